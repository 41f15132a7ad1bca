internal import Syndicate

/// All findings as one JSON document: `{"files":[{"path","format","diagnostics":[…]}],"summary":{…}}`, a file a line.
///
/// Every member is always there; what is not known is null.
struct JSONReport: ReportWriter {
    private var isFirst = true

    /// A writer.
    init() {}

    mutating func begin(to output: inout ByteWriter) { output.write("{\"files\":[") }

    mutating func add(_ report: FileReport, to output: inout ByteWriter) {
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

    mutating func end(_ summary: ReportSummary, to output: inout ByteWriter) {
        output.write("\n],\n\"summary\":")
        output.json(pretty: false) { $0.value(summary) }
        output.write("}\n")
    }
}
