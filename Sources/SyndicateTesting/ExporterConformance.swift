public import Syndicate

/// What every exporter must do, as a test suite, for exporters in Swift and for those that are other programs.
///
/// In a test of any kind:
///
/// ```swift
/// try ExporterConformance.check(MyExporter())
/// ```
///
/// or a case at a time, for reports of one's own:
///
/// ```swift
/// for test in ExporterConformance.all { print(test.name, test.faults(of: MyExporter())) }
/// ```
public struct ExporterConformance: Sendable {
    /// What the case is about, as a sentence.
    public let name: String
    private let body: @Sendable (ExporterProbe) throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (ExporterProbe) throws -> Void) {
        self.name = name
        self.body = body
    }

    /// What came of a case.
    public struct Result: Sendable, Equatable {
        /// What the exporter does wrong, one sentence each; none where it does all right.
        public var faults: [String] = []
        /// What is no fault, and still worth knowing, one sentence each.
        public var notes: [String] = []
        /// Whether the case is not about such an exporter, or was left out.
        public var isSkipped = false
    }

    /// Tries the case.
    ///
    /// - Parameters:
    ///   - exporter: The exporter.
    ///   - settings: Values for options that the exporter cannot do without.
    ///   - scale: How many entries are many. A process that does other things at the same time finds their memory, too; with 0 the
    ///     case about many entries is left out. Of an exporter that is another program it is our own memory that is looked at.
    public func result(
        of exporter: any Exporter, settings: [(name: String, value: String)] = [], scale: Int = 100_000
    ) -> Result {
        let probe = ExporterProbe(exporter, settings: settings, scale: scale)
        do { try body(probe) } catch { probe.faults.append("it throws \(error)") }
        return Result(faults: probe.faults, notes: probe.notes, isSkipped: probe.isSkipped)
    }

    /// What the exporter does wrong; see `result`.
    public func faults(
        of exporter: any Exporter, settings: [(name: String, value: String)] = [], scale: Int = 100_000
    ) -> [String] {
        result(of: exporter, settings: settings, scale: scale).faults
    }

    /// All cases.
    public static let all = describing + writing + telling + surviving + ending

    /// Tries all cases; that about many entries where `scale` says how many those are, as it looks at the memory of the whole process.
    ///
    /// - Throws: `ConformanceError` with everything that the exporter does wrong.
    public static func check(
        _ exporter: any Exporter, settings: [(name: String, value: String)] = [], scale: Int = 0
    ) throws(ConformanceError) {
        var found: [ConformanceError.Fault] = []
        for test in all {
            found += test.faults(of: exporter, settings: settings, scale: scale).map {
                .init(test: test.name, message: $0)
            }
        }
        if !found.isEmpty { throw ConformanceError(exporter: exporter.descriptor.name, faults: found) }
    }
}

/// What an exporter does wrong.
public struct ConformanceError: Error, Sendable, Equatable, CustomStringConvertible {
    /// One thing that is wrong.
    public struct Fault: Sendable, Equatable {
        /// The case's name.
        public var test: String
        /// What was found.
        public var message: String
    }

    /// The exporter's name.
    public var exporter: String
    /// All that is wrong, in the order of the cases.
    public var faults: [Fault]

    /// A line for each fault.
    public var description: String {
        faults.map { "\(exporter): \($0.test): \($0.message)" }.joined(separator: "\n")
    }
}
