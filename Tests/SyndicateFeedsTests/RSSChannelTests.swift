import Syndicate
import Testing

/// What of a channel becomes what of the model.
@Suite struct RSSChannelTests {
    @Test func everyElement() throws {
        let read = try readChannel(
            """
            <title>T</title><link>https://x.example/</link><description>D</description><language>en-GB</language>
            <copyright>©</copyright><managingEditor>e@x.example (Ed)</managingEditor><webMaster>w@x.example</webMaster>
            <pubDate>Tue, 05 Mar 2024 13:00:00 +0100</pubDate><lastBuildDate>Tue, 05 Mar 2024 12:00:00 GMT</lastBuildDate>
            <category domain="https://c.example/">Film</category><generator>Maker 2 (https://m.example/)</generator>
            <docs>https://d.example/</docs><ttl>60</ttl><rating>(PICS)</rating>
            <cloud domain="c.example" port="80" path="/RPC2" registerProcedure="p" protocol="xml-rpc"/>
            <image><url>https://x.example/i.png</url><title>I</title><link>https://x.example/</link>
            <width>88</width><height>31</height><description>ID</description></image>
            <textInput><title>S</title><description>SD</description><name>q</name><link>https://x.example/q</link></textInput>
            <skipHours><hour>24</hour><Hour>7</Hour><hour>7</hour></skipHours><skipDays><day>sunday</day></skipDays>
            <a:link rel="self" type="application/rss+xml" href="https://x.example/rss"/><a:link rel="hub" href="https://h.example/"/>
            <a:id>tag:x.example,2024:f</a:id><a:icon>https://x.example/16.png</a:icon><fh:archive/>
            <at:deleted-entry ref="tag:x.example,2024:1" when="2024-03-05T12:00:00Z"><at:comment>gone</at:comment></at:deleted-entry>
            <x:own a="1">kept</x:own>
            """)
        let feed = read.metadata
        #expect(feed.title == "T")
        #expect(feed.permalink == "https://x.example/")
        #expect(feed.subtitle == "D")
        #expect(feed.language == "en-GB")
        #expect(feed.rights == "©")
        #expect(feed.managingEditor == Person(name: "Ed", email: "e@x.example"))
        #expect(feed.webMaster == Person(email: "w@x.example"))
        #expect(feed.published?.rfc3339 == "2024-03-05T13:00:00+01:00")
        #expect(feed.updated?.rfc3339 == "2024-03-05T12:00:00Z")
        #expect(feed.categories == [Category("Film", scheme: "https://c.example/")])
        #expect(feed.generator == Generator(name: "Maker 2", uri: "https://m.example/"))
        #expect(feed.docs == "https://d.example/")
        #expect(feed.timeToLive == 60)
        #expect(feed.rating == "(PICS)")
        #expect(
            feed.cloud
                == Cloud(domain: "c.example", port: 80, path: "/RPC2", registerProcedure: "p", protocol: "xml-rpc"))
        #expect(
            feed.image
                == FeedImage(
                    url: "https://x.example/i.png", title: "I", link: "https://x.example/", width: 88, height: 31,
                    description: "ID"))
        #expect(feed.textInput == TextInput(title: "S", description: "SD", name: "q", link: "https://x.example/q"))
        #expect(feed.skipHours == [0, 7])
        #expect(feed.skipDays == ["Sunday"])
        #expect(feed.links.map(\.rel) == ["alternate", "self", "hub"])
        #expect(feed.identifier == "tag:x.example,2024:f")
        #expect(feed.icon == "https://x.example/16.png")
        #expect(feed.paging == .archive)
        #expect(feed.tombstones.map(\.comment) == ["gone"])
        #expect(feed.extensions.elements.map(\.name) == ["own"])
        #expect(read.diagnostics.isEmpty)
        try expectFixedPoint(read.feed)
    }

    @Test(
        arguments: [
            ("<ttl>soon</ttl>", "invalid-integer"), ("<language>English, please</language>", "invalid-language"),
            ("<skipHours><hour>25</hour></skipHours>", "invalid-hour"),
            ("<skipDays><day>Someday</day></skipDays>", "invalid-day"),
            ("<pubDate>yesterday</pubDate>", "invalid-date"),
            ("<image><url>https://x.example/i</url><width>wide</width></image>", "invalid-integer"),
            ("<cloud domain=\"c\" port=\"http\"/>", "invalid-integer"),
        ])
    func whatIsWrongIsKeptAndReported(channel: String, rule: String) throws {
        let read = try readChannel("<title>T</title>" + channel)
        #expect(read.rules == [rule])
        #expect(read.diagnostics.allSatisfy { ($0.position?.line ?? 0) == 1 && ($0.position?.column ?? 0) > 100 })
        try expectFixedPoint(read.feed)
    }

    @Test(
        arguments: [
            ("<dc:title>T</dc:title>", "T", nil, nil), ("<itunes:title>T</itunes:title>", "T", nil, nil),
            ("<dc:description>D</dc:description>", nil, "D", nil),
            ("<itunes:summary>D</itunes:summary>", nil, "D", nil),
            ("<dc:rights>R</dc:rights>", nil, nil, "R"), ("<a:rights>R</a:rights>", nil, nil, "R"),
        ] as [(String, TextConstruct?, TextConstruct?, TextConstruct?)])
    func otherVocabularies(
        channel: String, title: TextConstruct?, subtitle: TextConstruct?, rights: TextConstruct?
    ) throws {
        let read = try readChannel(channel)
        #expect(read.metadata.title == title)
        #expect(read.metadata.subtitle == subtitle)
        #expect(read.metadata.rights == rights)
        #expect(read.metadata.extensions.isEmpty)
        try expectFixedPoint(read.feed)
    }

    @Test func theFirstOfSeveralFillsTheField() throws {
        let read = try readChannel(
            "<title>1</title><title>2</title><dc:title>3</dc:title><ttl>x</ttl><ttl>5</ttl><link>https://x.example/1</link>"
                + "<link>https://x.example/2</link><language>de</language><dc:language>fr</dc:language>")
        #expect(read.metadata.title == "1")
        #expect(read.metadata.timeToLive == 5)
        #expect(read.metadata.language == "de")
        #expect(read.metadata.links.map(\.href) == ["https://x.example/1"])
        #expect(read.metadata.extensions.elements.map(\.text) == ["2", "3", "x", "https://x.example/2", "fr"])
        try expectFixedPoint(read.feed)
    }

    @Test func podcasts() throws {
        let read = try readChannel(
            """
            <title>T</title><itunes:author>Mara</itunes:author><itunes:image href="https://x.example/i.png"/>
            <itunes:explicit>false</itunes:explicit><itunes:complete>yes</itunes:complete>
            """)
        #expect(read.metadata.authors == [Person(name: "Mara")])
        #expect(read.metadata.logo == "https://x.example/i.png")
        #expect(read.metadata.isExpired == true)
        #expect(read.metadata.extensions.elements.map(\.name) == ["explicit"])
        try expectFixedPoint(read.feed)
        // Alone they do not tell that it is a podcast, and stay what they are.
        let alone = try readChannel(
            "<itunes:author>Mara</itunes:author><itunes:image href=\"https://x.example/i.png\"/>")
        #expect(alone.metadata.extensions.elements.count == 2)
        try expectFixedPoint(alone.feed)
    }

    /// Addresses are written whole, and come back as the feed has them.
    @Test(arguments: [false, true])
    func relativePictures(isPodcast: Bool) throws {
        var feed = Feed(FeedMetadata(title: "T"))
        feed.metadata.links = [Link("https://x.example/blog/", rel: "alternate")]
        feed.metadata.subtitle = "S"
        feed.metadata.icon = "/favicon.ico"
        feed.metadata.logo = "logo.jpg"
        if isPodcast {
            feed.metadata.extensions.elements = [
                ExtensionElement(namespace: XMLNamespace.iTunes.uri, name: "explicit", text: "false")
            ]
        }
        let again = try rewrite(feed)
        #expect(again.document.contains(">https://x.example/favicon.ico</atom:icon>"))
        #expect(again.document.contains("https://x.example/blog/logo.jpg"))
        #expect(again.feed.metadata == feed.metadata, "\(again.document)")
    }

    @Test func misspelledNamespaces() throws {
        let read = try readRSS(
            "<rss xmlns:itunes=\" http://www.itunes.com/DTDs/PodCast-1.0.dtd\" xmlns:media=\"http://search.yahoo.com/mrss\">"
                + "<channel><itunes:block>yes</itunes:block><media:rating>adult</media:rating></channel></rss>")
        #expect(read.metadata.extensions.text(.iTunes, "block") == "yes")
        #expect(read.metadata.extensions.text(.media, "rating") == "adult")
    }

    @Test func attributesOfOtherVocabularies() throws {
        let read = try readRSS(
            """
            <rss version="2.0" xmlns:x="urn:x" x:root="1" xml:lang="en"><channel x:c="2" xml:base="https://x.example/b/">
            <title x:t="3" xml:lang="de">T</title><language>fr</language><ttl x:v="4">5</ttl><cloud domain="d" x:k="6"><x:in/></cloud>
            <image x:i="7"><url x:u="8">https://x.example/i</url></image><category x:y="9">C</category>
            </channel></rss>
            """)
        #expect(read.metadata.title?.language == "de")
        #expect(read.metadata.base == "https://x.example/b/")
        #expect(read.metadata.extensions.attributes.map(\.element) == ["rss", nil, "title", nil])
        #expect(read.metadata.image?.extensions.attributes.map(\.element) == [nil, "url"])
        #expect(read.metadata.cloud?.extensions.elements.count == 1)
        #expect(read.metadata.categories.first?.extensions.attributes.count == 1)
        try expectFixedPoint(read.feed)
    }
}
