internal import Syndicate

/// The report for people: `file:line:column: level: message [rule]`, the line of the source with a caret, what is left to
/// say of a file, and a summary.
///
/// Control characters and marks of direction that come from a document are made visible: it shall not steer a terminal.
struct TextReport: ReportWriter {
    /// How many rules the hint at the end names.
    static let named = 5

    private let style: ReportStyle
    /// How often each rule was broken, for the hint.
    private var rules: [Rule: Int] = [:]

    /// A writer in a style.
    init(_ style: ReportStyle = ReportStyle()) {
        self.style = style
    }

    mutating func begin(to output: inout ByteWriter) {}

    mutating func add(_ report: FileReport, to output: inout ByteWriter) {
        let path = report.path.printable
        for finding in report.findings {
            rules[finding.rule, default: 0] += 1
            write(finding, path, to: &output)
        }
        for (rule, count) in report.dropped.sorted(by: { $0.key.id < $1.key.id }) where count > 0 {
            output.write("\(path): \(count) more of \(rule.id) \(count == 1 ? "is" : "are") not shown\n")
        }
        if report.worst != nil { output.write(UInt8(ascii: "\n")) }
    }

    mutating func end(_ summary: ReportSummary, to output: inout ByteWriter) {
        output.write(dressed(Self.sentence(summary), summary.worst.map(Self.colour) ?? "32"))
        output.write(UInt8(ascii: "\n"))
        guard !rules.isEmpty else { return }
        let worst = rules.sorted { ($1.value, $0.key.id) < ($0.value, $1.key.id) }.prefix(Self.named).map(\.key.id)
        output.write("syndicate explain RULE tells more, for example of \(worst.joined(separator: ", "))\n")
    }

    /// What was found in all: `12 files: 3 errors, 1 warning; 2 silenced`.
    static func sentence(_ summary: ReportSummary) -> String {
        var text = "\(summary.files) \(summary.files == 1 ? "file" : "files"): "
        let counts = Level.allCases.reversed().filter { summary.count($0) > 0 }.map { counted(summary.count($0), $0) }
        text += counts.isEmpty ? "nothing to report" : counts.joined(separator: ", ")
        if summary.suppressed > 0 { text += "; \(summary.suppressed) silenced" }
        return text
    }

    static func counted(_ count: Int, _ level: Level) -> String {
        level == .info ? "\(count) info" : "\(count) \(level.rawValue)\(count == 1 ? "" : "s")"
    }

    private func write(_ finding: Finding, _ path: String, to output: inout ByteWriter) {
        let colour = Self.colour(finding.level)
        output.write(dressed("\(path):\(finding.start): ", "1"))
        output.write(dressed("\(finding.level.rawValue): ", "1;\(colour)"))
        output.write(finding.message.printable)
        output.write(dressed(" [\(finding.rule.id)]", "2"))
        output.write(UInt8(ascii: "\n"))
        if let excerpt = finding.excerpt { write(excerpt, line: finding.start.line, colour, to: &output) }
        if let fix = finding.fix { output.write("        fix: \(fix.summary.printable)\n") }
    }

    private func write(_ excerpt: Excerpt, line: Int, _ colour: String, to output: inout ByteWriter) {
        let number = String(line)
        let margin = String(repeating: " ", count: max(0, 6 - number.utf8.count)) + number
        let text = excerpt.text.printable
        output.write(dressed("\(margin) | ", "2"))
        output.write("\(excerpt.isCutBefore ? "…" : "")\(text)\(excerpt.isCutBehind ? "…" : "")\n")
        let scalars = text.unicodeScalars
        let before = scalars.prefix(excerpt.offset).reduce(excerpt.isCutBefore ? 1 : 0) { $0 + $1.columns }
        let marked = scalars.dropFirst(excerpt.offset).prefix(excerpt.length).reduce(0) { $0 + $1.columns }
        output.write(dressed(String(repeating: " ", count: margin.utf8.count) + " | ", "2"))
        output.write(String(repeating: " ", count: before))
        output.write(dressed("^" + String(repeating: "~", count: max(0, marked - 1)), "1;\(colour)"))
        output.write(UInt8(ascii: "\n"))
    }

    private static func colour(_ level: Level) -> String {
        switch level {
        case .error: "31"
        case .warning: "33"
        case .info: "36"
        }
    }

    private func dressed(_ text: String, _ code: String) -> String {
        style.usesColour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
