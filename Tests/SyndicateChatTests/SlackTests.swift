import Syndicate
import SyndicateChat
import TestSupport
import Testing

/// Messages of Slack.
@Suite struct SlackTests {
    @Test func aHeadlineWithAnAddressIsWholeWhereItFits() throws {
        let headline = "See https://film.example.com/a-long-address-of-a-page-that-somebody-put-into-a-headline/ today"
        let (json, _, report) = try message(article(headline), "slack")
        let header = try #require(blocks(json).first { $0["type"]?.stringValue == "header" })
        #expect(header["text"]?["text"]?.stringValue == headline)
        #expect(report.losses.isEmpty)
    }

    @Test func nothingIsLostBehindALongAddress() throws {
        let words = "https://film.example.com/" + String(repeating: "a", count: 1600) + " and words behind it"
        let (json, _, _) = try message(article(summary: words), "slack")
        let texts = try blocks(json).compactMap { $0["text"]?["text"]?.stringValue }
        #expect(texts.contains { $0.hasPrefix("https://film.example.com/aaa") })
        #expect(texts.contains { $0.hasSuffix("and words behind it") })
    }

    @Test func aLoneArticleIsNotNamedTwice() throws {
        let (json, _, _) = try message(article("A Quiet Film"), "slack", feed: FeedMetadata(title: "A Quiet Film"))
        #expect(try blocks(json).allSatisfy { $0["type"]?.stringValue != "context" })
    }

    private func blocks(_ json: JSONValue) throws -> [JSONValue] {
        try #require((json["blocks"] ?? json["attachments"]?[0]?["blocks"])?.arrayValue)
    }

    @Test(arguments: hostileParts)
    func longFieldsStayWithinTheLimits(part: String) throws {
        let (json, _, report) = try longMessage(part, "slack")
        let blocks = try blocks(json)
        #expect(blocks.count <= 50)
        var sum = 0
        for block in blocks {
            let limit = block["type"]?.stringValue == "header" ? 150 : 3000
            let texts = [block["text"], block["title"]].compactMap { $0 } + (block["elements"]?.arrayValue ?? [])
            for text in texts {
                let count = try #require(text["text"]?.stringValue).utf16.count
                #expect((1...limit).contains(count))
                sum += count
            }
            if let alt = block["alt_text"]?.stringValue { #expect((1...2000).contains(alt.utf16.count)) }
        }
        #expect(sum <= 13_200)
        // What takes no room on the screen may be as little as its first letter.
        if ChatTests.isSeen(part) { #expect(report.losses.contains { $0.field == "title" }) }
    }

    @Test(
        arguments: [
            ("AT&T <b>", "mrkdwn", "AT&amp;T &lt;b&gt;"),
            ("*bold*", "plain_text", "*bold*"),
            ("a_b", "plain_text", "a_b"),
            (":smile:", "plain_text", ":smile:"),
            ("at 10:30", "mrkdwn", "at 10:30"),
            ("> quote", "plain_text", "&gt; quote"),
            (
                "see https://a.example/x_y?a=1&b=2.", "mrkdwn",
                "see <https://a.example/x_y?a=1&amp;b=2|https://a.example/x_y?a=1&amp;b=2>."
            ),
            ("<!here> *", "plain_text", "&lt;!here&gt; *"),
            (
                "https://a.example/@AllTheReels/ is it", "mrkdwn",
                "<https://a.example/@AllTheReels/|https://a.example/@\u{2060}AllTheReels/> is it"
            ),
            ("me@here.example @Everyone", "mrkdwn", "me@here.example @\u{2060}Everyone"),
        ])
    func signsAreSigns(words: String, type: String, text: String) throws {
        let (json, _, report) = try message(article(summary: words), "slack")
        let section = try #require(blocks(json).first { $0["type"]?.stringValue == "section" })
        #expect(section["text"]?["type"]?.stringValue == type)
        #expect(section["text"]?["text"]?.stringValue == text)
        #expect(report.isEmpty)
    }

    @Test func headlinesAreCutBehindWords() throws {
        let (json, _, report) = try message(article(String(repeating: "Nine words of a title, ", count: 20)), "slack")
        let text = try #require(blocks(json)[0]["text"]?["text"]?.stringValue)
        #expect(text.hasSuffix("of a title, Nine words…"))
        #expect(text.utf16.count > 120)
        #expect(report.lines == ["title: Slack takes no more than 150 characters here; the rest is left out."])
    }

    @Test func addressesAreNotCut() throws {
        let words = String(repeating: "word ", count: 598) + "https://film.example.com/a/long/way"
        let (json, _, _) = try message(article(summary: words), "slack")
        let texts = try blocks(json).compactMap { $0["text"]?["text"]?.stringValue }
        #expect(texts[1].hasSuffix("word word"))
        #expect(texts[2] == "<https://film.example.com/a/long/way|https://film.example.com/a/long/way>")
    }

    @Test func aLinkThatIsTooLongIsLeftOut() throws {
        let link = "https://film.example.com/" + String(repeating: "a", count: 2900)
        let (_, text, report) = try message(article(link: link), "slack")
        #expect(!text.contains("aaaa"))
        #expect(report.losses.map(\.field) == ["link"])
    }

    @Test func longBodiesStandInSeveralSections() throws {
        var entry = article(summary: nil)
        entry.content = [Content(text: String(repeating: "A sentence of the article, with words. ", count: 200))]
        let (json, _, report) = try message(entry, "slack", [("content", "full")])
        #expect(try blocks(json).filter { $0["type"]?.stringValue == "section" }.count == 4)
        #expect(report.isEmpty)
    }
}

extension ChatTests {
    /// Whether a part of a text takes room on the screen wherever it stands.
    static func isSeen(_ part: String) -> Bool { !["\u{301}", "\u{200B}", "e\u{301}\u{302}"].contains(part) }
}
