import Syndicate
import SyndicateFeeds
import SyndicateJSONFeed
import TestSupport
import Testing

@Suite("Through JSON Feed and back")
struct JSONFeedRoundTripTests {
    @Test("every field of the model comes back", arguments: ["1.1", "1.0"])
    func everything(version: String) throws {
        var feed = TestSupport.everything(in: "feed.json", type: "application/feed+json")
        for index in feed.entries.indices {
            // Words for social networks are not published; XHTML becomes HTML, which is reported.
            feed.entries[index].socialTexts = []
            feed.entries[index].content = feed.entries[index].content.map { body in
                var body = body
                if case .xhtml(let nodes) = body.value { body.value = .html(XHTMLSerializer.html(nodes)) }
                return body
            }
        }
        try expectSame(feed, version: version)
    }

    @Test("what is not there does not come back", arguments: ["1.1", "1.0"])
    func nothing(version: String) throws {
        try expectSame(Feed(FeedMetadata(), entries: [Entry(), Entry(title: "")]), version: version)
    }

    @Test(
        "bodies come back as they were",
        arguments: [
            [Content(html: "")], [Content(text: "")], [Content(text: "a"), Content(html: "b")],
            [Content(html: "1"), Content(html: "2"), Content(html: "")],
            [Content(.html("<p>"), base: "https://a.example/", language: "de", origin: .encoded), Content(text: "t")],
            [Content(.external(mediaType: "video/mp4", source: "https://a.example/v"))],
            [Content(.base64(mediaType: "image/png", "AAAA")), Content(text: "")],
            [Content(.xml(mediaType: "image/svg+xml", [.text("x")])), Content(html: "y")],
            [],
        ])
    func bodies(content: [Content]) throws {
        var entry = Entry(title: "T")
        entry.content = content
        try expectSame(Feed(FeedMetadata(title: "F"), entries: [entry]))
    }

    @Test(
        "odd members come back",
        arguments: [
            [("x", 1), ("_a", nil)], [("title", "other"), ("_a", 1)], [("_a", 1), ("_a", 2)],
            [("_syndicate", ["about": "somebody else"])], [("_syndicate", 1), ("rss", ["a", ["b": 1.5]])],
        ] as [[(String, JSONValue)]])
    func members(list: [(String, JSONValue)]) throws {
        let members = JSONObject(list.map { JSONObject.Member($0.0, $0.1) })
        var feed = Feed(FeedMetadata(title: "F"), entries: [Entry(title: "E")])
        feed.metadata.extensions.json = members
        feed.entries[0].extensions.json = members
        var person = Person(name: "P")
        person.extensions.json = members
        feed.entries[0].authors = [person]
        var attachment = Attachment(url: "https://a.example/a", type: "a/b")
        attachment.extensions.json = members
        feed.entries[0].attachments = [attachment]
        var hub = Link("https://h.example/", rel: "hub")
        hub.extensions.json = members
        feed.metadata.links = [hub]
        try expectSame(feed)
    }

    private func expectSame(
        _ feed: Feed, version: String = "1.1", location: SourceLocation = #_sourceLocation
    ) throws {
        let (bytes, _) = try JSONFeedExporter().document(
            feed.metadata, feed.entries, settings: [(name: "version", value: version)])
        let read = try readJSON(bytes: bytes)
        #expect(read.feed.metadata == feed.metadata, sourceLocation: location)
        #expect(read.feed.entries == feed.entries, sourceLocation: location)
        #expect(read.rules == [], sourceLocation: location)
    }
}
