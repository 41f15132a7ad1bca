internal import Syndicate

/// Workflow commands that GitHub Actions shows as annotations, the gravest first.
///
/// GitHub shows ten of each level a step; what goes beyond is counted on a line of its own, and in the summary.
struct GitHubReport: ReportWriter {
    /// How many annotations of a level GitHub shows for a step.
    static let limit = 10

    private var kept: [Level: [String]] = [:]

    /// A writer.
    init() {}

    mutating func begin(to output: inout ByteWriter) {}

    mutating func add(_ report: FileReport, to output: inout ByteWriter) {
        for finding in report.findings where kept[finding.level, default: []].count < Self.limit {
            kept[finding.level, default: []].append(Self.command(finding, in: report.path))
        }
    }

    mutating func end(_ summary: ReportSummary, to output: inout ByteWriter) {
        for level in Level.allCases.reversed() {
            let lines = kept[level] ?? []
            for line in lines { output.write(line + "\n") }
            let more = summary.count(level) - lines.count
            if more > 0 { output.write("and \(TextReport.counted(more, level)) more\n") }
        }
        output.write("\(TextReport.sentence(summary))\n")
    }

    /// The command that annotates a finding.
    static func command(_ finding: Finding, in path: String) -> String {
        let name: String =
            switch finding.level {
            case .error: "error"
            case .warning: "warning"
            case .info: "notice"
            }
        var properties = "file=\(escaped(property: ReportPath.plain(path))),line=\(finding.start.line)"
        properties += ",endLine=\(max(finding.start.line, finding.end.line))"
        // Columns are understood within a line alone.
        if finding.end.line == finding.start.line {
            properties += ",col=\(finding.start.column),endColumn=\(max(finding.start.column, finding.end.column))"
        }
        properties += ",title=\(escaped(property: finding.rule.id))"
        return "::\(name) \(properties)::\(escaped(data: finding.message))"
    }

    /// Text behind the second `::`.
    static func escaped(data text: String) -> String { escaped(text, []) }

    /// The value of a property.
    static func escaped(property text: String) -> String { escaped(text, [":", ","]) }

    private static func escaped(_ text: String, _ more: [Unicode.Scalar]) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result.append(contentsOf: "%25".unicodeScalars)
            case "\r": result.append(contentsOf: "%0D".unicodeScalars)
            case "\n": result.append(contentsOf: "%0A".unicodeScalars)
            case ":" where more.contains(":"): result.append(contentsOf: "%3A".unicodeScalars)
            case "," where more.contains(","): result.append(contentsOf: "%2C".unicodeScalars)
            // A log is shown on terminals, too, which obey what names in a feed would tell them.
            default: result.append(scalar.isUnprintable ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }
}
