internal import Syndicate

/// A JSON object a finding, one a line: what `JSONReport` has of it, with the document's `file` and `format` in front.
///
/// The last line is the summary: `{"summary":{…}}`.
struct LineReport: ReportWriter {
    /// A writer.
    init() {}

    mutating func begin(to output: inout ByteWriter) {}

    mutating func add(_ report: FileReport, to output: inout ByteWriter) {
        guard !report.findings.isEmpty else { return }
        output.json(pretty: false) { json in
            for finding in report.findings {
                json.beginObject()
                json.member("file", report.path)
                json.member("format", report.format)
                json.write(finding)
                json.endObject()
                json.endDocument()
            }
        }
    }

    mutating func end(_ summary: ReportSummary, to output: inout ByteWriter) {
        output.json(pretty: false) { json in
            json.beginObject()
            json.key("summary")
            json.value(summary)
            json.endObject()
            json.endDocument()
        }
    }
}
