/// Findings that are known and shall not fail a run: a JSON file, sorted, without line numbers.
///
/// `{"version": 1, "files": {"feed.xml": [{"rule", "path", "element"?, "attribute"?, "value"?, "count"}]}}`
public struct Baseline: Sendable, Equatable {
    /// An entry of a document.
    public struct Entry: Sendable, Equatable {
        /// The document.
        public var file: String
        /// What is known of it.
        public var key: FindingKey
        /// How often.
        public var count: Int
    }

    var files: [String: [FindingKey: Int]] = [:]
    /// What of each document that was looked at has not occurred yet.
    private var left: [String: [FindingKey: Int]] = [:]

    /// Nothing is known.
    public init() {}

    /// How many findings are known.
    public var count: Int { files.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

    /// Takes what is known out of a report, counts it as suppressed, and leaves at most `limit` of the others.
    public mutating func silence(_ report: inout FileReport, limit: Int = .max) {
        let file = ReportPath.plain(report.path)
        if var known = left[file] ?? files[file] {
            report.findings.removeAll { finding in
                let key = FindingKey(finding)
                guard let count = known[key], count > 0 else { return false }
                known[key] = count - 1
                report.counts[finding.level, default: 1] -= 1
                report.suppressed += 1
                return true
            }
            left[file] = known
        }
        guard report.findings.count > limit else { return }
        for finding in report.findings[limit...] { report.dropped[finding.rule, default: 0] += 1 }
        report.findings.removeSubrange(limit...)
    }

    /// What was known of the documents that were looked at and occurs no longer, in order.
    public var gone: [Entry] { Self.sorted(left) }

    /// Puts what is in a report in the place of what was known of its document.
    public mutating func record(_ report: FileReport) {
        let file = ReportPath.plain(report.path)
        var known: [FindingKey: Int] = [:]
        for finding in report.findings { known[FindingKey(finding), default: 0] += 1 }
        files[file] = known.isEmpty ? nil : known
        left[file] = nil
    }

    static func sorted(_ files: [String: [FindingKey: Int]]) -> [Entry] {
        files.sorted { isBefore($0.key, $1.key) }.flatMap { file, known in
            known.filter { $0.value > 0 }.sorted { isBefore($0.key.text, $1.key.text) }.map {
                Entry(file: file, key: $0.key, count: $0.value)
            }
        }
    }

    private static func isBefore(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
