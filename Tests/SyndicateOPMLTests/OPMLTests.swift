import Syndicate
import SyndicateOPML
import TestSupport
import Testing

@Suite struct OPMLTests {
    static let subscriptions = """
        <?xml version="1.0"?>
        <opml version="1.1" xmlns:x="urn:example:x">
          <head>
            <title>Reading</title>
            <dateCreated>Mon, 31 Oct 2005 19:23:00 GMT</dateCreated>
            <dateModified>some day</dateModified>
            <ownerName>Mara</ownerName>
            <ownerEmail>mara@film.example</ownerEmail>
            <ownerId>https://film.example/mara</ownerId>
            <docs>http://opml.org/spec2.opml</docs>
            <expansionState></expansionState>
            <windowTop>61</windowTop>
            <x:note>kept</x:note>
          </head>
          <body>
            <outline text="Film" title="Films" x:open="yes">
              <outline text="Reel" title="The Late Reel" type="rss" version="RSS2" language="en"
                description="Films &amp; more" htmlUrl="https://reel.example/" xmlUrl="https://reel.example/feed"/>
              <outline text="Korea">
                <outline text="K" type="rss" version="ATOM" xmlUrl="https://k.example/atom"><outline text="in"/></outline>
              </outline>
              <outline text="Last" xmlurl="https://last.example/json" type="json"/>
            </outline>
            <outline text="Film" title="Films" x:open="yes">
              <outline text="Same name"/>
            </outline>
            <outline text="Empty folder" isComment="true" category="/Film/Mets,/Tour,ism" created="2005-10-31"/>
            <outline text="List" type="include" url="https://lists.example/a.opml"/>
            <outline text="Page" type="link" url="https://pages.example/"/>
          </body>
        </opml>
        """

    @Test func subscriptionLists() throws {
        let feed = try read(Self.subscriptions)
        #expect(feed.metadata.title == "Reading")
        #expect(feed.metadata.published == Timestamp(seconds: 1_130_786_580))
        #expect(feed.metadata.updated?.unparsed == "some day")
        #expect(
            feed.metadata.authors
                == [Person(name: "Mara", email: "mara@film.example", uri: "https://film.example/mara")])
        #expect(feed.metadata.extensions.elements.map(\.name) == ["docs", "expansionState", "windowTop", "note"])

        let titles = feed.entries.map { $0.title?.plainText }
        #expect(titles == ["Reel", "K", "Last", "Same name", "Empty folder", "List", "Page"])
        let reel = feed.entries[0]
        #expect(reel.links.map(\.href) == ["https://reel.example/", "https://reel.example/feed"])
        #expect(reel.links.map(\.type) == ["text/html", "application/rss+xml"])
        #expect(reel.permalink == "https://reel.example/")
        #expect(reel.summary == "Films & more")
        #expect(reel.language == "en")
        #expect(reel.extensions.attributes.map(\.name) == ["title", "version"])
        #expect(feed.entries[1].links.map(\.type) == ["application/atom+xml"])
        #expect(feed.entries[1].categories.map(\.term) == ["/Film", "/Film/Korea"])
        #expect(feed.entries[1].extensions.elements.map(\.name) == ["outline"])
        #expect(feed.entries[2].links.map(\.type) == ["application/feed+json"])
        #expect(feed.entries[4].categories.map(\.term) == ["/Film/Mets", "/Tour", "ism"])
        #expect(feed.entries[4].published == Timestamp(lenient: "2005-10-31"))
        #expect(feed.entries[5].permalink == "https://lists.example/a.opml")
    }

    @Test func whatIsReadIsWrittenAgain() throws {
        let feed = try read(Self.subscriptions)
        let written = try opml(feed.metadata, feed.entries)
        #expect(written.losses == [])
        #expect(try read(written.text) == feed)
        #expect(try Fixture.matches("subscriptions.opml", written.text))
    }

    @Test(arguments: [
        "<outline/>", "<outline text=''/>", "<outline title='only'/>", "<outline text='a' title='b' type='x' url='u'/>",
        "<outline text='a' htmlUrl='h'/>", "<outline text='a' xmlUrl='x' url='u'/>",
        "<outline text='a' category=',,'/>",
        "<outline text='a'><outline text='b'><outline text='c'/></outline><outline text='b'><outline text='c'/></outline></outline>",
        "<outline><outline text='b'/></outline><outline><outline text='b'/></outline><outline><outline text='b'/></outline>",
        "<outline text='/a'><outline text='/b'/></outline>", "<outline text='a' created='never' xml:lang='de'/>",
        "<outline text='a'>text<x xmlns='urn:x'/>more</outline>", "<x xmlns='urn:x'/>",
        "<outline text='a'><outline text='b'/><x xmlns='urn:x'/></outline>", "<outline text='a' type=''/>",
        "<outline type='x' title='b' text='a'/>", "<outline text='' title='b' xmlUrl='x'/>", "<outline title=''/>",
        "<outline text='a &lt;b&gt;c&lt;/b&gt;' xmlUrl='' title=''/>",
    ])
    func outlinesComeBack(body: String) throws {
        let feed = try read("<opml version='2.0'><head/><body>\(body)</body></opml>")
        let written = try opml(feed.metadata, feed.entries)
        #expect(try read(written.text) == feed, "\(written.text)")
        #expect(written.losses == [])
        #expect(try opml(feed.metadata, feed.entries).text == opml(read(written.text).metadata, feed.entries).text)
    }

    @Test func entriesOfAFeedAreLinks() throws {
        let feed = everything(in: "feed.opml", type: "text/x-opml")
        let written = try opml(feed.metadata, feed.entries)
        #expect(try Fixture.matches("everything.opml", written.text))
        #expect(try Fixture.matches("everything.losses.txt", written.losses.map { $0 + "\n" }.joined()))
    }

    @Test func namesInAnyCaseAndNamespace() throws {
        let feed = try read(
            "<OPML xmlns='http://opml.org/spec2'><Head><TITLE>T</TITLE></Head><Body><Outline TEXT='x' xmlURL='u'/></Body></OPML>"
        )
        #expect(feed.metadata.title == "T")
        #expect(feed.entries.first?.title == "x")
        #expect(feed.entries.first?.links.map(\.href) == ["u"])
    }

    @Test(arguments: [
        "<opml/>", "<opml><body/></opml>", "<opml><head/></opml>", "<opml><body><outline/></body></opml>",
    ])
    func littleIsEnough(document: String) throws {
        #expect(try read(document).entries.count == (document.contains("outline") ? 1 : 0))
    }

    @Test(arguments: ["outline", "OUTLINE"]) func extensionsAreNotTakenForOutlines(name: String) throws {
        let stray = ExtensionElement(namespace: "", name: name)
        let kept = ExtensionElement(namespace: "urn:x", name: "outline")
        var feed = FeedMetadata()
        feed.extensions.elements = [stray, kept]
        var entry = Entry()
        entry.title = "one"
        entry.extensions.elements = [stray, kept]
        let written = try opml(feed, [entry])
        let again = try read(written.text)
        #expect(again.entries.map(\.title) == ["one"])
        #expect(again.metadata.extensions.elements.map(\.namespace) == ["urn:x"])
        #expect(again.entries.first?.extensions.elements.map(\.namespace) == ["urn:x"])
        #expect(written.losses == ["extensions: an element of this name is an entry in OPML"])
    }
}
