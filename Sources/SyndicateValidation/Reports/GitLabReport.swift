internal import Syndicate

/// GitLab's Code Quality report: a JSON array with a stable fingerprint for each finding.
struct GitLabReport: ReportWriter {
    private var isFirst = true

    /// A writer.
    init() {}

    mutating func begin(to output: inout ByteWriter) { output.write("[") }

    mutating func add(_ report: FileReport, to output: inout ByteWriter) {
        let path = ReportPath.plain(report.path)
        var fingerprints = Fingerprints(path: path)
        for finding in report.findings {
            output.write(isFirst ? "\n" : ",\n")
            isFirst = false
            let fingerprint = fingerprints.next(finding)
            output.json(pretty: false) { json in
                json.beginObject()
                json.member("description", finding.message)
                json.member("check_name", finding.rule.id)
                json.member("fingerprint", fingerprint)
                json.member("severity", Self.severity(finding.level))
                json.key("location")
                json.beginObject()
                json.member("path", path)
                json.key("lines")
                json.beginObject()
                json.member("begin", finding.start.line)
                json.endObject()
                json.endObject()
                json.endObject()
            }
        }
    }

    mutating func end(_ summary: ReportSummary, to output: inout ByteWriter) { output.write("\n]\n") }

    private static func severity(_ level: Level) -> String {
        switch level {
        case .error: "major"
        case .warning: "minor"
        case .info: "info"
        }
    }
}
