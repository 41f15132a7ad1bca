internal import Syndicate

/// A page that needs nothing from elsewhere: light and dark, filtered by level without a script, everything escaped.
struct HTMLReport: ReportWriter {
    private let style: ReportStyle

    /// A writer in a style.
    init(_ style: ReportStyle = ReportStyle()) {
        self.style = style
    }

    mutating func begin(to output: inout ByteWriter) {
        output.write(HTMLPage.head)
    }

    mutating func add(_ report: FileReport, to output: inout ByteWriter) {
        guard report.worst != nil || report.suppressed > 0 else { return }
        output.write("<section>\n<h2>\(report.path.escapedForHTML)")
        if let format = report.format { output.write(" <small>\(format.escapedForHTML)</small>") }
        output.write("</h2>\n<ol>\n")
        for finding in report.findings { write(finding, to: &output) }
        output.write("</ol>\n")
        for (rule, count) in report.dropped.sorted(by: { $0.key.id < $1.key.id }) where count > 0 {
            output.write("<p>\(count) more of <code>\(rule.id.escapedForHTML)</code> are not shown</p>\n")
        }
        output.write("</section>\n")
    }

    mutating func end(_ summary: ReportSummary, to output: inout ByteWriter) {
        // Told last, because it is not known before; shown first.
        output.write("<header>\n<h1>Feed validation</h1>\n<p>\(TextReport.sentence(summary).escapedForHTML)</p>\n")
        if !style.version.isEmpty { output.write("<p><small>Syndicate \(style.version.escapedForHTML)</small></p>\n") }
        output.write("</header>\n</main>\n</body>\n</html>\n")
    }

    private func write(_ finding: Finding, to output: inout ByteWriter) {
        output.write("<li class=\"\(finding.level.rawValue)\"><p><b>\(finding.level.rawValue)</b> ")
        output.write("<span class=\"at\">\(finding.start)</span> \(finding.message.printable.escapedForHTML) ")
        output.write(
            "<code title=\"\(finding.rule.advice.escapedForHTML)\">\(finding.rule.id.escapedForHTML)</code></p>")
        if let excerpt = finding.excerpt { write(excerpt, to: &output) }
        if !finding.path.isEmpty { output.write("<p class=\"path\">\(finding.path.printable.escapedForHTML)</p>") }
        if let fix = finding.fix { output.write("<p>Fix: \(fix.summary.printable.escapedForHTML)</p>") }
        output.write("</li>\n")
    }

    private func write(_ excerpt: Excerpt, to output: inout ByteWriter) {
        let scalars = Array(excerpt.text.printable.unicodeScalars)
        let start = min(excerpt.offset, scalars.count)
        let end = min(start + excerpt.length, scalars.count)
        output.write("<pre>\(excerpt.isCutBefore ? "…" : "")")
        output.write(Self.text(scalars[..<start]).escapedForHTML)
        output.write("<mark>\(Self.text(scalars[start..<end]).escapedForHTML)</mark>")
        output.write("\(Self.text(scalars[end...]).escapedForHTML)\(excerpt.isCutBehind ? "…" : "")</pre>")
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension String {
    /// The text as character data or an attribute's value between quotes.
    var escapedForHTML: String {
        guard utf8.contains(where: { "&<>\"'".utf8.contains($0) }) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
