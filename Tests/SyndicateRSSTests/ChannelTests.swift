import Syndicate
import SyndicateRSS
import TestSupport
import Testing

/// What a feed's metadata becomes, element by element.
@Suite struct ChannelTests {
    @Test(arguments: [
        ("site", "https://reel.example/"), ("self", "https://own.example/"), ("id", "https://id.example/"),
        ("entry", "https://entry.example/"), ("image", "https://image.example/"),
    ])
    func theLinkIsDerived(from what: String, expected: String) throws {
        var feed = FeedMetadata(title: "x")
        var entry = Entry(title: "y")
        switch what {
        case "site": feed.links = [Link("https://reel.example/")]
        case "self": feed.links = [Link("https://own.example/feeds/a.xml", rel: "self")]
        case "id": feed.identifier = "https://id.example/a"
        case "image": feed.image = FeedImage(url: "https://image.example/i.png", link: "https://image.example/x")
        default: entry.links = [Link("https://entry.example/a/b")]
        }
        let result = try export(feed, entry)
        let mark = what == "site" ? "" : " syndicate:derived=\"true\""
        #expect(result.channel[1] == "<link\(mark)>\(expected)</link>")
        #expect(result.report.isEmpty == (what == "site"))
    }

    @Test func titleAndDescriptionAreDerived() throws {
        var feed = FeedMetadata()
        feed.links = [Link("https://reel.example/x")]
        let result = try export(feed, [])
        #expect(result.channel[0] == "<title syndicate:derived=\"true\">reel.example</title>")
        #expect(result.channel[2] == "<description syndicate:derived=\"true\">reel.example</description>")
    }

    @Test(arguments: [
        (
            FeedImage(url: "/i.png"),
            [
                "<url>https://reel.example/i.png</url>", "<title syndicate:derived=\"true\">The Late Reel</title>",
                "<link syndicate:derived=\"true\">https://reel.example/</link>",
            ]
        ),
        (
            FeedImage(url: "/i.png", title: "T", link: "/l", width: 88, height: 31, description: "D"),
            [
                "<url>https://reel.example/i.png</url>", "<title>T</title>", "<link>https://reel.example/l</link>",
                "<width>88</width>", "<height>31</height>", "<description>D</description>",
            ]
        ),
        (
            FeedImage(url: "/i.png", width: 288, height: 400),
            [
                "<url>https://reel.example/i.png</url>", "<title syndicate:derived=\"true\">The Late Reel</title>",
                "<link syndicate:derived=\"true\">https://reel.example/</link>",
                "<width syndicate:value=\"288\">144</width>", "<height syndicate:value=\"400\">200</height>",
            ]
        ),
        (
            FeedImage(url: "/i.png", width: .max, height: 0),
            [
                "<url>https://reel.example/i.png</url>", "<title syndicate:derived=\"true\">The Late Reel</title>",
                "<link syndicate:derived=\"true\">https://reel.example/</link>",
                "<width syndicate:value=\"\(Int.max)\">144</width>",
            ]
        ),
    ])
    func image(image: FeedImage, expected: [String]) throws {
        var feed = FeedMetadata.plain
        feed.image = image
        let result = try export(feed, [])
        #expect(result.lines("image") == expected)
    }

    @Test(
        arguments: [
            ([0, 24, 25, -1, 0], ["monday", "Funday", "MONDAY"], ["0"], ["Monday"]), ([], [], [], []),
        ] as [([Int], [String], [String], [String])])
    func skips(hours: [Int], days: [String], expectedHours: [String], expectedDays: [String]) throws {
        var feed = FeedMetadata.plain
        feed.skipHours = hours
        feed.skipDays = days
        let result = try export(feed, [])
        #expect(result.lines("skipHours") == expectedHours.map { "<hour>\($0)</hour>" })
        #expect(result.lines("skipDays") == expectedDays.map { "<day>\($0)</day>" })
        #expect(result.report.losses.count == (hours.isEmpty ? 0 : 2))
    }

    @Test func whatTheChannelCannotSayIsReported() throws {
        var feed = FeedMetadata.plain
        feed.cloud = Cloud(port: 80)
        feed.managingEditor = Person(name: "Without address")
        feed.isExpired = true
        feed.userComment = "Hello"
        feed.updated = Timestamp(unparsed: "never")
        feed.language = "not a language"
        feed.extensions.json = JSONObject([JSONObject.Member("_x", .null)])
        feed.tombstones = [Tombstone(reference: "urn:x:1", when: Timestamp(unparsed: "then"))]
        let result = try export(feed, [])
        #expect(
            Set(result.report.losses.map(\.field)) == [
                "cloud", "managingEditor", "isExpired", "userComment", "updated", "language", "extensions.json",
                "tombstones",
            ])
        #expect(
            result.channel.dropFirst(3) == [
                "<syndicate:managingEditor>Without address</syndicate:managingEditor>",
                "<syndicate:date of=\"updated\">never</syndicate:date>",
            ])
    }

    @Test(
        arguments: [
            (nil, "tag:x.example,2024:f", "<atom:id>tag:x.example,2024:f</atom:id>"),
            (nil, "just words", "<dc:identifier>just words</dc:identifier>"),
            (nil, "https://reel.example/", "<atom:id>https://reel.example/</atom:id>"),
        ] as [(Int?, String, String)])
    func identifiersOfTheirOwn(_: Int?, value: String, expected: String) throws {
        var feed = FeedMetadata.plain
        feed.identifier = Identifier(value)
        #expect(try export(feed, []).channel.last == expected)
    }

    @Test(arguments: ["item", "ITEM"]) func extensionsAreNotTakenForItems(name: String) throws {
        var feed = FeedMetadata.plain
        feed.extensions.elements = [
            ExtensionElement(namespace: "", name: name), ExtensionElement(namespace: "urn:x", name: name),
        ]
        let written = try export(feed, [])
        #expect(written.channel.count { $0.contains("\(name)") } == 1)
        #expect(written.report.lines == ["extensions: an element of this name is an entry in RSS"])
    }
}
