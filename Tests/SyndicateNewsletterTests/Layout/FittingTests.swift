import SyndicateHTML
import Testing

@testable import SyndicateNewsletter

struct FittingTests {
    private static let budget = 90 << 10

    private func layout(_ kind: Samples.Kind) throws -> IssueLayout {
        IssueLayout(theme: try Samples.theme(kind: kind))
    }

    @Test(arguments: [
        String(repeating: "<p>Words that go on &amp; on, and <b>on</b>.</p>", count: 8_000),
        String(repeating: "words &lt; ", count: 200_000),
        "<p>" + String(repeating: "漢字", count: 200_000) + "</p>",
        String(repeating: "<p><img src=\"/p.png\" alt=\"A picture of something\"></p>", count: 500),
        String(repeating: "<div><blockquote><ul><li>", count: 200) + String(repeating: "<p>deep</p>", count: 5_000),
        "<ul>" + String(repeating: "<li>item", count: 3_000) + "</ul>",
        "<table><tr><th>A<th>B" + String(repeating: "<tr><td>one<td>two", count: 2_000) + "</table>",
        "<pre>" + String(repeating: "let x = 1 && y < 2\n", count: 6_000) + "</pre>",
        "<p><a href=\"https://x.example/" + String(repeating: "y", count: 200_000) + "\">link</a></p><p>Rest</p>",
    ])
    func aLongArticleLosesItsEnd(body: String) throws {
        let issue = Samples.issue(.single, [Samples.item(body: "<p>First.</p>" + body)])
        let fitted = try layout(.single).fitted(issue, to: Self.budget)
        #expect(fitted.html.count <= Self.budget)
        let html = String(decoding: fitted.html, as: UTF8.self)
        #expect(html.contains("First."))
        // A parser flattens what is deeper than any article, and a link of this length leads nowhere.
        guard !fitted.shortened.isEmpty else { return #expect(body.contains("yyy") || body.contains("deep")) }
        #expect(fitted.shortened == ["urn:item:1"])
        #expect(fitted.issue.sections[0].items[0].isShortened)
        #expect(html.contains(">Read on</a>"))
        #expect(html.hasSuffix("</html>\n"))
        // Whatever is cut, most of the room is used.
        if !body.contains("<div>") { #expect(fitted.html.count > Self.budget * 8 / 10) }
    }

    @Test func noHeadingIsLeftAtTheEnd() {
        let nodes = HTMLFragment(parsing: "<p>aaaa</p><h2>Head</h2><p>bbbbbbbbbbbbbbbbbbbbb</p>").nodes
        let cut = BodyCut { nodes, _ in HTMLSerializer.string(nodes).utf8.count }
        #expect(HTMLSerializer.string(cut.beginning(of: nodes, within: 30)) == "<p>aaaa</p>")
        #expect(HTMLSerializer.string(cut.beginning(of: nodes, within: 100)) == HTMLSerializer.string(nodes))
    }

    @Test func aSmallIssueStaysAsItIs() throws {
        let issue = Samples.issue(.digest, (1...10).map { Samples.item($0) })
        let fitted = try layout(.digest).fitted(issue, to: Self.budget)
        #expect(fitted.issue == issue)
        #expect(fitted.shortened.isEmpty && fitted.moved.isEmpty)
    }

    @Test func aDigestShortensTheLastArticlesFirst() throws {
        let body = String(repeating: "<p>Words that go on.</p>", count: 700)
        let issue = Samples.issue(.digest, (1...6).map { Samples.item($0, body: body) })
        let fitted = try layout(.digest).fitted(issue, to: Self.budget)
        #expect(fitted.html.count <= Self.budget)
        #expect(fitted.shortened == ["urn:item:3", "urn:item:4", "urn:item:5", "urn:item:6"])
        #expect(fitted.moved.isEmpty)
        #expect(fitted.issue.sections[0].items.map(\.body.isEmpty) == [false, false, true, true, true, true])
    }

    @Test func aDigestMovesTheRestToTheSite() throws {
        let issue = Samples.issue(.digest, (1...400).map { Samples.item($0) })
        let fitted = try layout(.digest).fitted(issue, to: Self.budget)
        #expect(fitted.html.count <= Self.budget)
        #expect(!fitted.moved.isEmpty)
        #expect(fitted.issue.sections[0].items.count + fitted.moved.count == 400)
        #expect(fitted.moved.last == "urn:item:400")
        #expect(fitted.issue.more.first?.text == "The long corridor, part \(401 - fitted.moved.count)")
        #expect(String(decoding: fitted.html, as: UTF8.self).contains("More on the site"))
    }

    @Test func hostileWordsAreBounded() throws {
        var item = Samples.item()
        item.title = String(repeating: "title ", count: 100_000)
        item.summary = String(repeating: "summary ", count: 100_000)
        item.byline = String(repeating: "x", count: 500_000)
        item.url = "https://x.example/" + String(repeating: "y", count: 100_000)
        item.review = IssueReview(name: item.title, facts: [("Cast", item.title)], rating: item.title, stars: .nan)
        item.related = (1...500).map { _ in IssueLink(text: item.title, url: "https://x.example/") }
        for kind in [Samples.Kind.single, .digest] {
            var issue = Samples.issue(kind, [item, item])
            issue.title = item.title
            #expect(try layout(kind).fitted(issue, to: Self.budget).html.count <= Self.budget)
        }
    }
}
