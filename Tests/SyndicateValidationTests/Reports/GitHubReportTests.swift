import Syndicate
import Testing

@testable import SyndicateValidation

@Suite struct GitHubReportTests {
    @Test(arguments: [
        ("100%", "100%25", "100%25"),
        ("a\rb\nc", "a%0Db%0Ac", "a%0Db%0Ac"),
        ("a:b,c", "a:b,c", "a%3Ab%2Cc"),
        ("%0A", "%250A", "%250A"),
        ("\r\n", "%0D%0A", "%0D%0A"),
        ("::error::", "::error::", "%3A%3Aerror%3A%3A"),
        (",\u{301}:\u{301}", ",\u{301}:\u{301}", "%2C\u{301}%3A\u{301}"),
        ("\u{1B}[2J\u{7F}\u{202E}", "\u{FFFD}[2J\u{FFFD}\u{FFFD}", "\u{FFFD}[2J\u{FFFD}\u{FFFD}"),
        ("", "", ""),
    ])
    func escaping(text: String, data: String, property: String) {
        #expect(GitHubReport.escaped(data: text).utf8.elementsEqual(data.utf8))
        #expect(GitHubReport.escaped(property: text).utf8.elementsEqual(property.utf8))
    }

    @Test func `the gravest come first, ten of each level, and the rest is counted`() throws {
        let findings = (1...12).flatMap { line in
            [
                ReportSamples.finding(ReportSamples.note, .info, "i", line: line),
                ReportSamples.finding(ReportSamples.hostile, .warning, "w", line: line),
                ReportSamples.finding(ReportSamples.date, .error, "e", line: line),
            ]
        }
        let report = FileReport(path: "a.xml", findings: findings, counts: [.info: 12, .warning: 12, .error: 500])
        let lines = try ReportSamples.written(.github, ReportStyle(), [report]).split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.hasPrefix("::error file=a.xml,line=") }.count == 10)
        #expect(lines[0..<10].allSatisfy { $0.hasPrefix("::error ") })
        #expect(lines[10] == "and 490 errors more")
        #expect(lines[11..<21].allSatisfy { $0.hasPrefix("::warning ") })
        #expect(lines[22..<32].allSatisfy { $0.hasPrefix("::notice ") })
        #expect(lines.last == "1 file: 500 errors, 12 warnings, 12 info")
    }

    @Test func `columns are told within a line alone`() {
        var finding = ReportSamples.finding(ReportSamples.date, .error, "e")
        #expect(GitHubReport.command(finding, in: "a").contains(",col=5,endColumn=14,"))
        finding.end.line = 8
        #expect(GitHubReport.command(finding, in: "a") == "::error file=a,line=3,endLine=8,title=invalid-date::e")
    }
}
