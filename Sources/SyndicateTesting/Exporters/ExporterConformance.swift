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

    /// Tries the case.
    ///
    /// - Parameters:
    ///   - exporter: The exporter.
    ///   - settings: Values for options that the exporter cannot do without.
    ///   - scale: How many entries are many. A process that does other things at the same time finds their memory, too; with 0 the
    ///     cases about many entries are left out.
    public func result(
        of exporter: any Exporter, settings: [(name: String, value: String)] = [], scale: Int = 100_000
    ) -> ConformanceResult {
        let probe = ExporterProbe(exporter, settings: settings, scale: scale)
        return probe.result { try body(probe) }
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
        try ConformanceError.check(
            exporter.descriptor.name,
            all.map { ($0.name, $0.result(of: exporter, settings: settings, scale: scale)) })
    }
}
