import Syndicate
import Testing

@testable import SyndicateValidation

@Suite struct RSSItemTests {
    /// A feed that nothing is to be said of; `@` is in its item.
    static let feed = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:content="http://purl.org/rss/1.0/modules/content/">
        <channel>
        <title>The Late Reel</title>
        <link>https://reel.example/</link>
        <description>Films, seen late</description>
        <language>en</language>
        <atom:link href="https://reel.example/feed.rss" rel="self" type="application/rss+xml"/>
        <item>
        <title>Rain at noon</title>
        @
        </item>
        </channel>
        </rss>
        """

    static let guid = "<guid>https://reel.example/1</guid>"

    static let cases = [
        RuleCase(.invalidHTTPGUID, "guid", hit: "<guid>1</guid>", miss: "<guid isPermaLink='false'>first</guid>"),
        RuleCase(
            .invalidHTTPGUID, hit: "<guid isPermaLink='true'>reel.example/1</guid>",
            miss: "<guid isPermaLink='true'>https://reel.example/1</guid>"),
        RuleCase(.invalidHTTPGUID, hit: "<guid>/1</guid>", miss: "<guid>ftp://reel.example/1</guid>"),
        RuleCase(
            .invalidPermalink, "guid", hit: "<guid>tag:reel.example,2026:1</guid>",
            miss: "<guid isPermaLink='false'>tag:reel.example,2026:1</guid>"),
        RuleCase(
            .invalidPermalink, hit: "<guid>urn:isbn:9780306406157</guid>",
            miss: "<guid isPermaLink='false'>urn:isbn:9780306406157</guid>"),
        RuleCase(.notBlank, "guid", hit: "<guid isPermaLink='false'/>", miss: "<guid isPermaLink='false'>ab</guid>"),
        RuleCase(
            .notSufficientlyUnique, hit: "<guid isPermaLink='false'>12345678</guid>",
            miss: "<guid isPermaLink='false'>123456789</guid>"),
        RuleCase(
            .invalidBooleanAttribute, "guid", hit: "<guid isPermaLink='no'>first</guid>",
            miss: "<guid isPermaLink='false'>first</guid>"),
        RuleCase(
            .unexpectedAttribute, "guid", hit: "<guid ispermalink='true'>https://reel.example/1</guid>", miss: guid),
        RuleCase(.duplicateElement, "guid", hit: guid + "<guid>https://reel.example/2</guid>", miss: guid),
        RuleCase(
            .missingAttribute, "enclosure",
            hit: guid + "<enclosure url='https://reel.example/1.mp3' type='audio/mpeg'/>", miss: guid + enclosure()),
        RuleCase(
            .missingAttribute, "enclosure", hit: guid + "<enclosure length='1' type='audio/mpeg'/>",
            miss: guid + enclosure()),
        RuleCase(
            .missingAttribute, "enclosure", hit: guid + "<enclosure url='https://reel.example/1.mp3' length='1'/>",
            miss: guid + enclosure()),
        RuleCase(
            .invalidURLAttribute, "url", hit: guid + enclosure(url: "1.mp3"),
            miss: guid + enclosure(url: "http://reel.example:80/1.mp3")),
        RuleCase(
            .invalidURLAttribute, "url", hit: guid + enclosure(url: "ftp://reel.example/1.mp3"),
            miss: guid + enclosure()),
        RuleCase(
            .invalidURLAttribute, "url", hit: guid + enclosure(url: "https://reel.example/a b.mp3"),
            miss: guid + enclosure(url: "https://reel.example/a%20b.mp3")),
        RuleCase(
            .invalidIntegerAttribute, "enclosure", hit: guid + enclosure(length: "1,024"),
            miss: guid + enclosure(length: "1024")),
        RuleCase(
            .invalidIntegerAttribute, "enclosure", hit: guid + enclosure(length: ""),
            miss: guid + enclosure(length: "0")),
        RuleCase(
            .useZeroForUnknown, "length", hit: guid + enclosure(length: "-1"), miss: guid + enclosure(length: "0")),
        RuleCase(
            .invalidNonNegativeInteger, "length", hit: guid + enclosure(length: "-2"),
            miss: guid + enclosure(length: "2")),
        RuleCase(
            .invalidMIMEAttribute, "enclosure", hit: guid + enclosure(type: "mp3"),
            miss: guid + enclosure(type: "audio/x-m4a")),
        RuleCase(.duplicateEnclosure, hit: guid + enclosure() + enclosure(), miss: guid + enclosure()),
        RuleCase(
            .unexpectedText, "enclosure", hit: guid + enclosure().replacing("/>", with: ">Listen</enclosure>"),
            miss: guid + enclosure()),
        RuleCase(
            .missingAttribute, "source", hit: guid + "<source>Elsewhere</source>",
            miss: guid + "<source url='https://else.example/rss'>Elsewhere</source>"),
        RuleCase(
            .invalidFullLink, "url", hit: guid + "<source url='rss'>Elsewhere</source>",
            miss: guid + "<source url='https://else.example/rss'/>"),
        RuleCase(
            .invalidFullLink, "link", hit: guid + "<link>reel.example/1</link>",
            miss: guid + "<link>mailto:mara@reel.example</link>"),
        RuleCase(
            .invalidFullLink, "comments", hit: guid + "<comments>#c</comments>",
            miss: guid + "<comments>https://reel.example/1#c</comments>"),
        RuleCase(
            .uriNotIRI, "link", hit: guid + "<link>https://reel.example/ré</link>",
            miss: guid + "<link>https://reel.example/r%C3%A9</link>"),
        RuleCase(
            .schemeNotIANARegistered, "link", hit: guid + "<link>reel:1</link>",
            miss: guid + "<link>https://reel.example/1</link>"),
        RuleCase(
            .invalidContact, "author", hit: guid + "<author>Mara Lind</author>",
            miss: guid + "<author>mara.o'lind@reel.example (Mara Lind)</author>"),
        RuleCase(
            .invalidContact, "author", hit: guid + "<author/>",
            miss: guid + "<author>m@b.reel.example (M (junior))</author>"),
        RuleCase(
            .invalidContact, "author", hit: guid + "<author>a@reel.example (A), b@reel.example (B)</author>", miss: guid
        ),
        RuleCase(
            .missingRealName, "author", hit: guid + "<author>mara@reel.example</author>",
            miss: guid + "<author>mara@reel.example (Mara)</author>"),
        RuleCase(
            .emailFormat, "author", hit: guid + "<author>Mara &lt;mara@reel.example&gt;</author>",
            miss: guid + "<author>mara@reel.example (Mara)</author>"),
        RuleCase(.emailFormat, "author", hit: guid + "<author>(Mara) mara@reel.example</author>", miss: guid),
        RuleCase(
            .notBlank, "category", hit: guid + "<category/>",
            miss: guid + "<category domain='https://reel.example/c'>Drama</category>"),
        RuleCase(
            .duplicateElement, "description", hit: guid + "<description>a</description><description>b</description>",
            miss: guid + "<description>a</description>"),
        RuleCase(
            .undefinedElement, "i", hit: guid + "<description>An <i>old</i> film</description>",
            miss: guid + "<description>An &lt;i>old&lt;/i> film</description>"),
        RuleCase(
            .undefinedElement, "creator", hit: guid + "<creator>Mara</creator>",
            miss: guid + "<dc:creator>Mara</dc:creator>"),
        RuleCase(
            .containsHTML, "category", hit: guid + "<category>&lt;b>Drama&lt;/b></category>",
            miss: guid + "<category>Drama</category>"),
        RuleCase(
            .duplicateItemSemantics, "item",
            hit: guid + "<author>mara@reel.example (Mara)</author><dc:creator>Mara</dc:creator>",
            miss: guid + "<dc:creator>Mara</dc:creator>"),
        RuleCase(
            .duplicateItemSemantics, "item", hit: guid + "<dc:subject>Drama</dc:subject><category>Drama</category>",
            miss: guid + "<dc:subject>Drama</dc:subject>"),
        RuleCase(.duplicateItemSemantics, "item", hit: guid + "<atom:id>tag:reel.example,2026:1</atom:id>", miss: guid),
        RuleCase(
            .needDescriptionBeforeContent, "item",
            hit: guid + "<content:encoded>a</content:encoded><description>b</description>",
            miss: guid + "<description>b</description><content:encoded>a</content:encoded>"),
        RuleCase(
            .duplicateDescriptionSemantics, "xhtml:body",
            hit: guid + "<description>a</description><body xmlns='http://www.w3.org/1999/xhtml'><p>a</p></body>",
            miss: guid + "<description>a</description>"),
        RuleCase(
            .duplicateDescriptionSemantics, "atom:content",
            hit: guid + "<description>a</description><atom:content>a</atom:content>",
            miss: guid + "<description>a</description>"),
    ]

    @Test(arguments: cases) func item(_ ruleCase: RuleCase) { ruleCase.check(in: Self.feed) }

    @Test func anItemHasATitleOrADescription() {
        let feed = Self.feed.replacing("@", with: Self.guid)
        #expect(
            Findings.rules(feed.replacing("<title>Rain at noon</title>", with: "")) == [
                "item-must-contain-title-or-description"
            ])
        #expect(
            Findings.rules(feed.replacing("<title>Rain at noon</title>", with: "<description>a</description>")) == [])
    }

    @Test func anItemHasAnIdentifier() {
        let feed = Self.feed.replacing("@", with: "")
        #expect(Findings.of(feed).map(\.summary) == ["missing-guid guid line 9"])
        #expect(Findings.of(feed).first?.parent == "item")
    }

    @Test func countsOfCommentsHaveADate() {
        let comments = "<s:comments xmlns:s='http://purl.org/rss/1.0/modules/slash/'>3</s:comments>"
        let feed = Self.feed.replacing("@", with: Self.guid + comments)
        #expect(Findings.of(feed).filter { $0.level > .info }.map(\.summary) == ["slash-date item line 11"])
        let date = "<lastBuildDate>Sun, 01 Mar 2026 09:30:00 GMT</lastBuildDate>"
        let dated = feed.replacing("<language>", with: date + "<language>")
        #expect(Findings.of(dated).filter { $0.level > .info } == [])
    }

    @Test func identifiersAreUnique() {
        let twice = Self.guid + "</item>\n<item><title>Again</title>\(Self.guid)"
        #expect(Findings.of(Self.feed.replacing("@", with: twice)).map(\.summary) == ["duplicate-value guid line 12"])
        let other = Self.guid + "</item>\n<item><title>Again</title><guid>https://REEL.example/1</guid>"
        #expect(Findings.rules(Self.feed.replacing("@", with: other)) == [])
    }

    static let fixes = [
        ("<guid>tag:reel.example,2026:1</guid>", "<guid isPermaLink=\"false\">tag:reel.example,2026:1</guid>"),
        ("<guid isPermaLink='true'>first</guid>", "<guid isPermaLink='false'>first</guid>"),
        ("<guid isPermaLink='False'>first</guid>", "<guid isPermaLink='false'>first</guid>"),
        (guid + enclosure(length: "-1"), guid + enclosure(length: "0")),
        (
            guid + "<pubDate>Mon, 01 Mar 2026 09:30:00 GMT</pubDate>",
            guid + "<pubDate>Sun, 01 Mar 2026 09:30:00 GMT</pubDate>"
        ),
        (guid + "<pubDate>1 Mar 26 09:30 +0900</pubDate>", guid + "<pubDate>Sun, 01 Mar 2026 09:30:00 +0900</pubDate>"),
        (guid + "<pubDate>2026-03-01T09:30:00Z</pubDate>", guid + "<pubDate>Sun, 01 Mar 2026 09:30:00 GMT</pubDate>"),
        (
            guid + "<author>\"Lind &amp; Co\" &lt;l@reel.example></author>",
            guid + "<author>l@reel.example (Lind &amp; Co)</author>"
        ),
    ]

    @Test(arguments: fixes) func mended(_ written: String, _ wanted: String) {
        let feed = Self.feed.replacing("@", with: written)
        let fixed = FixedDocument(Array(feed.utf8), path: "feed", validator: FeedValidator())
        #expect(String(decoding: fixed.bytes, as: UTF8.self) == Self.feed.replacing("@", with: wanted))
        #expect(fixed.report.findings.map(\.summary) == [])
    }

    @Test(arguments: [
        guid + "<pubDate>yesterday</pubDate>", guid + "<pubDate>1 Mar 26 09:30 K</pubDate>", "<guid>a b</guid>",
    ])
    func notGuessedAt(_ written: String) {
        let feed = Self.feed.replacing("@", with: written)
        let found = Findings.of(feed)
        #expect(found.count == 1)
        #expect(found.first?.fix == nil || written.hasPrefix("<guid>"))
    }

    static func enclosure(
        url: String = "https://reel.example/1.mp3", length: String = "1", type: String = "audio/mpeg"
    ) -> String {
        "<enclosure url='\(url)' length='\(length)' type='\(type)'/>"
    }
}
