public import Syndicate

/// All findings as one JSON document: `{"files":[{"path","format","diagnostics":[…]}],"summary":{…}}`, a file a line.
///
/// Every member is always there; what is not known is null.
public struct JSONReport: ReportWriter {
    private var isFirst = true

    /// A writer.
    public init() {}

    public mutating func begin(to output: inout ByteWriter) { output.write("{\"files\":[") }

    public mutating func add(_ report: FileReport, to output: inout ByteWriter) {
        output.write(isFirst ? "\n" : ",\n")
        isFirst = false
        output.json(pretty: false) { json in
            json.beginObject()
            json.member("path", report.path)
            json.member("format", report.format)
            json.key("diagnostics")
            json.beginArray()
            for finding in report.findings {
                json.beginObject()
                json.write(finding)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
    }

    public mutating func end(_ summary: ReportSummary, to output: inout ByteWriter) {
        output.write("\n],\n\"summary\":")
        output.json(pretty: false) { $0.value(summary) }
        output.write("}\n")
    }
}
