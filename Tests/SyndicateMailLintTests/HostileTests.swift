import Syndicate
import SyndicateMailLint
import SyndicateValidation
import Testing

/// Input that wants to take long, or to break something.
@Suite struct HostileTests {
    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    static let inputs: [(name: String, html: String)] = [
        ("deep", many("<div>", 20_000)),
        ("deep tables", many("<table><tr><td style='color:red'>", 5000) + "x"),
        ("unclosed tags", "<p>" + many("<p class='", 20_000)),
        ("unclosed tag", "<p>" + many("<a href=x ", 20_000)),
        ("open comments", "<p>" + many("<!-- [if mso]>", 20_000)),
        ("Outlook comments", "<p>" + many("<!--[if mso]><table><![endif]-->", 5000)),
        ("not for Outlook", "<p>" + many("<!--[if !mso]><!-->", 5000) + many("<b>x</b>", 2000)),
        ("open style", "<style>" + many("a { color: ", 20_000)),
        ("nested style", "<style>" + many("@media x {", 20_000)),
        ("brackets", "<style>" + many("([{", 20_000) + "</style><p style='" + many("(", 20_000) + "'>"),
        (
            "many rules",
            "<style>" + many("a b c d, .x .y { color: red }\n", 2000) + "</style>" + many("<a class='x y'>", 500)
        ),
        ("many selectors", "<style>" + many("p ", 3000) + "{ color: red }</style>" + many("<p>", 500)),
        ("references", "<p>" + many("&#", 20_000) + many("&a", 20_000)),
        ("controls", "<p>" + many("\u{85}x", 5000)),
        ("zeros", "<p>" + many("\0", 20_000)),
        ("siblings", "<p>" + many("<b>x</b>", 10_000)),
        ("attributes", "<p " + (0..<900).map { "a\($0)=1 " }.joined() + ">" + many("<i>", 300)),
        ("numbers", "<img width=99999999999999999999 style='width:1e999px;font-size:1e400px;opacity:nan'>"),
        ("wide", "<!--[if mso]><table width=1e999><table width=-1e999><table width=nan><![endif]--><p>"),
        (
            "scripts",
            many("<p " + (0..<900).map { "on\(many("a", $0 % 7 + 1))\(many("b", $0 / 7))=1 " }.joined() + ">", 3)
        ),
        ("links", many("<a href='#x'>", 3000)),
        ("anchors", (0..<2000).map { "<a id='\($0)' href='#\($0)'>x</a>" }.joined()),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: inputs.map(\.name))
    func `it ends, with findings that can be shown`(_ name: String) throws {
        let html = try #require(Self.inputs.first { $0.name == name }?.html)
        let report = try MailLinter().lint(Array(html.utf8), path: "mail.html")
        #expect(report.count(.error) > 0)
        #expect(report.findings.count <= 1000 + Rule.mail.count)
        for finding in report.findings {
            #expect(finding.range.lowerBound <= finding.range.upperBound)
            #expect(finding.range.upperBound <= html.utf8.count)
        }
    }

    @Test func `twice as much takes about twice as long`() throws {
        let part = "<div><p style='color:#777;font-size:9px'>x <a href='/x'>y</a> <img src=z></p></div>\n"
        func time(_ count: Int) throws -> Duration {
            let bytes = Array(Self.many(part, count).utf8)
            return try ContinuousClock().measure { _ = try MailLinter().lint(bytes, path: "x") }
        }
        _ = try time(100)
        let (one, four) = (try time(500), try time(2000))
        #expect(four < one * 12, "\(one) and \(four)")
    }

    /// Boundaries and headers of messages that are none.
    @Test(arguments: [
        "From: a\n\n", "From: a\nContent-Type: multipart/mixed; boundary=\"\"\n\n--\n<p>",
        "Content-Type: multipart/mixed; boundary=b\n\n" + many("--b\n", 2000),
        "Content-Type: multipart/mixed; boundary=b\n\n"
            + many("--b\nContent-Type: multipart/mixed; boundary=b\n\n", 200),
        "Subject: x\n" + many(" y\n", 5000),
    ])
    func `a message without HTML is said to be one`(_ text: String) {
        #expect(throws: MailLintError.self) { _ = try MailLinter().lint(Array(text.utf8), path: "x.eml") }
    }
}
