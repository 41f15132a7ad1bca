import Syndicate
import Testing

@testable import SyndicateValidation

/// Comments that silence findings; the documents have a finding at every `@`.
@Suite struct SuppressionTests {
    /// Applies the comments of a document to a finding of `rule` at every `@`.
    private func report(_ text: String, rule: Rule = .missingElement, limit: Int = 1000) -> FileReport {
        let bytes = Array(text.utf8)
        let source = SourceDocument(bytes)
        var report = FileReport(path: "a.xml")
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "@") {
            let place = source.positions(of: [offset])[0]
            report.findings.append(
                Finding(rule, level: .error, message: "m", start: place, end: place, range: offset..<offset + 1))
            report.counts[.error, default: 0] += 1
        }
        var options = ValidationOptions()
        options.limit = limit
        var suppressions = Suppressions(bytes)
        suppressions?.apply(to: &report, options, in: source)
        return report
    }

    private func lines(_ report: FileReport, _ rule: Rule = .missingElement) -> [Int] {
        report.findings.filter { $0.rule == rule }.map(\.start.line)
    }

    @Test(
        arguments: [
            ("@\n<!-- syndicate-validate-disable missing-element -->\n@\n@", [1]),
            ("@\n<!-- syndicate-validate-disable -->\n@\n<!-- syndicate-validate-enable -->@", [1, 4]),
            (
                "<!-- syndicate-validate-disable missing-element -->@\n<!--syndicate-validate-enable missing-element-->@",
                [2]
            ),
            ("@\n<!-- syndicate-validate-disable-next-line missing-element -->\n@ @\n@", [1, 4]),
            ("<!-- syndicate-validate-disable-next-line -->@\r\n@\r\n@", [1, 3]),
            ("@\n<!-- syndicate-validate-disable-file missing-element, not-blank -->\n@", []),
            ("<!-- syndicate-validate-disable missing-element: because: it is so -->@", []),
            ("<!-- syndicate-validate-disable not-blank -->@", [1]),
            ("<!-- about syndicate-validate-disable -->@", [1]),
            ("<![CDATA[<!-- syndicate-validate-disable -->]]>@", [1]),
            ("<!-- syndicate-validate-disable @", [1]),
            ("<!-- <!-- syndicate-validate-disable -->@", [1]),
            (
                "<!-- syndicate-validate-disable missing-element --><!-- syndicate-validate-enable not-blank -->@", []
            ),
        ] as [(String, [Int])])
    func `a comment silences what it reaches`(text: String, left: [Int]) {
        let report = report(text)
        #expect(lines(report) == left)
        let count = text.utf8.count { $0 == UInt8(ascii: "@") }
        #expect(report.count(.error) == left.count)
        #expect(report.suppressed == count - left.count)
    }

    @Test func `a comment of no use is told, with its place`() {
        let report = report("@\n <!-- syndicate-validate-disable missing-element not-blank -->\n@")
        let unused = report.findings.filter { $0.rule == .unusedSuppression }
        #expect(unused.map(\.value) == ["not-blank"])
        #expect(unused.first?.start == SourcePosition(line: 2, column: 2))
        #expect(report.count(.info) == 1)
    }

    @Test(
        arguments: [
            ("disable missing-elemnt", "missing-elemnt", "rule; did you mean “missing-element”?"),
            ("disabel", "disabel", "order; did you mean “disable”?"),
            ("disable-next-lines", "disable-next-lines", "order; did you mean “disable-next-line”?"),
            ("disable qwertyuiop", "qwertyuiop", "rule"),
        ])
    func `a name that is none is told`(text: String, name: String, what: String) {
        let report = report("<!-- syndicate-validate-\(text) -->@")
        #expect(lines(report) == [1])
        let unknown = report.findings.filter { $0.rule == .unknownSuppression }
        #expect(unknown.map(\.message) == ["“\(name)”, which a comment names, is no \(what)"])
        #expect(report.findings.count == 2)
    }

    @Test func `no more stay than the options say`() {
        let report = report("<!-- syndicate-validate-disable-next-line -->\n@@@\n@@@@", limit: 3)
        #expect(report.findings.count == 3)
        #expect(report.dropped == [.missingElement: 1])
        #expect(report.suppressed == 3)
        #expect(report.count(.error) == 4)
    }

    @Test func `the validator heeds them`() {
        let feed = "<rss version=\"2.0\"><channel>\n<bogus/>\n</channel></rss>"
        let silent = feed.replacing("\n<bogus", with: "<!-- syndicate-validate-disable-next-line -->\n<bogus")
        let validator = FeedValidator()
        let loud = validator.validate(Array(feed.utf8), path: "a")
        #expect(loud.findings.contains { $0.rule == .undefinedElement && $0.start.line == 2 })
        let report = validator.validate(Array(silent.utf8), path: "a")
        #expect(!report.findings.contains { $0.start.line == 2 })
        #expect(report.suppressed > 0)
    }

    @Test func `comments without end take no time`() {
        let hostile = String(repeating: "<!-- syndicate-validate-disable", count: 50_000)
        #expect(report(hostile).findings.isEmpty)
    }
}
