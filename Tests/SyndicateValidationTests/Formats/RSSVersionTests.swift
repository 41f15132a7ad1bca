import Syndicate
import Testing

@testable import SyndicateValidation

@Suite struct RSSVersionTests {
    static func feed(_ version: String, item: String = "<title>Rain</title>", channel: String = "") -> String {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="\(version)"><channel>
        <title>The Late Reel</title><link>https://reel.example/</link><description>Films</description>
        <language>en</language>
        \(channel)
        <item>
        \(item)
        </item>
        </channel></rss>
        """
    }

    @Test(arguments: ["0.91", "0.92", "0.93", "0.94"]) func old(_ version: String) {
        #expect(Findings.rules(Self.feed(version)) == [])
        #expect(Findings.rules(Self.feed(version), profile: .rssProfile) == ["obsolete-version"])
    }

    @Test(arguments: ["", "2", "2.00", "2.0.1", "1.0", "3.0", " 2.0"]) func unknown(_ version: String) {
        let found = Findings.of(Self.feed(version))
        #expect(found.first?.summary == "invalid-rss-version rss line 2")
    }

    @Test func aVersionIsStated() {
        let feed = Self.feed("2.0").replacing(" version=\"2.0\"", with: "")
        #expect(Findings.rules(feed).contains("missing-attribute"))
    }

    @Test func elementsCameWithVersions() {
        let found = Findings.of(
            Self.feed(
                "0.92",
                item:
                    "<title>a</title>\n<category>b</category>\n<pubDate>1 Mar 2026 09:30 GMT</pubDate>\n<guid>https://reel.example/1</guid>",
                channel: "<ttl>5</ttl>"))
        #expect(
            found.map(\.summary) == [
                "element-of-later-version ttl line 5", "element-of-later-version pubDate line 9",
                "element-of-later-version guid line 10",
            ])
        #expect(found.last?.message.contains("came with RSS 2.0, but the document is of version 0.92") == true)
    }

    @Test func textInputIsSpelledInTwoWays() {
        let input =
            "<textinput><title>Search</title><description>Find</description><name>q</name><link>https://reel.example/s</link></textinput>"
        #expect(Findings.rules(Self.feed("0.91", channel: input)) == [])
        #expect(Findings.rules(Self.feed("0.92", channel: input)) == ["undefined-element"])
        let camel = input.replacing("textinput", with: "textInput")
        #expect(Findings.rules(Self.feed("0.92", channel: camel)) == ["avoid-text-input"])
        #expect(
            Findings.rules(Self.feed("0.92", channel: camel.replacing("<name>q</name>", with: ""))) == [
                "avoid-text-input", "missing-element",
            ])
    }

    @Test func hoursOfOldGoTo24() {
        let hours = "<skipHours><hour>24</hour></skipHours>"
        #expect(Findings.rules(Self.feed("0.91", channel: hours)) == [])
        #expect(Findings.rules(Self.feed("0.92", channel: hours)) == ["use-zero-for-midnight"])
    }

    @Test func descriptionsOfOldArePlain() {
        let item = "<title>a</title><description>&lt;b>Bold&lt;/b></description>"
        #expect(Findings.rules(Self.feed("0.91", item: item)) == ["contains-html"])
        #expect(Findings.rules(Self.feed("0.92", item: item)) == [])
    }

    @Test func documentTypes() {
        let netscape = "http://my.netscape.com/publish/formats/rss-0.91.dtd"
        let type = "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"\(netscape)\">"
        let feed = Self.feed("0.91").replacing("?>\n<rss", with: "?>\n\(type)\n<rss")
        #expect(Findings.of(feed).map(\.summary) == ["deprecated-dtd - line 2"])
        let fixed = FixedDocument(Array(feed.utf8), path: "feed", validator: FeedValidator())
        #expect(
            String(decoding: fixed.bytes, as: UTF8.self)
                == feed.replacing(netscape, with: "http://www.rssboard.org/rss-0.91.dtd"))
        #expect(Findings.rules(String(decoding: fixed.bytes, as: UTF8.self)) == [])
        #expect(
            Findings.rules(feed.replacing("version=\"0.91\"", with: "version=\"0.92\"")) == [
                "deprecated-dtd", "invalid-doctype",
            ])
    }

    @Test func theRootIsInNoNamespace() {
        let feed = Self.feed("0.91").replacing("<rss ", with: "<rss xmlns=\"https://reel.example/ns\" ")
        #expect(Findings.rules(feed).contains("invalid-namespace"))
        #expect(Findings.of(feed).filter { $0.level == .error }.count == 1)
    }

    @Test func aChannelIsNeeded() {
        #expect(
            Findings.of("<rss version=\"2.0\"/>", profile: .recommended).filter { $0.level == .error }.map(\.summary)
                == ["missing-element channel line 1"])
    }

    @Test func attributesOfOtherNamespaces() {
        let feed = Self.feed("0.91").replacing("<item>", with: "<item xmlns:a=\"https://a.example/\" a:b=\"c\">")
        #expect(Findings.of(feed).filter { $0.level > .info } == [])
        #expect(Findings.rules(feed, profile: .w3c).contains("use-of-extension-attr"))
        let board = feed.replacing(
            "<language>", with: "<docs>http://www.rssboard.org/rss-specification</docs><language>")
        #expect(!Findings.rules(board, profile: .w3c).contains("use-of-extension-attr"))
    }
}
