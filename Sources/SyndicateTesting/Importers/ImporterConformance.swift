public import Syndicate

/// What every importer must do, as a test suite, for importers in Swift and for those that are other programs.
///
/// Only its author has files that it reads: without samples it is tried with what it does not read alone.
///
/// ```swift
/// try ImporterConformance.check(NotesImporter(), samples: [ImportSource(name: "a.notes", bytes: bytes)])
/// ```
public struct ImporterConformance: Sendable {
    /// What the case is about, as a sentence.
    public let name: String
    private let body: @Sendable (ImporterProbe) throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (ImporterProbe) throws -> Void) {
        self.name = name
        self.body = body
    }

    /// Tries the case.
    ///
    /// - Parameters:
    ///   - importer: The importer.
    ///   - samples: Sources that it reads, each of which has entries.
    public func result(of importer: any Importer, samples: [ImportSource] = []) -> ConformanceResult {
        let probe = ImporterProbe(importer, samples: samples)
        return probe.result { try body(probe) }
    }

    /// All cases.
    public static let all = describing + reading + surviving

    /// Tries all cases.
    ///
    /// - Throws: `ConformanceError` with everything that the importer does wrong.
    public static func check(
        _ importer: any Importer, samples: [ImportSource] = []
    ) throws(ConformanceError) {
        try ConformanceError.check(
            importer.descriptor.name, all.map { ($0.name, $0.result(of: importer, samples: samples)) })
    }
}
