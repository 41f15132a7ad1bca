public import Syndicate

/// A JSON object a finding, one a line: what `JSONReport` has of it, with the document's `file` and `format` in front.
///
/// The last line is the summary: `{"summary":{…}}`.
public struct LineReport: ReportWriter {
    /// A writer.
    public init() {}

    public mutating func begin(to output: inout ByteWriter) {}

    public mutating func add(_ report: FileReport, to output: inout ByteWriter) {
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

    public mutating func end(_ summary: ReportSummary, to output: inout ByteWriter) {
        output.json(pretty: false) { json in
            json.beginObject()
            json.key("summary")
            json.value(summary)
            json.endObject()
            json.endDocument()
        }
    }
}
