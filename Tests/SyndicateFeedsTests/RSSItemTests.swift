import Syndicate
import Testing

/// What of an item becomes what of the model.
@Suite struct RSSItemTests {
    @Test func everyElement() throws {
        let read = try readItem(
            """
            <title>T</title><link>https://x.example/1</link><guid isPermaLink="true">https://x.example/1</guid>
            <author>m@x.example (Mara)</author><dc:creator>Tomás</dc:creator><dc:contributor>Ines</dc:contributor>
            <category>a</category><category domain="d">b</category><dc:subject>c</dc:subject><dc:subject>a</dc:subject>
            <comments>https://x.example/1#c</comments><enclosure url="https://x.example/a.mp3" length="12" type="audio/mpeg"/>
            <pubDate>Tue, 05 Mar 2024 13:00:00 +0100</pubDate><a:updated>2024-03-06T12:00:00.25Z</a:updated>
            <source url="https://s.example/rss">S</source><description>in short</description>
            <content:encoded><![CDATA[<p>Body &amp; soul</p>]]></content:encoded><dc:rights>R</dc:rights><dc:language>de</dc:language>
            <thr:in-reply-to ref="tag:x.example,2024:0"/><a:link rel="related" title="More" href="https://x.example/2"/>
            <a:link rel="via" href="https://v.example/"/><x:own>kept</x:own>
            """)
        let entry = read.entry
        #expect(entry.title == "T")
        #expect(entry.permalink == "https://x.example/1")
        #expect(entry.identifier == Identifier("https://x.example/1", isPermalink: true))
        #expect(entry.authors == [Person(name: "Mara", email: "m@x.example"), Person(name: "Tomás")])
        #expect(entry.contributors == [Person(name: "Ines")])
        #expect(entry.categories == [Category("a"), Category("b", scheme: "d"), Category("c")])
        #expect(entry.comments == "https://x.example/1#c")
        #expect(entry.attachments == [Attachment(url: "https://x.example/a.mp3", type: "audio/mpeg", length: 12)])
        #expect(entry.published?.rfc3339 == "2024-03-05T13:00:00+01:00")
        #expect(entry.updated?.rfc3339 == "2024-03-06T12:00:00.25Z")
        #expect(entry.source?.metadata.title == "S")
        #expect(entry.source?.metadata.selfURL == "https://s.example/rss")
        #expect(entry.summary == "in short")
        #expect(entry.content == [Content(.html("<p>Body &amp; soul</p>"), origin: .encoded)])
        #expect(entry.rights == "R")
        #expect(entry.language == "de")
        #expect(entry.inReplyTo == [InReplyTo(reference: "tag:x.example,2024:0")])
        #expect(entry.related == [RelatedLink(title: "More", url: "https://x.example/2")])
        #expect(entry.links.map(\.rel) == ["alternate", "via"])
        #expect(entry.extensions.elements.map(\.text) == ["a", "kept"])
        #expect(read.diagnostics.isEmpty)
        try expectFixedPoint(read.feed)
    }

    @Test(
        arguments: [
            ([Content(.external(mediaType: "text/plain", source: "https://x.example/1.txt"))], nil),
            ([Content(.external(mediaType: nil, source: "1.mp4"), base: "https://x.example/b/", language: "ko")], nil),
            ([Content(.external(mediaType: "video/mp4", source: "/1.mp4"))], "https://x.example/1.mp4"),
            (
                [
                    Content(.external(mediaType: "text/plain", source: "https://x.example/1.txt")),
                    Content(.html("<p>B</p>"), origin: .encoded),
                ], "https://x.example/1.txt"
            ),
        ] as [([Content], String?)])
    func bodiesThatStandElsewhere(content: [Content], page: String?) throws {
        var feed = Feed(FeedMetadata(title: "T"))
        feed.metadata.links = [Link("https://x.example/", rel: "alternate")]
        feed.metadata.subtitle = "S"
        var entry = Entry(title: "E")
        entry.identifier = Identifier("urn:x:1", isPermalink: false)
        entry.links = page.map { [Link($0, rel: "alternate")] } ?? []
        entry.summary = "in short"
        entry.content = content
        feed.entries = [entry]
        try expectFixedPoint(feed)
    }

