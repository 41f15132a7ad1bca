internal import Syndicate

/// The Static Analysis Results Interchange Format, version 2.1.0 (OASIS), as GitHub's and other code scanning reads it.
///
/// Results come first, because the rules and artifacts that they index are known only behind the last file.
struct SARIFReport: ReportWriter {
    static let schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

    private let style: ReportStyle
    private var rules: [Rule] = []
    private var indices: [Rule: Int] = [:]
    private var artifacts: [String] = []
    private var isFirst = true

    /// A writer in a style.
    init(_ style: ReportStyle = ReportStyle()) {
        self.style = style
    }

    mutating func begin(to output: inout ByteWriter) {
        output.write("{\"$schema\":\"\(Self.schema)\",\"version\":\"2.1.0\",\"runs\":[{\"results\":[")
    }

    mutating func add(_ report: FileReport, to output: inout ByteWriter) {
        let artifact = artifacts.count
        let uri = ReportPath.reference(report.path)
        artifacts.append(uri)
        var fingerprints = Fingerprints(path: ReportPath.plain(report.path))
        for finding in report.findings {
            output.write(isFirst ? "\n" : ",\n")
            isFirst = false
            let result = SARIFResult(
                finding: finding, rule: index(of: finding.rule), artifact: artifact, uri: uri,
                fingerprint: fingerprints.next(finding))
            output.json(pretty: false) { result.write(to: &$0) }
        }
    }

    mutating func end(_ summary: ReportSummary, to output: inout ByteWriter) {
        output.write("\n],\n\"tool\":")
        output.json(pretty: false) { writeTool(to: &$0) }
        output.write(",\n\"artifacts\":")
        output.json(pretty: false) { writeArtifacts(to: &$0) }
        output.write(",\n\"invocations\":[{\"executionSuccessful\":true,\"exitCode\":\(summary.exitStatus)}],")
        output.write("\"columnKind\":\"unicodeCodePoints\"}]}\n")
    }

    private func writeTool(to json: inout JSONWriter) {
        json.beginObject()
        json.key("driver")
        json.beginObject()
        json.member("name", "Syndicate")
        if !style.version.isEmpty { json.member("semanticVersion", style.version) }
        json.key("rules")
        json.beginArray()
        for rule in rules { SARIFRule(rule).write(to: &json) }
        json.endArray()
        json.endObject()
        json.endObject()
    }

    private func writeArtifacts(to json: inout JSONWriter) {
        json.beginArray()
        for uri in artifacts {
            json.beginObject()
            json.key("location")
            json.beginObject()
            json.member("uri", uri)
            json.endObject()
            json.endObject()
        }
        json.endArray()
    }

    private mutating func index(of rule: Rule) -> Int {
        if let index = indices[rule] { return index }
        rules.append(rule)
        indices[rule] = rules.count - 1
        return rules.count - 1
    }
}
