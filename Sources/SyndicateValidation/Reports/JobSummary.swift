internal import Syndicate

/// The summary of a job in GitHub's Markdown, for the file that `GITHUB_STEP_SUMMARY` names: what was found in all, and the
/// gravest findings as a table.
struct JobSummary: ReportWriter {
    /// How many findings the table has.
    static let limit = 50

    private var kept: [Level: [String]] = [:]

    /// A writer.
    init() {}

    mutating func begin(to output: inout ByteWriter) {}

    mutating func add(_ report: FileReport, to output: inout ByteWriter) {
        for finding in report.findings where kept[finding.level, default: []].count < Self.limit {
            let place = "\(ReportPath.plain(report.path)):\(finding.start)"
            kept[finding.level, default: []].append(
                "| \(Self.icon(finding.level)) \(finding.level.rawValue) | \(Self.escaped(place)) "
                    + "| \(Self.escaped(finding.message)) | `\(finding.rule.id)` |\n")
        }
    }

    mutating func end(_ summary: ReportSummary, to output: inout ByteWriter) {
        output.write("## Feed validation\n\n\(TextReport.sentence(summary))\n")
        let rows = Level.allCases.reversed().flatMap { kept[$0] ?? [] }.prefix(Self.limit)
        guard !rows.isEmpty else { return }
        output.write("\n| Level | Place | What | Rule |\n| --- | --- | --- | --- |\n")
        for row in rows { output.write(row) }
        let more = summary.counts.values.reduce(0, +) - rows.count
        if more > 0 { output.write("\nand \(more) more\n") }
    }

    private static func icon(_ level: Level) -> String {
        switch level {
        case .error: "❌"
        case .warning: "⚠️"
        case .info: "ℹ️"
        }
    }

    /// Text in a cell of a table: no markup of Markdown or HTML, no line break, no mention of people.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.printable.unicodeScalars {
            switch scalar {
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "|": result += "&#124;"
            case "@": result += "&#64;"
            case "\\", "`", "*", "_", "[", "]", "#", "!", "~", "$": result += "\\\(scalar)"
            // An address would become a link.
            case ":": result += "&#58;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
