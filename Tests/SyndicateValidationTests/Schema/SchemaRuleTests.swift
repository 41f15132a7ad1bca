import Syndicate
import Testing

@testable import SyndicateValidation

/// What the grammars say, where they are asked.
@Suite struct SchemaRuleTests {
    static let rss = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>Film</title><link>https://reel.example/</link>
        <description>Films</description>
        <item><title>Räin</title></item>
        </channel></rss>

        """
    static let atom = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom">
        <title>Film</title><id>tag:reel.example,2026:feed</id><updated>2026-03-01T09:30:00Z</updated>
        <author><name>Mara</name></author>
        <entry><title>Rain</title><id>tag:reel.example,2026:1</id><updated>2026-03-01T09:30:00Z</updated>
        <link href="https://reel.example/1"/></entry>
        </feed>

        """

    private func findings(_ bytes: [UInt8], _ change: (inout ValidationOptions) -> Void = { _ in }) -> [Finding] {
        var options = ValidationOptions()
        options.usesSchema = true
        change(&options)
        return FeedValidator(options).validate(bytes, path: "feed").findings.filter { $0.rule.id.hasPrefix("schema-") }
    }

    private func findings(_ text: String) -> [Finding] { findings(Array(text.utf8)) }

    @Test(arguments: [rss, atom]) func `a feed of the grammar is let pass`(feed: String) {
        #expect(findings(feed) == [])
        #expect(findings(feed.replacing("\n", with: "\r\n")) == [])
    }

    @Test(
        arguments: [
            (rss, "</title></item>", "</title><title>x</title></item>", "/rss/channel/item/title[2]"),
            (rss, "<item>", "<item>\n<guid isPermaLink=\"perhaps\">ü</guid>", "/rss/channel/item/guid"),
            (rss, "<item>", "<language>en_GB</language>\r\n<item>", "/rss/channel/language"),
            (atom, "2026-03-01T09:30:00Z</updated>\n<link", "soon</updated>\n<link", "/feed/entry/updated"),
            (atom, "<entry>", "<icon>a</icon><icon>b</icon><entry>", "/feed/icon[2]"),
        ])
    func `what it refuses is told at the element`(feed: String, part: String, other: String, path: String) throws {
        let found = findings(feed.replacing(part, with: other))
        #expect(found.map(\.rule.id) == ["schema-violation"])
        let first = try #require(found.first)
        #expect(first.path == path)
        #expect(first.level == .error)
        #expect(first.message.hasPrefix("The grammar refuses this: "))
    }

    @Test func `the encoding that the document had does not matter`() {
        let text = Self.rss.replacing("utf-8", with: "iso-8859-1").replacing("<item>", with: "<item><ttl>1</ttl>")
        let latin = text.unicodeScalars.map { UInt8($0.value) }
        #expect(findings(latin).map(\.path) == ["/rss/channel/item/ttl"])
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in text.replacing("iso-8859-1", with: "utf-16").utf16 {
            wide += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
        }
        #expect(findings(wide).map(\.path) == ["/rss/channel/item/ttl"])
    }

    @Test(
        arguments: [
            ("<rss version=\"0.92\"><channel><title>a</title></channel></rss>", "there is no grammar for RSS 0.92"),
            ("<opml version=\"2.0\"><head/><body/></opml>", "there is no grammar for OPML 2.0"),
            (
                "<!DOCTYPE rss [<!ENTITY x 'y'>]>\n" + rss.drop { $0 != "\n" }.dropFirst(),
                "Declarations in a document type definition are not accepted"
            ),
        ])
    func `what is not held to it is told once`(feed: String, reason: String) {
        let found = findings(feed)
        #expect(found.map(\.rule.id) == ["schema-incomplete"])
        #expect(found.first?.level == .info)
        #expect(found.first?.message == "Not held to a grammar, or not all of it: \(reason)")
    }

    @Test(arguments: [
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"a\", \"items\": []}", "<html/>",
        "<rss version=\"2.0\"><channel>", "",
    ])
    func `what is no XML, no feed or not well-formed is no matter of it`(document: String) {
        #expect(findings(document) == [])
    }

    @Test func `it is asked only where it is wanted`() {
        let feed = Array(Self.rss.replacing("<item>", with: "<item><ttl>1</ttl>").utf8)
        #expect(findings(feed) { $0.usesSchema = false } == [])
        #expect(findings(feed) { $0.levels = ["schema-violation": .off] } == [])
        #expect(findings(feed) { $0.levels = ["schema-violation": .info] }.map(\.level) == [.info])
    }

    @Test func `very many complaints end soon`() {
        let items = String(repeating: "<item><title>a</title><ttl>1</ttl></item>", count: 3000)
        let report = findings(Array(Self.rss.replacing("<item>", with: items + "<item>").utf8)) { $0.limit = 10_000 }
        #expect(report.count { $0.rule.id == "schema-violation" } == 1000)
        #expect(report.first?.message.hasSuffix("it refuses more than 1000 places") == true)
    }
}
