import Syndicate
import SyndicateJSONFeed
import TestSupport
import Testing

@Suite struct JSONFeedItemTests {
    @Test(
        arguments: [
            ([Content(html: "<p>a</p>")], "<p>a</p>", nil, 0),
            ([Content(text: "a")], nil, "a", 0),
            ([Content(text: "a"), Content(html: "<b>a</b>")], "<b>a</b>", "a", 0),
            (
                [Content(.xhtml([.element(xhtml("p", [.text("a & b")])), .element(xhtml("br", []))]))],
                "<p>a &amp; b</p><br>", nil, 1
            ),
            ([Content(.inline(mediaType: "text/markdown", "*a*"))], nil, "*a*", 0),
            ([Content(.external(mediaType: "video/mp4", source: "https://a.example/"))], nil, "Entry", 0),
            ([], nil, "Entry", 0),
            ([Content(html: "1"), Content(html: "2")], "1", nil, 0),
        ] as [([Content], String?, String?, Int)])
    func bodies(content: [Content], html: String?, text: String?, losses: Int) throws {
        var entry = plainEntry()
        entry.content = content
        let result = try item(entry)
        #expect(result.item["content_html"] == html.map(JSONValue.string))
        #expect(result.item["content_text"] == text.map(JSONValue.string))
        #expect(result.losses.count == losses)
    }

    @Test func theSummaryStandsForTheBody() throws {
        var entry = plainEntry()
        entry.content = []
        entry.summary = TextConstruct(html: "<b>S</b> &amp; s")
        let result = try item(entry)
        #expect(result.item["content_text"] == .string("S & s"))
        #expect(result.item["summary"] == .string("S & s"))
        #expect(result.item["_syndicate"]?["derived"] == .array([.string("content_text")]))
        #expect(result.item["_syndicate"]?["entry"]?["summary"]?["value"] == .string("<b>S</b> &amp; s"))
        #expect(result.losses == [])
    }

    @Test(arguments: [
        (Person(name: "N"), ["name"]), (Person(email: "a@b.example"), ["url"]),
        (
            Person(name: "N", email: "a@b.example", uri: "https://a.example/", avatar: "https://a.example/a"),
            ["name", "url", "avatar"]
        ),
        (Person(name: "N", role: "host"), ["name"]),
    ])
    func authors(person: Person, members: [String]) throws {
        var entry = plainEntry()
        entry.authors = [person, Person()]
        #expect(try item(entry).item["authors"]?[0]?.names == members)
        let legacy = try item(entry, options: [("version", "1.0")])
        #expect(legacy.item["author"]?.names == members)
        #expect(legacy.item["authors"] == nil)
    }

    @Test func manyAuthorsInTheOldVersion() throws {
        var entry = plainEntry()
        entry.authors = [Person(name: "A"), Person(name: "B"), Person(name: "C")]
        entry.language = "de"
        let result = try item(entry, options: [("version", "1.0")])
        #expect(result.item.names == ["id", "title", "content_text", "author", "_syndicate"])
        #expect(result.item["_syndicate"]?["entry"]?.names == ["language", "authors"])
        #expect(result.losses == [])
    }

    @Test func anEpisode() throws {
        var entry = plainEntry()
        entry.attachments = [
            Attachment(
                url: "https://a.example/1.mp3", length: 5,
                alternates: [Attachment(url: "https://a.example/1.x", type: "audio/x", title: "other")]),
            Attachment(url: "https://a.example/2", duration: 1.5),
        ]
        entry.extensions.elements = [
            ExtensionElement(.iTunes, "duration", children: [.text("1:01")]),
            ExtensionElement(.iTunes, "image", ["href": "https://a.example/cover.png"]),
            ExtensionElement(.iTunes, "episode", children: [.text("3")]),
        ]
        let result = try item(entry)
        let files = try #require(result.item["attachments"])
        #expect(files[0]?.names == ["url", "mime_type", "title", "size_in_bytes", "duration_in_seconds"])
        #expect(files[0]?["mime_type"] == .string("audio/mpeg"))
        #expect(files[0]?["duration_in_seconds"] == .number("61"))
        #expect(files[1]?["title"] == .string("Entry"))
        #expect(files[2]?["duration_in_seconds"] == .number("1.5"))
        #expect(files[2]?["mime_type"] == .string("application/octet-stream"))
        #expect(result.item["image"] == .string("https://a.example/cover.png"))
        #expect(result.item["_syndicate"]?["derived"] == .array([.string("image")]))
        #expect(result.item["_syndicate"]?["entry"]?.names == ["attachments", "extensions"])
        #expect(result.losses == [])
    }

