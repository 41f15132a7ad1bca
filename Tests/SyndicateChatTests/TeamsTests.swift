import Syndicate
import SyndicateChat
import TestSupport
import Testing

/// Messages of Microsoft Teams.
@Suite struct TeamsTests {
    @Test(arguments: hostileParts)
    func messagesStayWithinTheLimit(part: String) throws {
        let (_, text, report) = try longMessage(part, "teams")
        #expect(text.utf8.count <= 28_000)
        if ChatTests.isSeen(part) {
            #expect(report.losses.contains { $0.field == "title" })
            #expect(text.utf8.count > 20_000 || part.hasPrefix("https:"))
        }
    }

    @Test func longAddressesLeaveRoomForWords() throws {
        let path = String(repeating: "a", count: 2000)
        var entry = article(String(repeating: "長い", count: 400), summary: "Nobody speaks.")
        entry.links = [Link("https://film.example.com/\(path)")]
        entry.image = Figure(url: "https://film.example.com/\(path).png", alt: String(repeating: "長", count: 400))
        entry.attachments = [Attachment(url: "https://film.example.com/\(path).mp3", type: "audio/mpeg")]
        let (_, text, _) = try message(entry, "teams", [("text", String(repeating: "長い\n", count: 4000))])
        #expect(text.utf8.count <= 28_000)
        #expect(text.contains("Nobody speaks."))
    }

    @Test func wordsStandWhereNoMarkdownIsRead() throws {
        let words = "*a* _b_ [c](https://d.example)\n# e\n- f"
        var entry = article(words, summary: words)
        entry.authors = [Person(name: words)]
        entry.socialTexts = [SocialText(network: "Teams", text: words)]
        let result = try message(entry, "teams", [("text", words)], feed: FeedMetadata(title: TextConstruct(words)))
        #expect(!result.text.contains("\"TextBlock\""))
        let body = try #require(result.json["attachments"]?[0]?["content"]?["body"]?.arrayValue)
        #expect(body.allSatisfy { $0["type"]?.stringValue == "RichTextBlock" })
        let runs = body[0]["inlines"]?.arrayValue ?? []
        #expect(runs.compactMap { $0["text"]?.stringValue } == ["*a* _b_ [c](", "https://d.example", ")"])
        #expect(runs.map { $0["selectAction"]?["url"]?.stringValue } == [nil, "https://d.example", nil])
    }

    @Test(arguments: [
        ("{{DATE(2017-02-14T06:08:00Z)}}", "{\u{2060}{DATE(2017-02-14T06:08:00Z)}}"),
        ("{{{TIME(", "{\u{2060}{\u{2060}{TIME("),
        ("<at>Mara</at>", "<\u{2060}at>Mara<\u{2060}/at>"), ("a<b {c}", "a<b {c}"),
    ])
    func macrosAndCallsAreWords(words: String, text: String) throws {
        let (json, _, _) = try message(article(words), "teams")
        let card = json["attachments"]?[0]?["content"]
        #expect(card?["body"]?[0]?["inlines"]?[0]?["text"]?.stringValue == text)
        #expect(card?["fallbackText"]?.stringValue == text)
    }

    @Test func theCardHasTheDirectionOfTheArticle() throws {
        let (json, _, _) = try message(article(language: "ar-EG"), "teams")
        #expect(json["attachments"]?[0]?["content"]?["rtl"] == .bool(true))
        #expect(json["attachments"]?[0]?["content"]?["lang"] == .string("ar-EG"))
    }
}
