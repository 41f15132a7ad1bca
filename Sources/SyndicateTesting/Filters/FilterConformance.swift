public import Syndicate

/// What every filter must do, as a test suite, for filters in Swift and for those that are other programs.
///
/// What a filter leaves out or changes is its own business; that it gives the same entries for the same, and survives all of them, is not.
///
/// ```swift
/// try FilterConformance.check(MyFilter())
/// ```
public struct FilterConformance: Sendable {
    /// What the case is about, as a sentence.
    public let name: String
    private let body: @Sendable (FilterProbe) throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (FilterProbe) throws -> Void) {
        self.name = name
        self.body = body
    }

    /// Tries the case.
    ///
    /// - Parameters:
    ///   - filter: The filter.
    ///   - scale: How many entries are many; with 0 the cases about many entries are left out.
    public func result(of filter: any EntryFilter, scale: Int = 100_000) -> ConformanceResult {
        let probe = FilterProbe(filter, scale: scale)
        return probe.result { try body(probe) }
    }

    /// All cases.
    public static let all = giving + surviving + ending

    /// Tries all cases; those about many entries where `scale` says how many those are, as they look at the memory of the whole process.
    ///
    /// - Throws: `ConformanceError` with everything that the filter does wrong.
    public static func check(_ filter: any EntryFilter, scale: Int = 0) throws(ConformanceError) {
        try ConformanceError.check(
            "\(type(of: filter))", all.map { ($0.name, $0.result(of: filter, scale: scale)) })
    }
}