    @Test(
        arguments: [
            (["via", "related"], "0"), (["related"], "0"), (["x", "related"], "1"), (["alternate", "x"], nil),
        ] as [([String], String?)])
    func whatTheEntryIsAbout(relations: [String], external: String?) throws {
        var entry = plainEntry()
        entry.links = relations.enumerated().map { Link("https://a.example/\($0.offset)", rel: $0.element) }
        #expect(try item(entry).item["external_url"] == external.map { .string("https://a.example/\($0)") })
    }

    @Test func relativeAddresses() throws {
        var feed = FeedMetadata(title: "F")
        feed.base = "https://a.example/x/"
        feed.icon = "i.png"
        var entry = plainEntry()
        entry.base = "y/"
        entry.image = Figure(url: "c.png")
        entry.links = [Link("/page")]
        entry.content = [Content(html: "<img src=a.png>")]
        let result = try jsonFeed(feed, [entry])
        #expect(result.value["favicon"] == .string("https://a.example/x/i.png"))
        #expect(result.value["items"]?[0]?["image"] == .string("https://a.example/x/y/c.png"))
        #expect(result.value["items"]?[0]?["url"] == .string("https://a.example/page"))
        #expect(result.value["_syndicate"]?["feed"]?["base"] == .string("https://a.example/x/"))
        #expect(result.losses == [])
    }

    @Test func tagsAndWhatTheyDoNotSay() throws {
        var entry = plainEntry()
        entry.categories = [Category("film"), Category("kr", scheme: "https://a.example/", label: "Korea")]
        let result = try item(entry)
        #expect(result.item["tags"] == .array([.string("film"), .string("Korea")]))
        #expect(result.item["_syndicate"]?["entry"]?["categories"]?[0]?.names == ["term"])
        #expect(result.item["_syndicate"]?["entry"]?["categories"]?[1]?.names == ["term", "scheme", "label"])
        #expect(result.item["_syndicate"]?["about"] == .string(XMLNamespace.syndicate.uri))
    }

    @Test func extensionsAreKept() throws {
        var entry = plainEntry()
        let value = JSONValue.object(
            JSONObject([.init("b", .number("1.50")), .init("a", .array([.null, .bool(true)]))]))
        entry.extensions.json = JSONObject([.init("_z", value), .init("title", .null), .init("_a", .string("x"))])
        let result = try item(entry)
        #expect(result.item.names == ["id", "title", "content_text", "_z", "_a", "_syndicate"])
        #expect(result.item["_z"] == value)
        #expect(result.item["_syndicate"]?["entry"]?["extensions"]?["json"]?.names == ["_z", "title", "_a"])
        #expect(result.losses == [])
    }

    @Test func aDraftIsOneInTheExtensionAlone() throws {
        var entry = plainEntry()
        entry.isDraft = true
        entry.socialTexts = [SocialText(network: "x", text: "y")]
        let result = try item(entry)
        #expect(result.item["_syndicate"]?["entry"]?.names == ["draft"])
        #expect(result.losses == [])
    }

    @Test func withoutTheExtensionAllIsReported() throws {
        var entry = plainEntry()
        entry.isDraft = true
        entry.rights = "Mine"
        entry.published = Timestamp(unparsed: "soon")
        let result = try item(entry, options: [("extension", "false")])
        #expect(result.item.names == ["id", "title", "content_text"])
        let reason = "JSON Feed has no member that says all of it"
        #expect(result.losses == ["rights: \(reason)", "published: \(reason)", "draft: \(reason)"])
    }

    @Test(
        arguments: [
            (Cloud(domain: "a.example", port: 80, path: "/p", protocol: "http-post"), "http://a.example/p"),
            (Cloud(domain: "a.example", port: 5337, path: "p", protocol: "xml-rpc"), "http://a.example:5337/p"),
            (Cloud(), nil),
        ] as [(Cloud, String?)])
    func clouds(cloud: Cloud, url: String?) throws {
        var feed = FeedMetadata(title: "F")
        feed.cloud = cloud
        let result = try jsonFeed(feed)
        #expect(result.value["hubs"]?[0]?["url"] == url.map(JSONValue.string))
        #expect(result.value["_syndicate"]?["derived"] == url.map { _ in .array([.string("hubs")]) })
        #expect(result.losses == [])
    }
}
