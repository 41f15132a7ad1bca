import Syndicate

@testable import SyndicateValidation

/// Reports that hold all that a form has to bear.
enum ReportSamples {
    static let date = Rule(
        "invalid-date", .error, formats: ["RSS 2.0"], "“{value}” is not a date",
        explanation: "Readers sort by <date>.", advice: "Write `Mon, 02 Jan 2006`.",
        specification: "RFC 822, section 5", deviation: "The W3C's takes years of two digits.")
    static let hostile = Rule(
        "hostile-text", .warning, "{detail}", explanation: "Text & more.", advice: "Mend | it.",
        specification: "Nowhere")
    static let note = Rule(
        "missing-note", nil, "no note", explanation: "None.", advice: "Add one.", specification: "RFC 4287")

    /// What ends strings, tags, lines, cells, properties, CDATA and comments, steers terminals and turns writing round.
    static let text = "a%b\r\n::error::c,d:e|f <script>\"'&]]>-->\u{1B}[31m\u{202E}\u{FFFE}\u{0} `x` @all"

    static func finding(
        _ rule: Rule, _ level: Level, _ message: String, line: Int = 3, column: Int = 5, value: String? = nil,
        path: String = "/rss/channel/item[2]/pubDate", fix: Fix? = nil, excerpt: Excerpt? = nil
    ) -> Finding {
        Finding(
            rule, level: level, message: message, start: SourcePosition(line: line, column: column),
            end: SourcePosition(line: line, column: column + 9), range: 40..<49, element: "pubDate", parent: "item",
            value: value, path: path, fix: fix, excerpt: excerpt)
    }

    static let excerpt = Excerpt(text: "日本 <pubDate>soon</pubDate>", offset: 3, length: 9, isCutBefore: true)

    static let reports: [FileReport] = [
        FileReport(
            path: "./feeds/a b,c:d%.xml", format: "RSS 2.0",
            findings: [
                finding(
                    date, .error, "“soon” is not a date", value: "soon",
                    fix: Fix("write the date", [Fix.Edit(40..<49, "<pubDate>"), Fix.Edit(60..<62, "\"&\n")]),
                    excerpt: excerpt),
                finding(
                    hostile, .warning, text, line: 7, value: text, path: "/a[b<]/@\"c",
                    excerpt: Excerpt(text: text, offset: 1, length: 400)),
                finding(note, .info, "no note", line: 9),
                finding(note, .info, "no note", line: 9),
            ],
            counts: [.error: 3, .warning: 1, .info: 2], dropped: [date: 2], suppressed: 1),
        FileReport(path: "feeds/good.json", format: "JSON Feed 1.1"),
        FileReport(
            path: "https://example.org/feed?a=1&b=ü",
            findings: [finding(date, .error, "“x” is not a date", value: "x")],
            counts: [.error: 1]),
    ]

    /// What a writer makes of the reports.
    static func written(
        _ format: ReportFormat, _ style: ReportStyle = ReportStyle(version: "1.2.3"), _ reports: [FileReport] = reports
    ) throws -> String {
        try written(format.writer(style), reports)
    }

    static func written(_ writer: any ReportWriter, _ reports: [FileReport] = reports) throws -> String {
        var writer = writer
        var output = ByteWriter()
        writer.begin(to: &output)
        for report in reports { writer.add(report, to: &output) }
        writer.end(ReportSummary(reports, exitStatus: 1), to: &output)
        return String(decoding: try output.finish(), as: UTF8.self)
    }
}
