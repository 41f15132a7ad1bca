import Syndicate
import Testing

@testable import SyndicateValidation

@Suite struct MailDateTests {
    static let dates: [(String, String?)] = [
        ("Sun, 01 Mar 2026 09:30:00 GMT", nil), ("Sun, 1 Mar 2026 09:30 GMT", nil), ("01 Mar 2026 09:30:00 +0100", nil),
        ("01 Mar 2026 09:30:00 +0545", nil), ("Thu, 29 Feb 2024 23:59:60 Z", nil), ("01 Mar 2026 09:30:00 PDT", nil),
        ("Sat, 1 Mar 2026 09:30:00 GMT", "incorrect-dow"), ("Mon, 29 Feb 2024 00:00:00 GMT", "incorrect-dow"),
        ("sun, 01 mar 2026 09:30:00 gmt", "problematical-rfc822-date"),
        ("Sun,  01 Mar 2026 09:30:00 GMT", "problematical-rfc822-date"),
        ("Sun, 01 Mar 26 09:30:00 GMT", "problematical-rfc822-date"),
        ("Sun, 01 Mar 2026 09:30:00 A", "problematical-rfc822-date"),
        ("Sun, 01 Mar 2026 (spring (at last)) 09:30:00 GMT", "problematical-rfc822-date"),
        ("Sun , 01\tMar 2026 09:30:00 GMT", "problematical-rfc822-date"),
        ("Sat, 01 Mar 26 09:30:00 GMT", "incorrect-dow"),
        ("", "invalid-rfc2822-date"), ("Sunday", "invalid-rfc2822-date"), ("2026-03-01", "invalid-rfc2822-date"),
        ("Sunday, 01 Mar 2026 09:30:00 GMT", "invalid-rfc2822-date"), ("30 Feb 2026 09:30 GMT", "invalid-rfc2822-date"),
        ("29 Feb 2100 09:30 GMT", "invalid-rfc2822-date"), ("00 Mar 2026 09:30 GMT", "invalid-rfc2822-date"),
        ("01 March 2026 09:30 GMT", "invalid-rfc2822-date"), ("01 Mar 2026 24:00 GMT", "invalid-rfc2822-date"),
        ("01 Mar 2026 09:60 GMT", "invalid-rfc2822-date"), ("01 Mar 2026 9:30 GMT", "invalid-rfc2822-date"),
        ("01 Mar 2026 09:30", "invalid-rfc2822-date"), ("01 Mar 2026 09:30 J", "invalid-rfc2822-date"),
        ("01 Mar 2026 09:30 +01:00", "invalid-rfc2822-date"), ("01 Mar 2026 09:30 UTC", "invalid-rfc2822-date"),
        ("01 Mar 2026 09:30 0100", "invalid-rfc2822-date"), ("01 Mar 226 09:30 GMT", "invalid-rfc2822-date"),
        ("01-Mar-2026 09:30 GMT", "invalid-rfc2822-date"), ("01 Mar 2026 09:30 GMT (", "problematical-rfc822-date"),
        ("Fri, 01 Jan 1960 00:00:00 GMT", "implausible-date"),
    ]

    @Test(arguments: dates) func date(_ text: String, _ rule: String?) {
        let feed = RSSChannelTests.feed.replacing("@", with: "<pubDate>\(text)</pubDate>")
        let found = Findings.of(feed)
        #expect(found.map(\.rule.id) == (rule.map { [$0] } ?? []))
        #expect(found.allSatisfy { $0.element == "pubDate" && $0.parent == "channel" && $0.start.line == 9 })
    }

    /// The W3C validator asks less of the time and more of the zone.
    @Test(
        arguments: [
            ("01 Mar 2026 24:00 GMT", nil), ("01 Mar 2026 09:30 0100", nil),
            ("01 Mar 2026 09:30 +0545", "problematical-rfc822-date"),
            ("Tue, 01 Dec 1970 00:00:00 GMT", "implausible-date"),
        ] as [(String, String?)])
    func dateOfTheW3C(_ text: String, _ rule: String?) {
        let feed = RSSChannelTests.feed.replacing("@", with: "<pubDate>\(text)</pubDate>")
        #expect(Findings.rules(feed, profile: .w3c) == (rule.map { [$0] } ?? []))
    }

    @Test func longTextsTakeNoTime() {
        let text = String(repeating: "(", count: 50_000) + String(repeating: "1 ", count: 50_000)
        let feed = RSSChannelTests.feed.replacing(
            "@", with: "<pubDate>\(text)</pubDate><webMaster>\(text)@</webMaster>")
        #expect(Findings.rules(feed) == ["invalid-rfc2822-date", "invalid-contact"])
    }
}
