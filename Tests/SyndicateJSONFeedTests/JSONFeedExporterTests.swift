import Syndicate
import SyndicateJSONFeed
import TestSupport
import Testing

@Suite struct JSONFeedExporterTests {
    @Test(arguments: ["1.1", "1.0"])
    func everyFieldOfTheModel(version: String) throws {
        let feed = everything(in: "feed.json", type: "application/feed+json")
        let result = try jsonFeed(feed.metadata, feed.entries, options: [(name: "version", value: version)])
        #expect(try Fixture.matches("everything-\(version).json", result.text))
        #expect(try Fixture.matches("everything-\(version).losses.txt", result.losses.map { $0 + "\n" }.joined()))
    }

    @Test func aStreamGivesTheSame() throws {
        let feed = everything(in: "feed.json", type: "application/feed+json")
        let memory = try jsonFeed(feed.metadata, feed.entries).text
        #expect(try memory == jsonFeed(feed.metadata, feed.entries, stream: true).text)
        #expect(try memory == jsonFeed(feed.metadata, feed.entries).text)
    }

    @Test func compact() throws {
        let feed = everything(in: "feed.json", type: "application/feed+json")
        let text = try jsonFeed(feed.metadata, feed.entries, options: [(name: "pretty", value: "false")]).text
        #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == 1)
        #expect(text.utf8.last == UInt8(ascii: "\n"))
    }

    @Test func nothingAtAll() throws {
        let result = try jsonFeed(FeedMetadata())
        #expect(try Fixture.matches("nothing.json", result.text))
        #expect(result.losses.count == 1)
    }

    @Test func titlesAlone() throws {
        let result = try jsonFeed(FeedMetadata(title: "Feed"), [Entry(title: "Entry")])
        #expect(try Fixture.matches("titles.json", result.text))
        #expect(result.losses == [])
    }

    @Test func options() throws {
        let options = [
            ("limit", "1"), ("self", "https://a.example/f"), ("hub", "https://h.example/"), ("stylesheet", "a.css"),
        ]
        let result = try jsonFeed(FeedMetadata(title: "F"), [plainEntry(), plainEntry()], options: options)
        #expect(result.value["items"]?[1] == nil)
        #expect(result.value["feed_url"] == .string("https://a.example/f"))
        #expect(result.value["hubs"]?[0]?["type"] == .string("WebSub"))
        #expect(result.value["_syndicate"]?["feed"]?["stylesheets"]?[0]?["href"] == .string("a.css"))
        #expect(result.losses == [])
        #expect(throws: OptionError.self) { try jsonFeed(FeedMetadata(), options: [(name: "version", value: "2")]) }
    }
}

@Suite struct JSONFeedHostileTests {
    @Test(arguments: [
        "\"\u{0301}", "\\\u{0301}", "</script>", "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}\u{7F}",
        "\u{FFFE}\u{FFFF}\u{2028}\u{2029}",
        "\u{202E}\u{2066}", "\r\n\t", "\u{1F600}\u{10FFFF}", "", " ", "\\u0000", "{\"a\":[", "_x", "a b<>",
    ])
    func inEveryField(text: String) throws {
        let feed = hostile(text)
        let result = try jsonFeed(feed.metadata, feed.entries)
        let entry = try #require(result.value["items"]?[0])
        #expect(result.value["title"] == .string(text))
        #expect(entry["title"] == .string(text))
        #expect(entry["content_html"] == .string(text))
        #expect(entry["content_text"] == .string(text))
        #expect(entry["id"] == .string(text))
        #expect(entry["tags"]?[0] == .string(text))
        _ = try jsonFeed(
            feed.metadata, feed.entries, options: [(name: "version", value: "1.0"), (name: "pretty", value: "false")])
    }

    @Test func longTitles() throws {
        let title = String(repeating: "\"\\\u{1}é", count: 200_000)
        let result = try item(
            {
                var entry = plainEntry(); entry.title = TextConstruct(title); return entry
            }())
        #expect(result.item["title"] == .string(title))
    }

    private func hostile(_ text: String) -> Feed {
        let construct = TextConstruct(.text(text), base: text, language: text)
        var person = Person(name: text, email: text, uri: text, avatar: text, role: text)
        person.extensions.json = JSONObject([.init(text, .string(text)), .init("_a", .null), .init("_a", .null)])
        var feed = FeedMetadata(title: construct)
        feed.identifier = Identifier(text)
        feed.subtitle = TextConstruct(html: text)
        feed.rights = construct
        feed.language = text
        feed.base = text
        feed.links = [
            Link(text), Link(text, rel: text), Link(text, rel: "hub", title: text), Link(text, rel: "self"),
            Link(text, rel: "next"),
        ]
        feed.authors = [person, Person()]
        feed.contributors = [person]
        feed.categories = [Category(text, scheme: text, label: text)]
        feed.generator = Generator(name: text, uri: text, version: text)
        feed.icon = text
        feed.logo = text
        feed.userComment = text
        feed.updated = Timestamp(unparsed: text)
        feed.cloud = Cloud(domain: text, port: -1, path: text)
        feed.socialProfiles = [SocialProfile(network: text, handle: text, url: text)]
        feed.extensions.json = JSONObject([
            .init(text, .string(text)), .init("_syndicate", .string(text)),
            .init("_b", .array([.number("1e400"), .null])),
            .init("title", .null),
        ])
        var entry = Entry(title: construct)
        entry.identifier = Identifier(text)
        entry.summary = TextConstruct(html: text)
        entry.content = [Content(html: text), Content(text: text), Content(.external(mediaType: text, source: text))]
        entry.language = text
        entry.base = text
        entry.links = [Link(text), Link(text, rel: "via")]
        entry.authors = [person]
        entry.categories = [Category(text)]
        entry.published = Timestamp(unparsed: text)
        var attachment = Attachment(
            url: text, type: text, length: -1, duration: .infinity, title: text, alternates: [Attachment(url: text)])
        attachment.bitrate = .nan
        entry.attachments = [attachment]
        entry.image = Figure(url: text, alt: text)
        entry.bannerImage = text
        entry.comments = text
        entry.inReplyTo = [InReplyTo(reference: text)]
        entry.related = [RelatedLink(title: text, url: text)]
        entry.review = Review(of: ReviewedItem(type: text, name: text), rating: Rating(.nan))
        entry.source = Source(feed)
        entry.extensions.json = JSONObject([.init("_c", .string(text)), .init("id", .string(text))])
        entry.extensions.elements = [ExtensionElement(namespace: text, name: text, prefix: text)]
        return Feed(feed, entries: [entry])
    }
}
