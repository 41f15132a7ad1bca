import Syndicate
import SyndicateMailLint
import SyndicateValidation
import Testing

/// Rules that take more than one change to break.
@Suite struct OtherRuleTests {
    /// What is tested here, not in the table of mutations.
    static let rules: Set<String> = [
        "ghost-table",
        "style-size", "dark-mode-query", "size-warning", "size-error", "mail-not-utf8", "mail-incomplete",
        "client-support-graceful",
        "text-part-missing", "text-part-order", "list-unsubscribe", "header-missing", "cid-missing",
    ]

    /// Words that make a mail of `count` kilobytes.
    private static func large(_ kilobytes: Int) throws -> String {
        let size = kilobytes * 1024 - Mail.good.utf8.count
        return try Mail.changed("It rains", String(repeating: "rain ", count: size / 5) + "It rains")
    }

    @Test(arguments: [(89, ""), (91, "size-warning"), (99, "size-warning"), (100, "size-error"), (120, "size-error")])
    func `size`(_ kilobytes: Int, _ rule: String) throws {
        #expect(try Mail.rules(Self.large(kilobytes)) == (rule.isEmpty ? [] : [rule]))
    }

    @Test func `what Gmail drops of styles is found where it begins`() throws {
        let filler = (0..<800).map { "  .a\($0) { margin: 0; }\n" }.joined()
        let html = try Mail.changed("  :root {", filler + "  :root {")
        let findings = try Mail.findings(html)
        #expect(findings.map(\.rule.id) == ["style-size"])
        #expect(findings.first?.value.flatMap { Int($0) }.map { $0 > 16_384 } == true)
        #expect((findings.first?.start.line ?? 0) > 600)
    }

    @Test func `a mail without styles for the dark is found`() throws {
        let html = try Mail.changed("(prefers-color-scheme: dark)", "(min-width: 9000px)")
        let rules = try Mail.rules(html)
        #expect(rules.contains("dark-mode-query"))
        // Light colours stay in the dark, where programs make the page dark.
        #expect(Set(rules).subtracting(["dark-mode-query", "contrast"]) == [])
    }

    @Test func `a width that Outlook does not know needs a table for it`() throws {
        let open = "<!--[if mso]><table role=\"presentation\" align=\"center\" width=\"600\" cellpadding=\"0\" "
        let html = try Mail.changed(open + "cellspacing=\"0\" border=\"0\"><tr><td><![endif]-->", "")
            .replacing("<!--[if mso]></td></tr></table><![endif]-->", with: "")
        let findings = try Mail.findings(html)
        #expect(findings.map(\.rule.id) == ["ghost-table"])
        #expect(findings.map(\.start) == [try Mail.position(of: "max-width:600px", in: html)])
    }

    /// Colours on white just at the limit; large text needs less.
    @Test(arguments: [
        ("color:#767676", true), ("color:#777777", false), ("color:#777777;font-size:24px", true),
        ("color:#777777;font-size:23px", false), ("color:#777777;font-size:19px;font-weight:700", true),
        ("color:#949494;font-size:24px", true), ("color:#969696;font-size:24px", false),
        ("color:rgb(0 0 0 / 54%)", true), ("color:rgb(0 0 0 / 53%)", false), ("color:transparent", true),
        ("color:green", true), ("color:limegreen", false), ("color:#ffffff;background-color:#767676", true),
        ("color:#ffffff;background:#777777", false), ("opacity:0%", true), ("opacity:0.7", true),
        ("opacity:0.55", false),
        ("color:#ffffff;background:#767676;opacity:0.9", true),
        ("color:#ffffff;background-image:url(https://example.org/a.png)", true),
        ("color:#ffffff;background:url(https://example.org/a.png) #777777", false),
    ])
    func `contrast is counted as WCAG does`(_ style: String, _ isGood: Bool) throws {
        let mark = "4</td>"
        // The sheet around is dark by night, and these colours do not change with it.
        let html = try Mail.changed(mark, "4<span style=\"\(style)\">!</span></td>")
        let findings = try Mail.findings(html).filter { $0.rule.id == "contrast" && $0.message.contains("light mode") }
        #expect(findings.isEmpty == isGood, "\(findings.map(\.message))")
    }

    @Test func `bytes that are no UTF-8 are found where they are`() throws {
        var bytes = Array(Mail.good.utf8)
        let place = try #require(bytes.firstIndex(of: UInt8(ascii: "5")))
        bytes[place] = 0xE9
        let report = try MailLinter().lint(bytes, path: "mail.html")
        #expect(report.findings.contains { $0.rule.id == "mail-not-utf8" })
        #expect(report.count(.error) == 1)
    }

    @Test func `what degrades gracefully is told to those who ask`() throws {
        var options = MailLintOptions()
        options.validation.levels["client-support-graceful"] = .info
        let findings = try Mail.findings(Mail.good, options)
        #expect(Set(findings.map(\.rule.id)) == ["client-support-graceful"])
        #expect(findings.contains { $0.message.contains("border-radius") && $0.message.contains("Outlook (Windows)") })
        #expect(findings.allSatisfy { $0.level == .info })
    }

    @Test func `only the programs that matter count`() throws {
        let html = try Mail.changed("margin:0 auto;", "margin:0 auto;float:left;")
        var options = MailLintOptions()
        options.clients = try options.support.clients(named: ["Apple-Mail"])
        #expect(try Mail.rules(html, options) == [])
        options.clients = try options.support.clients(named: ["gmail", "outlook.windows"])
        #expect(try Mail.rules(html, options) == ["client-support"])
        #expect {
            _ = try options.support.clients(named: ["gmial"])
        } throws: { "\($0)".contains("did you mean gmail? Known: apple-mail, ") }
        #expect {
            _ = try options.support.clients(named: ["nosuch"])
        } throws: { "\($0)".contains("unknown mail program \"nosuch\". Known: apple-mail, ") }
    }

    @Test func `a rule can be turned off, and then the programs are asked`() throws {
        let html = try Mail.changed("margin:0 auto;", "margin:0 auto;position:absolute;")
        var options = MailLintOptions()
        options.validation.levels["forbidden-style"] = .off
        #expect(try Mail.rules(html, options) == ["client-support"])
        options.validation.levels["client-support"] = .off
        #expect(try Mail.rules(html, options) == [])
    }

    @Test(arguments: ["", "just words", "1 < 2 and 3 > 2", "<!-- nothing -->", "</p>"])
    func `what is no HTML is said to be none`(_ text: String) {
        #expect(throws: MailLintError.self) { try Mail.findings(text) }
    }
}
