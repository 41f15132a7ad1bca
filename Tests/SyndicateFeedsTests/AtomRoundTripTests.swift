import Syndicate
import SyndicateAtom
import TestSupport
import Testing

/// What was read is written so that reading it gives the same.
@Suite struct AtomRoundTripTests {
    @Test func aThumbnailAloneIsThePicture() throws {
        let feed = try readFeed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"><entry>
            <media:thumbnail url="https://a.example/i.jpg" width="30"/></entry></feed>
            """
        ).feed
        #expect(feed.entries[0].image?.url == "https://a.example/i.jpg")
        #expect(feed.entries[0].image?.width == 30)
        #expect(feed.entries[0].extensions.isEmpty)
    }

    static func again(_ feed: Feed, stream: Bool = false) throws -> Feed {
        let (bytes, _) = try AtomExporter().document(feed.metadata, feed.entries, stream: stream)
        return try readFeed(String(decoding: bytes, as: UTF8.self)).feed
    }

    static let feedContents: [String] = [
        "", "<title/>", "<id>123</id>", "<id>https://a.example/a b</id>", "<title>1</title><title>2</title>",
        "<title x:y='1' xml:lang=''>T</title>",
        "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml' class='c'/></title>",
        "<updated>never</updated>", "<updated>2024</updated>", "<updated>2024-03-05T13:00</updated>",
        "<author><email>no address</email></author>", "<author><uri>a b</uri><uri>c</uri></author>",
        "<author x:y='1'/>",
        "<author><name x:y='1'>A</name><x:z/></author>", "<link/>",
        "<link href='a b' rel='two words' type='x' hreflang='_'/>",
        "<link href='a'/><link href='b'/>", "<link href='a' length='x' foo='bar'><x:y/></link>",
        "<category term='t' scheme='/s'/>",
        "<generator uri='a b' x:y='1'/>", "<icon>a b</icon><icon>c</icon>", "<rights type='html'>&lt;i></rights>",
        "<at:deleted-entry ref='1' when='never' x:y='1'/>", "<at:deleted-entry/>", "<fh:archive/><fh:complete/>",
        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>24</sy:updateFrequency>",
        "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>",
        "<sy:updateFrequency>2</sy:updateFrequency><sy:updatePeriod>daily</sy:updatePeriod>",
        "<dcterms:issued>2004</dcterms:issued><dcterms:issued>2005</dcterms:issued>", "<unknown>of Atom</unknown>",
        "<link rel='me' title='x' href='a'/><link rel='me' href='a'/><link rel='next' href='b'/>",
    ]

    static let entryContents: [String] = [
        "", "<id>123</id><thr:in-reply-to ref='7'/>", "<published>2024-03-05T13:00:00Z</published>",
        "<published>2024-03-05</published>", "<published>never</published><updated>never</updated>",
        "<published>2024-03-05T13:00:00Z</published><updated>2024-03-05T13:00:00Z</updated>",
        "<content>a</content><content type='html'>b</content><content src='c'/><content type='image/png'>AAAA</content>",
        "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>a</p> <br/></div></content>",
        "<content type='application/x' src='a b' x:y='1'/>", "<content type='application/json'>WzFd</content>",
        "<content type='nonsense'>a</content>", "<content type='application/xml'>\n <a xmlns=''> <b/> </a></content>",
        "<summary>only</summary>", "<summary type='html' xml:base='b/'>only</summary><link href='p'/>",
        "<link rel='related' href='r' title=''/><link rel='related' href='r'/><link rel='related' href='r' type='t/t' title='T'/>",
        "<link rel='replies' href='r' type='text/html'/><link rel='replies' href='s' type='text/html'/>",
        "<link rel='enclosure' href='a.mp3' xml:lang='de' x:y='1' length='-1'><x:z/></link>",
        "<link rel='enclosure' href='a.mp3' type='audio/mpeg'/><media:content url='a.mp3' type='audio/mpeg' medium='audio' duration='5'/>",
        "<media:thumbnail url='i'/><media:content url='i' medium='image'><media:description type='plain'>d</media:description></media:content>",
        "<media:thumbnail url='i' width='30'/>", "<media:thumbnail url='https://a.example/i.jpg' width='30'/>",
        "<media:thumbnail url='i'/><media:thumbnail url='j'/>", "<media:thumbnail url='i' time='0:10'/>",
        "<media:group><media:content url='v' medium='video'/><media:title>T</media:title></media:group>",
        "<app:control x:y='1'><app:draft>yes</app:draft><x:z/></app:control>",
        "<app:control><app:draft>no</app:draft></app:control>",
        "<control xmlns='http://purl.org/atom/app#'><draft>yes</draft></control>",
        "<source><id>7</id><title x:y='1'>S</title><updated>never</updated><author/><link href='a'/></source><source/>",
        "<thr:in-reply-to/><thr:in-reply-to ref='a b' href='c d' type='x' x:y='1'><x:z/></thr:in-reply-to>",
        "<author>stray</author><contributor><name>A</name><name>B</name></contributor><category>t</category>",
    ]

    @Test(arguments: feedContents) func feeds(content: String) throws {
        let feed = try readFeed(atomFeed(content)).feed
        #expect(try Self.again(feed) == feed)
    }

    @Test(arguments: entryContents) func entries(content: String) throws {
        let document = atomFeed("<id>urn:f</id><entry>\(content)</entry><entry><title>other</title></entry>")
        let feed = try readFeed(document).feed
        #expect(try Self.again(feed) == feed)
        #expect(try Self.again(feed, stream: true) == feed)
    }

    @Test(arguments: entryContents) func baseAndLanguage(content: String) throws {
        let attributes = "xml:base='https://a.example/f/' xml:lang='en_US'"
        let feed = try readFeed(atomFeed("<entry xml:base='e/'>\(content)</entry>", attributes: attributes)).feed
        #expect(try Self.again(feed) == feed)
    }

    /// What an exporter makes up because Atom wants it is not taken for what was said.
    @Test func whatIsMadeUpIsNotRead() throws {
        var entry = Entry(title: "T")
        entry.identifier = Identifier("https://a.example/1", isPermalink: true)
        entry.published = Timestamp(rfc3339: "2024-03-05T13:00:00Z")
        let feed = Feed(FeedMetadata(), entries: [entry, Entry()])
        #expect(try Self.again(feed) == feed)
        #expect(try Self.again(feed, stream: true) == feed)
    }

    /// RSS's editor and image, details of a file that the extensions name: Atom has other places for them.
    @Test(arguments: [false, true]) func whatHasOtherPlacesComesBack(stream: Bool) throws {
        var metadata = FeedMetadata(title: "T")
        metadata.managingEditor = Person(name: "Ed")
        metadata.image = FeedImage(url: "https://a.example/i.png")
        var entry = Entry(title: "T")
        var file = Syndicate.Attachment(url: "https://a.example/a.mp3", duration: 60.5)
        file.height = 720
        entry.attachments = [file]
        entry.extensions.elements = [ExtensionElement(.media, "content", ["url": "https://a.example/a.mp3"])]
        entry.links = [
            Link("https://a.example/b.mp3", rel: "enclosure"),
            Link("https://a.example/c", rel: "replies", type: "text/html"),
            Link("https://a.example/d", rel: "related", title: "D"), Link("https://a.example/e", rel: "me", title: "x"),
        ]
        var feed = Feed(metadata, entries: [entry])
        #expect(try Self.again(feed, stream: stream) == feed)
        feed.metadata.authors = [Person(name: "A")]
        #expect(try Self.again(feed, stream: stream) == feed)
    }

    @Test(arguments: [false, true]) func everyFieldOfTheModel(stream: Bool) throws {
        var expected = everything(in: "feed.atom", type: "application/atom+xml")
        let read = try Self.again(expected, stream: stream)
        // What Atom has no place for, as the report says.
        expected.metadata.stylesheets[0].type = "text/xsl"
        expected.metadata.stylesheets[1].type = "text/css"
        expected.metadata.webMaster = nil
        expected.metadata.image = nil
        expected.metadata.docs = nil
        expected.metadata.skipHours = []
        expected.metadata.skipDays = []
        expected.metadata.cloud = nil
        expected.metadata.textInput = nil
        expected.metadata.rating = nil
        expected.metadata.userComment = nil
        expected.metadata.isExpired = nil
        expected.metadata.extensions.json = JSONObject()
        expected.entries[0].extensions.json = JSONObject()
        expected.entries[0].socialTexts = []
        expected.entries[0].figures.insert(Figure(url: "https://reel.example/banner.jpg"), at: 0)
        expected.entries[0].bannerImage = nil
        #expect(read.entries.count == 2)
        for (index, entry) in read.entries.enumerated() { #expect(difference(entry, expected.entries[index]) == []) }
        #expect(difference(read.metadata, expected.metadata) == [])
    }

    /// The paths at which two values differ.
    private func difference(_ one: Any, _ other: Any, _ path: String = "") -> [String] {
        let (left, right) = (Mirror(reflecting: one), Mirror(reflecting: other))
        if left.children.isEmpty || left.children.count != right.children.count {
            return "\(one)" == "\(other)" ? [] : ["\(path): \(one) is not \(other)"]
        }
        return zip(left.children, right.children).flatMap { mine, theirs in
            ["prefix", "resolved"].contains(mine.label)
                ? [] : difference(mine.value, theirs.value, "\(path).\(mine.label ?? "")")
        }
    }
}
