import Foundation
import Syndicate
import SyndicateSocial
import TestSupport
import Testing

/// What happens where something does not fit at all.
@Suite struct LimitTests {
    private static let long = "https://film.example.com/" + String(repeating: "a", count: 600)

    /// Words come before a link that leaves no room for any.
    @Test(arguments: ["bluesky", "threads"])
    func aLinkThatLeavesNoRoomGoesBesideTheWords(_ network: String) throws {
        let (text, report) = try posted(article(link: Self.long, tags: ["film"]), network)
        #expect(text == "A Quiet Film\n\nNobody speaks. Everybody listens.\n\n#film")
        #expect(report.losses.map(\.field) == ["link"])
        #expect(report.losses.first?.reason.contains("beside") == true)
        let json = try post(article(link: Self.long), network, [("form", "json")])
        #expect(json.contains(#""placement":"attached""#) || json.contains(#""placement": "attached""#))
        var own = article(link: Self.long)
        own.socialTexts = [SocialText(network: network, text: "Hush.")]
        #expect(try post(own, network) == "Hush.")
    }

    @Test(arguments: ["first", "last", "reply"])
    func aLinkThatCannotStandBesideIsLeftOut(_ placement: String) throws {
        let (text, report) = try posted(article(), "x", [("limit", "20"), ("link", placement)])
        #expect(text == "A Quiet Film")
        #expect(report.losses.map(\.field).sorted() == ["link", "summary"])
    }

    @Test(arguments: ["bluesky", "threads", "x", "mastodon"], ["first", "last", "reply"])
    func noPartOfAThreadIsOverTheLimit(_ network: String, _ placement: String) throws {
        let settings = [("thread", "true"), ("link", placement)]
        var entry = article(link: Self.long, tags: (0..<30).map { "tag\($0) of a length that matters" })
        entry.content = [Content(text: String(repeating: "Nobody speaks in this film. ", count: 40))]
        for tags in ["1", network == "threads" ? "1" : "8"] {
            let text = try post(entry, network, settings + [("tags", tags)])
            for part in text.components(separatedBy: "\n\n---\n\n") {
                #expect(try measure(part, network).isValid, "\(part)")
            }
            #expect(text.hasPrefix("A Quiet Film"))
        }
    }

    @Test func wordsWithoutAHeadlineAreCutAndNotLeftOut() throws {
        var entry = article("", summary: String(repeating: "word ", count: 100))
        entry.title = nil
        let text = try post(entry, "x", [("limit", "40")])
        #expect(text == "word word…\n\nhttps://film.example.com/quiet")
    }

    @Test func aTemplateWithoutWordsIsNoPost() throws {
        let error = #expect(throws: ExportError.self) {
            try post(article(), "x", [("template", "{{#rating}}{{rating}}{{/rating}}")])
        }
        #expect(error?.code == .content)
        let (text, report) = try posted(article(link: Self.long), "bluesky", [("template", "{{headline}} {{link}}")])
        #expect(text == "A Quiet Film")
        #expect(report.losses.map(\.field) == ["link"])
    }

    @Test func aHeadlineInTwoPartsShowsThatItGoesOn() throws {
        let entry = article(String(repeating: "headline ", count: 60))
        let text = try post(entry, "x", [("thread", "true")])
        #expect(text.contains("headline…\n\nhttps://film.example.com/quiet\n\n1/"))
    }
}
