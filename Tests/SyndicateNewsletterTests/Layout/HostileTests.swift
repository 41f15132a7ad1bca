import SyndicateHTML
import Testing

@testable import SyndicateNewsletter

struct HostileTests {
    @Test(
        arguments: [
            "\"\u{301} onmouseover=alert(1) x=\"", "</td></table><script>alert(1)</script>", "<!--[if mso]>",
            "--&gt; -->",
            "</title><script>alert(1)</script>", "<![endif]-->", "a\u{0}b\u{85}c\u{9B}d", "&lt;script&gt;",
            "{{x}}*|Y|*",
        ], [Samples.Kind.single, .digest])
    func wordsStayWords(words: String, kind: Samples.Kind) throws {
        var item = Samples.item()
        item.title = words
        item.summary = words
        item.kicker = words
        item.byline = words
        item.date = words
        item.language = words
        item.picture?.alt = words
        item.picture?.caption = words
        item.picture?.credit = words
        item.review = IssueReview(name: words, facts: [(words, words)], rating: words, stars: 3.5)
        item.media = [IssueLink(text: words, url: "https://x.example/\(words)")]
        item.related = item.media
        var issue = Samples.issue(kind, [item], merge: true)
        issue.title = words
        issue.language = words
        issue.preheader = words
        issue.publisher.name = words
        issue.publisher.tagline = words
        issue.publisher.profiles = item.media
        issue.more = item.media
        issue.footer.standardReason = words
        issue.footer.rights = words
        issue.sections[0].heading = words
        let plain = HTMLDocument(parsing: try Samples.html(Samples.issue(kind, [Samples.item()])))
        let html = try Samples.html(issue)
        let document = HTMLDocument(parsing: html)
        #expect(document.root.all("script").isEmpty)
        #expect(document.root.all { $0.attributes.contains { $0.name.hasPrefix("on") } }.isEmpty)
        #expect(document.root.all("style").count == plain.root.all("style").count)
        // Comments are those of the layout alone.
        let comments = try Samples.html(Samples.issue(kind, [Samples.item()])).ranges(of: "<!").count
        #expect(html.ranges(of: "<!").count == comments)
        #expect(!html.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) || $0.value == 0 })
        #expect(!html.contains("{{x") && !html.contains("*|Y"))
        #expect(html.contains("href=\"{{unsubscribe_url}}\""))
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "//x.example", "ftp://x.example", "", "https://"])
    func addressesThatLeadNowhereAreNoLinks(address: String) throws {
        var item = Samples.item()
        item.url = address
        item.picture?.url = address
        item.media = [IssueLink(text: "Listen", url: address)]
        item.related = [IssueLink(text: "Other", url: address)]
        var issue = Samples.issue(.single, [item])
        issue.publisher.url = address
        issue.publisher.profiles = item.related
        let document = HTMLDocument(parsing: try Samples.html(issue))
        #expect(document.root.all("img").isEmpty)
        #expect(document.root.all("a").count == 3)
    }
}
