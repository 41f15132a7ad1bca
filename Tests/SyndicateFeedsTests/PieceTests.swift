import Syndicate
import SyndicateFeeds
import Testing

/// Documents are read in pieces; where one ends must not show in what is read.
@Suite struct PieceTests {
    private static let words = String(repeating: "Words — 영화 &amp; more. ", count: 8)

    private static let rss = """
        <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel>\
        <title>FAULT</title><link>https://film.example/</link><description>PADDING</description><item><title>Rain &amp; \
        snow &#233;</title><link>https://film.example/rain?a=1&amp;b=2</link><guid isPermaLink="false">urn:rain:1</guid>\
        <pubDate>Mon, 28 Sep 2020 14:06:40 +0200</pubDate><dc:creator>Ines Vale</dc:creator><category>film</category>\
        <description>\(words)</description><content:encoded><![CDATA[<p>\(words)</p>]]]]><![CDATA[>\(words)]]></content:encoded>\
        <enclosure url="https://film.example/1.mp3" length="123456" type="audio/mpeg"/><itunes:duration>1:02:03</itunes:duration>\
        <media:content url="https://film.example/1.jpg" medium="image" width="1200"><media:title>A screen</media:title></media:content>\
        </item></channel></rss>
        """

    private static let atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>FAULT</title><id>urn:film</id><subtitle>PADDING</subtitle><updated>\
        2024-03-05T13:00:00Z</updated><entry><id>urn:rain:1</id><title type="html">Rain &amp;amp; snow</title><link \
        href="https://film.example/rain" hreflang="en"/><published>2020-09-28T14:06:40.25+02:00</published><updated>\
        2020-09-29T14:06:40Z</updated><author><name>Ines Vale</name><uri>https://film.example/ines</uri></author><category \
        term="film" label="Film &amp; TV"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p title="a">\
        \(words)<b>bold</b> and <br/>more</p></div></content><summary>\(words)</summary></entry></feed>
        """

    private static func entries(_ document: String, padding: Int, isBroken: Bool) throws -> [Entry] {
        let text =
            document.replacing("PADDING", with: String(repeating: "x", count: padding)).replacing(
                "FAULT", with: isBroken ? "a & b" : "a b")
        return try Feed(parsing: Array(text.utf8)).entries
    }

    @Test(arguments: [("rss", false), ("rss", true), ("atom", false), ("atom", true)])
    func whereAPieceEndsDoesNotShow(_ format: String, _ isBroken: Bool) throws {
        let document = format == "rss" ? Self.rss : Self.atom
        let expected = try Self.entries(document, padding: 1, isBroken: false)
        try #require(expected.first?.published != nil && expected.first?.content.isEmpty == false)
        let length = document.utf8.count
        for distance in stride(from: 0, to: length, by: 3) {
            let found = try Self.entries(document, padding: 65_536 - distance, isBroken: isBroken)
            #expect(found == expected, "a piece ends \(length - distance) bytes before the end")
            if found != expected { return }
        }
    }

    @Test func whereAPieceOfJSONEndsDoesNotShow() throws {
        let item =
            #"{"id": "urn:rain:1", "url": "https://film.example/rain?a=1&b=2", "title": "Rain \u00e9 \ud83c\udfac \"and\" 영화", "#
            + #""content_html": "<p>\u003cWords\u003e \\ more</p>", "date_published": "2020-09-28T14:06:40.25+02:00", "#
            + #""authors": [{"name": "Ines Vale"}], "tags": ["film", "tv"], "attachments": [{"url": "https://film.example/1.mp3", "#
            + #""mime_type": "audio/mpeg", "size_in_bytes": 123456}], "_own": {"a": [1.5e3, null, true]}}"#
        func entries(padding: Int) throws -> [Entry] {
            let text =
                #"{"version": "https://jsonfeed.org/version/1.1", "title": "\#(String(repeating: "x", count: padding))", "items": ["#
                + item + "," + item.replacing("urn:rain:1", with: "urn:rain:2") + "]}"
            var stream = try FeedStream(
                ImportSource(
                    name: "feed.json", bytes: Array(text.utf8.prefix(4096)), stream: ByteStream(Array(text.utf8))))
            var entries: [Entry] = []
            while let entry = try stream.next() { entries.append(entry) }
            return entries
        }
        let expected = try entries(padding: 1)
        try #require(expected.count == 2 && expected[0].published != nil)
        for distance in stride(from: 0, to: 2 * item.utf8.count + 200, by: 3) {
            let found = try entries(padding: 65_536 - distance)
            #expect(found == expected, "a piece ends \(distance) bytes behind the title's beginning")
            if found != expected { return }
        }
    }
}
