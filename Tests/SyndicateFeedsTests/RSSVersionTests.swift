import Syndicate
import SyndicateFeeds
import Testing

/// The versions of RSS, and the shapes that feeds give them.
@Suite struct RSSVersionTests {
    private static let rdf = "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""

    @Test(arguments: ["", "0.91", "0.92", "0.93", "0.94", "2.0", "2.01", "7"])
    func versions(version: String) throws {
        let read = try readRSS(
            "<rss version=\"\(version)\"><channel><title>T</title><item><title>I</title></item></channel></rss>")
        #expect(read.metadata.title == "T")
        #expect(read.entry.title == "I")
        #expect(read.metadata.extensions.isEmpty)
    }

    @Test(arguments: [
        "http://backend.userland.com/rss", "http://backend.userland.com/rss2", "http://backend.userland.com/RSS2",
        "http://blogs.law.harvard.edu/tech/rss", "http://purl.org/rss/1.0/", "https://purl.org/rss/1.0",
        "http://my.netscape.com/rdf/simple/0.9/",
    ])
    func namespaces(uri: String) throws {
        let read = try readRSS(
            "<rss xmlns=\"\(uri)\"><channel><title>T</title><item><title>I</title><guid>x:1</guid></item></channel></rss>"
        )
        #expect(read.metadata.title == "T")
        #expect(read.entry.title == "I")
        #expect(read.entry.identifier == Identifier("x:1", isPermalink: false))
    }

    @Test func namesInAnyCase() throws {
        let read = try readRSS(
            "<RSS><CHANNEL><TiTlE>T</TiTlE><TTL>60</TTL><Item><PUBDATE>Tue, 05 Mar 2024 12:00:00 GMT</PUBDATE></Item>"
                + "</CHANNEL></RSS>")
        #expect(read.metadata.title == "T")
        #expect(read.metadata.timeToLive == 60)
        #expect(read.entry.published?.seconds == 1_709_640_000)
    }

    @Test(arguments: ["http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/"])
    func rdf(uri: String) throws {
        let read = try readRSS(
            """
            <rdf:RDF \(Self.rdf) xmlns="\(uri)" xml:lang="en">
              <channel rdf:about="https://x.example/rdf">
                <title>T</title><link>https://x.example/</link>
                <image rdf:resource="https://x.example/i.png"/>
                <items><rdf:Seq><rdf:li resource="https://x.example/1"/><rdf:li rdf:resource="https://x.example/2"/></rdf:Seq></items>
                <textinput rdf:resource="https://x.example/q"/>
              </channel>
              <image rdf:about="https://x.example/i.png">
                <title>P</title><url>https://x.example/i.png</url><link>https://x.example/</link>
              </image>
              <item rdf:about="https://x.example/1"><title>1</title><link>https://x.example/1</link></item>
              <item rdf:about="tag:x.example,2024:2"><title>2</title></item>
              <textinput rdf:about="https://x.example/q">
                <title>S</title><description>D</description><name>q</name><link>https://x.example/q</link>
              </textinput>
            </rdf:RDF>
            """)
        let feed = read.metadata
        #expect(feed.identifier == "https://x.example/rdf")
        #expect(feed.language == "en")
        #expect(feed.image == FeedImage(url: "https://x.example/i.png", title: "P", link: "https://x.example/"))
        #expect(feed.textInput == TextInput(title: "S", description: "D", name: "q", link: "https://x.example/q"))
        #expect(feed.extensions.isEmpty)
        #expect(read.feed.entries.map(\.identifier?.value) == ["https://x.example/1", "tag:x.example,2024:2"])
        #expect(read.feed.entries.map(\.identifier?.isPermalink) == [nil, false])
        #expect(read.diagnostics.isEmpty)
        try expectFixedPoint(read.feed)
    }

    @Test func itemsInTheOrderOfTheSequence() throws {
        let items = ["1", "2", "3", "4"].map { "<item rdf:about=\"x:\($0)\"><title>\($0)</title></item>" }.joined()
        let read = try readRSS(
            "<rdf:RDF \(Self.rdf) xmlns=\"http://purl.org/rss/1.0/\"><channel><items><rdf:Seq><rdf:li resource=\"x:3\"/>"
                + "<rdf:li resource=\"x:9\"/><rdf:li resource=\"x:1\"/></rdf:Seq></items></channel>\(items)</rdf:RDF>")
        #expect(read.feed.entries.map(\.title) == ["3", "1", "2", "4"])
    }

    @Test func anImageThatIsOnlyNamed() throws {
        let read = try readRSS(
            "<rdf:RDF \(Self.rdf) xmlns=\"http://purl.org/rss/1.0/\"><channel><image rdf:resource=\"https://x.example/i\"/>"
                + "</channel></rdf:RDF>")
        #expect(read.metadata.image == FeedImage(url: "https://x.example/i"))
    }

    @Test func rss11() throws {
        let read = try readRSS(
            """
            <Channel xmlns="http://purl.org/net/rss1.1#" \(Self.rdf) rdf:about="https://x.example/rss">
              <title>T</title><link>https://x.example/</link><description>D</description>
              <image rdf:parseType="Resource"><title>P</title><url>https://x.example/i.png</url></image>
              <items rdf:parseType="Collection">
                <item rdf:about="https://x.example/1"><title>1</title><link>https://x.example/1</link></item>
                <item rdf:about="https://x.example/2"><title>2</title><link>https://x.example/2</link></item>
              </items>
            </Channel>
            """)
        #expect(read.metadata.title == "T")
        #expect(read.metadata.identifier == "https://x.example/rss")
        #expect(read.metadata.image?.url == "https://x.example/i.png")
        #expect(read.feed.entries.map(\.title) == ["1", "2"])
        try expectFixedPoint(read.feed)
    }

    @Test func itemsBesideTheChannel() throws {
        let read = try readRSS(
            "<rss><channel><title>T</title></channel><item><title>1</title></item><image><url>https://x.example/i</url></image></rss>"
        )
        #expect(read.feed.entries.map(\.title) == ["1"])
        #expect(read.metadata.image?.url == "https://x.example/i")
    }

    @Test func metadataBehindItems() throws {
        let document = "<rss><channel><item><title>1</title></item><title>T</title></channel></rss>"
        var context = ImportContext()
        let bytes = Array(document.utf8)
        let source = ImportSource(name: "feed", bytes: bytes, stream: ByteStream(bytes))
        var imported = try FeedImporter().read(source, context: &context)
        #expect(imported.metadata.title == "T")
        #expect(try imported.entries.next()?.title == "1")
        #expect(try imported.entries.next() == nil)
    }

    @Test func nothingAtAll() throws {
        for document in [
            "<rss/>", "<rss><channel/></rss>", "<rdf:RDF \(Self.rdf)/>", "<rss><channel><item/></channel></rss>",
        ] {
            try expectFixedPoint(try readRSS(document).feed)
        }
    }
}