    /// A link with that mark and more than a body has stays a link.
    @Test func aLinkThatIsMoreThanABody() throws {
        let read = try readItem(
            "<title>T</title><a:link href=\"https://x.example/1\" syndicate:is=\"content\" title=\"More\"/>"
                + "<dc:description>D</dc:description>")
        #expect(read.entry.links.map(\.title) == ["More"])
        #expect(read.entry.content == [Content(.html("D"), origin: .description)])
        try expectFixedPoint(read.feed)
    }

    @Test func anotherVocabularysDescriptionTakesNoBodyAway() throws {
        let read = try readItem(
            "<title>T</title><a:link href=\"https://x.example/1\" syndicate:is=\"content\"/>"
                + "<dc:description>D</dc:description>")
        #expect(
            read.entry.content == [
                Content(.external(mediaType: nil, source: "https://x.example/1")),
                Content(.html("D"), origin: .description),
            ])
    }

    @Test(
        arguments: [
            ("2 &gt; 1", .text("2 > 1")), ("AT&amp;T", .text("AT&T")), ("AT&amp;amp;T", .html("AT&amp;T")),
            ("\n  spaced  \n", .text("spaced")), ("&lt;b&gt;bold&lt;/b&gt;", .html("<b>bold</b>")),
            ("<![CDATA[<b>x</b> &#8217;]]>", .html("<b>x</b> &#8217;")),
            ("List&lt;T&gt; and &lt;3", .text("List<T> and <3")),
            ("a <b>child</b> &amp; <i>two</i> <b>three</b>", .html("a <b>child</b> &amp; <i>two</i> <b>three</b>")),
        ] as [(String, TextConstruct.Value)])
    func titles(xml: String, expected: TextConstruct.Value) throws {
        let read = try readItem("<title>\(xml)</title>")
        #expect(read.entry.title?.value == expected)
        try expectFixedPoint(read.feed)
    }

    @Test(
        arguments: [
            ("<description>D</description>", nil, [Content(.html("D"), origin: .description)]),
            ("<description>a<br/>b</description>", nil, [Content(.html("a<br>b"), origin: .description)]),
            ("<content:encoded>E</content:encoded>", nil, [Content(.html("E"), origin: .encoded)]),
            ("<encoded>E</encoded>", nil, [Content(.html("E"), origin: .encoded)]),
            (
                "<content:encoded>E</content:encoded><description>D &amp;amp; d</description>",
                TextConstruct(html: "D &amp; d"), [Content(.html("E"), origin: .encoded)]
            ),
            (
                "<body xmlns=\"http://www.w3.org/1999/xhtml\"><p>B</p></body>", nil,
                [Content(.xhtml([.element(xhtml("p", "B"))]), origin: .body)]
            ),
            (
                "<body xml:lang=\"de\"><P>B</P></body><description>D</description>", "D",
                [Content(.xhtml([.element(xhtml("p", "B"))]), language: "de", origin: .body)]
            ),
            ("<description/><content:encoded> </content:encoded>", nil, []),
            ("<itunes:summary>S</itunes:summary>", "S", []),
            ("<dc:description>a &lt; b</dc:description>", nil, [Content(.html("a &lt; b"), origin: .description)]),
        ] as [(String, TextConstruct?, [Content])])
    func bodies(item: String, summary: TextConstruct?, content: [Content]) throws {
        let read = try readItem(item)
        #expect(read.entry.summary == summary)
        #expect(read.feed.withoutPrefixes.entries.first?.content == content)
        try expectFixedPoint(read.feed)
    }

    private static func xhtml(_ name: String, _ text: String) -> ExtensionElement {
        ExtensionElement(namespace: XMLNamespace.xhtml.uri, name: name, text: text)
    }

    @Test(
        arguments: [
            ("<guid>https://x.example/1</guid>", "https://x.example/1", nil, []),
            ("<guid isPermaLink=\"FALSE\">https://x.example/1</guid>", "https://x.example/1", false, []),
            ("<guid isPermaLink=\"true\">17</guid>", "17", false, ["invalid-permalink"]),
            ("<guid>17</guid>", "17", false, ["invalid-permalink"]),
            ("<guid isPermaLink=\"maybe\">x:1</guid>", "x:1", false, ["invalid-boolean"]),
            ("<a:id>https://x.example/1</a:id>", "https://x.example/1", false, []),
            ("<dc:identifier>doi:1</dc:identifier>", "doi:1", false, []),
            ("<guid isPermaLink=\"false\"/>", nil, nil, []),
        ] as [(String, String?, Bool?, [String])])
    func identifiers(item: String, value: String?, isPermalink: Bool?, rules: [String]) throws {
        let read = try readItem("<title>T</title>" + item)
        #expect(read.entry.identifier?.value == value)
        #expect(read.entry.identifier?.isPermalink == isPermalink)
        #expect(read.rules == rules)
        try expectFixedPoint(read.feed)
    }

    @Test func aGuidIsThePageWhereNothingElseIs() throws {
        #expect(try readItem("<guid>https://x.example/1</guid>").entry.permalink == "https://x.example/1")
        #expect(
            try readItem("<guid isPermaLink=\"true\">https://x.example/1</guid>").entry.permalink
                == "https://x.example/1")
        #expect(try readItem("<guid isPermaLink=\"false\">https://x.example/1</guid>").entry.permalink == nil)
    }

    @Test(
        arguments: [
            ("<pubDate>2024-03-05</pubDate>", "2024-03-05"),
            ("<pubDate>5 Mar 24 13:00 +0100</pubDate>", "2024-03-05T13:00+01:00"),
            ("<dc:date>2024-03-05T12:00:00.5Z</dc:date>", "2024-03-05T12:00:00.5Z"),
            ("<dc:date>2024-03</dc:date>", "2024-03"),
            ("<dcterms:issued>2024-03-05T12:00Z</dcterms:issued><dc:date>2000</dc:date>", "2024-03-05T12:00Z"),
            ("<pubDate>gestern</pubDate><pubDate>2024-03-05</pubDate>", "2024-03-05"),
            ("<dc:date>2000</dc:date><pubDate>2024-03-05</pubDate>", "2024-03-05"),
        ])
    func dates(item: String, expected: String) throws {
        let read = try readItem(item)
        #expect(read.entry.published?.iso8601 == expected)
        try expectFixedPoint(read.feed)
    }

    @Test func aDateThatIsNone() throws {
        let read = try readItem("<pubDate>the day before</pubDate><pubDate>the day after</pubDate>")
        #expect(read.entry.published == Timestamp(unparsed: "the day before"))
        #expect(read.entry.extensions.elements.map(\.text) == ["the day after"])
        #expect(read.rules == ["invalid-date", "invalid-date"])
        try expectFixedPoint(read.feed)
    }

    @Test(arguments: [
        "<a:author><a:name>A</a:name><a:uri>https://a.example/</a:uri></a:author><dc:creator>B</dc:creator>",
        "<dc:creator>a@x.example (A)</dc:creator><author>b@x.example (B)</author><author>c@x.example</author>",
        "<dc:creator x:y=\"1\">A</dc:creator>", "<a:author><a:email>a@x.example</a:email><x:in/></a:author>",
        "<itunes:author>A, B</itunes:author>",
        "<author>Nobody in particular</author><dc:contributor>a@x.example</dc:contributor>",
        "<dc:creator/><author> </author>",
    ])
    func persons(item: String) throws {
        try expectFixedPoint(try readItem(item).feed)
    }

    @Test func manyCreators() throws {
        let entry = try readItem("<dc:creator>A</dc:creator><dc:creator>B</dc:creator><author>c@x.example</author>")
            .entry
        #expect(entry.authors == [Person(name: "A"), Person(name: "B"), Person(email: "c@x.example")])
    }

    @Test(
        arguments: [
            ("<link>/1</link>", "/1", "https://site.example/1"),
            ("<link>a b</link>", "a b", "https://site.example/feeds/a b"),
            ("<link href=\"/2\"/>", "/2", "https://site.example/2"),
            ("<a:link href=\"3\"/>", "3", "https://site.example/feeds/3"),
            ("<link>https://o.example/4</link>", "https://o.example/4", nil),
        ] as [(String, String, String?)])
    func links(item: String, href: String, resolved: String?) throws {
        let read = try readItem(item, url: "https://site.example/feeds/rss")
        #expect(read.entry.links.map(\.href) == [href])
        #expect(read.entry.links.map(\.resolved) == [resolved])
        let bare = try readItem("<title>T</title>" + item)
        #expect(bare.entry.links.map(\.href) == [href])
        try expectFixedPoint(bare.feed)
    }

    @Test(arguments: [
        "<link>https://x.example/1</link><a:link rel=\"alternate\" href=\"https://x.example/1\" type=\"text/html\"/>",
        "<a:link href=\"https://x.example/2\" hreflang=\"ko\"/><a:link rel=\"self\" href=\"https://x.example/e\"/><link>https://x.example/1</link>",
        "<a:link rel=\"self\" href=\"/e\"/><link>/1</link>",
        "<a:link href=\"x\" xml:base=\"https://b.example/\" x:y=\"1\"><x:in/></a:link>",
        "<link x:y=\"1\">https://x.example/1</link><link>https://x.example/2</link>",
        "<a:link rel=\"me\" title=\"x\" href=\"https://s.example/\"/>",
        "<a:link length=\"long\" href=\"https://x.example/\" title=\"\"/>", "<link/>", "<a:link rel=\"related\"/>",
    ])
    func oddLinks(item: String) throws {
        try expectFixedPoint(try readItem(item, channel: "<link>https://x.example/</link>").feed)
    }

    @Test func rssOwnLinkIsThePage() throws {
        let entry = try readItem(
            "<a:link href=\"https://x.example/2\" hreflang=\"ko\"/><link>https://x.example/1</link>"
        ).entry
        #expect(entry.permalink == "https://x.example/1")
    }

    @Test func relativeAddressesMeanWhatTheBaseSays() throws {
        let read = try readItem(
            "<comments>/c</comments><enclosure url=\"a b.mp3\" length=\"1\" type=\"audio/mpeg\"/><source url=\"s\">S</source>",
            channel: "<link>https://x.example/</link>")
        #expect(read.entry.comments == "https://x.example/c")
        #expect(read.entry.attachments.first?.url == "https://x.example/a%20b.mp3")
        #expect(read.rules == ["invalid-link"])
        try expectFixedPoint(read.feed)
    }

    @Test func languagesAndBasesInScope() throws {
        let read = try readRSS(
            """
            <rss xml:base="https://x.example/"><channel xml:base="b/"><item xml:base="c/" xml:lang="de">
            <title xml:lang="fr">T</title><link>d</link><description xml:base="e/">D</description></item></channel></rss>
            """)
        #expect(read.metadata.base == "https://x.example/b/")
        #expect(read.entry.base == "c/")
        #expect(read.entry.language == "de")
        #expect(read.entry.title == TextConstruct(.text("T"), language: "fr"))
        #expect(read.entry.links.first?.resolved == "https://x.example/b/c/d")
        #expect(read.entry.content.first?.base == "e/")
        try expectFixedPoint(read.feed)
    }

    @Test func theTreeKeepsOrderAndRepetition() throws {
        let read = try readItem(
            "<x:a>1</x:a><title>T</title><x:b y=\"2\"><x:c/>mixed<x:c/></x:b><expirationDate>3</expirationDate><x:a>4</x:a>"
        )
        #expect(read.entry.extensions.elements.map(\.name) == ["a", "b", "expirationDate", "a"])
        try expectFixedPoint(read.feed)
    }

    @Test func fieldsThatAreSaidAreNotDerived() throws {
        // What the exporter has to make up does not become a datum.
        let read = try readItem("<description>D</description>")
        let document = try rewrite(read.feed).document
        for name in ["guid", "title", "link"] { #expect(document.contains("<\(name) ")) }
        #expect(read.entry.identifier == nil && read.entry.title == nil)
        try expectFixedPoint(read.feed)
    }
}
