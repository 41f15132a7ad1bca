import Syndicate
import Testing

@Suite struct AtomReaderTests {
    @Test func aWholeFeed() throws {
        let (feed, rules) = try readFeed(
            atomFeed(
                """
                <id> tag:a.example,2024:f </id><title>T</title><updated>2024-03-05T13:00:00.5+01:00</updated>
                <subtitle type="html">S</subtitle><rights>R</rights>
                <author x:id="1"><name>Mara</name><uri>https://a.example/</uri><email>m@a.example</email>
                  <media:thumbnail url="m.png"/><x:pronoun>she</x:pronoun></author>
                <author/><contributor>Tomás</contributor>
                <generator uri="g" version="1" x:y="z">G</generator><icon>i</icon><logo>l</logo>
                <category term="t" scheme="urn:s" label="L" xml:lang="de"><x:c/></category>
                <link rel="self" href="f" type="application/atom+xml" hreflang="en" title="me" length="12"/>
                <link rel="next" href="n" length="long"/><link rel="me" href="https://x.example/a" title="x"/>
                <sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>
                <dcterms:issued>2004-03</dcterms:issued><x:other>kept</x:other>
                <at:deleted-entry ref="urn:x:1" when="2024-03-05T12:00:00Z"><at:by><name>M</name></at:by>
                  <at:comment type="html">gone</at:comment><link href="why"/></at:deleted-entry>
                """, attributes: "x:etag='e'"))
        let metadata = feed.metadata
        #expect(metadata.identifier == "tag:a.example,2024:f")
        #expect(metadata.updated == Timestamp(rfc3339: "2024-03-05T13:00:00.5+01:00"))
        #expect(metadata.subtitle == TextConstruct(html: "S"))
        #expect(metadata.authors.map(\.name) == ["Mara"])
        #expect(metadata.authors[0].avatar == "m.png")
        #expect(metadata.authors[0].extensions.elements.map(\.text) == ["she"])
        #expect(metadata.authors[0].extensions.attributes.map(\.value) == ["1"])
        #expect(metadata.contributors == [Person(name: "Tomás")])
        #expect(metadata.generator == Generator(name: "G", uri: "g", version: "1"))
        #expect((metadata.icon, metadata.logo) == ("i", "l"))
        #expect(metadata.categories[0].language == "de")
        #expect(metadata.categories[0].extensions.elements.map(\.name) == ["c"])
        #expect(metadata.links.map(\.rel) == ["self", "next"])
        #expect(metadata.links[0].length == 12)
        #expect(metadata.links[1].extensions.attributes.map(\.value) == ["long"])
        #expect(metadata.socialProfiles == [SocialProfile(network: "x", url: "https://x.example/a")])
        #expect(metadata.timeToLive == 30)
        #expect(metadata.published == Timestamp(lenient: "2004-03"))
        #expect(metadata.paging == .paged)
        #expect(metadata.tombstones[0].by?.name == "M")
        #expect(metadata.tombstones[0].comment == TextConstruct(html: "gone"))
        #expect(metadata.tombstones[0].links.map(\.href) == ["why"])
        #expect(metadata.extensions.elements.map(\.name) == ["other"])
        #expect(metadata.extensions.attributes.map(\.name) == ["etag", "y"])
        #expect(metadata.extensions.attributes.map(\.element) == [nil, "generator"])
        #expect(rules == ["missing-name", "invalid-length"])
    }

    @Test func aWholeEntry() throws {
        let entry = try atomEntry(
            """
            <id x:original-id="1">urn:1</id><published>2024-03-05T13:00:00Z</published>
            <link href="p"/><link rel="enclosure" href="a.mp3" type="audio/mpeg" length="7" hreflang="en" title="E"><x:e/></link>
            <link rel="replies" type="text/html" href="c"/><link rel="replies" type="text/html" href="d" thr:count="2"/>
            <link rel="related" href="r" title="Next"/><link rel="related" href="about"/>
            <thr:in-reply-to ref="urn:0" href="h" type="text/html" source="s" x:y="z"/>
            <app:control><app:draft>yes</app:draft></app:control>
            <source><id>urn:s</id><title>S</title><x:s/></source>
            <media:thumbnail url="https://a.example/i.jpg"/>
            <media:content url="https://a.example/i.jpg" medium="image" type="image/jpeg"/>
            <x:rest/>
            """)
        #expect(entry.identifier == "urn:1")
        #expect(entry.extensions.attributes.map(\.element) == ["id"])
        #expect(entry.links.map(\.href) == ["p", "d", "about"])
        #expect(entry.attachments.map(\.url) == ["a.mp3"])
        #expect(entry.attachments[0].language == "en")
        #expect(entry.attachments[0].extensions.elements.map(\.name) == ["e"])
        #expect(entry.comments == "c")
        #expect(entry.related == [RelatedLink(title: "Next", url: "r")])
        #expect(entry.inReplyTo[0].source == "s")
        #expect(entry.inReplyTo[0].extensions.attributes.map(\.value) == ["z"])
        #expect(entry.isDraft)
        #expect(entry.source?.metadata.title == "S")
        #expect(entry.source?.metadata.extensions.elements.map(\.name) == ["s"])
        #expect(entry.image == Figure(url: "https://a.example/i.jpg"))
        #expect(entry.extensions.elements.map(\.name) == ["rest"])
    }

    @Test func versionThreeTenths() throws {
        let feed = try legacyFeed(
            """
            <tagline>S</tagline><copyright>R</copyright><modified>2003-12-13</modified><info>about</info>
            <generator url="g">G</generator><author><name>A</name><url>u</url></author>
            <entry><issued>2003-12-13T08:29:29-04:00</issued><created>2003-01-01T00:00:00Z</created></entry>
            """)
        #expect(feed.metadata.subtitle == "S")
        #expect(feed.metadata.rights == "R")
        #expect(feed.metadata.updated == Timestamp(lenient: "2003-12-13"))
        #expect(feed.metadata.generator?.uri == "g")
        #expect(feed.metadata.authors == [Person(name: "A", uri: "u")])
        #expect(feed.metadata.extensions.elements.map(\.name) == ["info"])
        #expect(feed.entries[0].published == Timestamp(rfc3339: "2003-12-13T08:29:29-04:00"))
        #expect(feed.entries[0].extensions.elements.map(\.name) == ["created"])
    }

    /// Of what may come once the first counts, of dates the first that can be read; the others stay.
    @Test func repeatedElements() throws {
        let (feed, rules) = try readFeed(
            atomFeed(
                """
                <title>1</title><title>2</title><updated>never</updated><updated>2024-03-05T13:00:00Z</updated><id/><id>3</id>
                """))
        #expect(feed.metadata.title == "1")
        #expect(feed.metadata.updated == Timestamp(rfc3339: "2024-03-05T13:00:00Z"))
        #expect(feed.metadata.identifier == "3")
        #expect(feed.metadata.extensions.elements.map(\.text) == ["2", "never"])
        #expect(rules == ["duplicate-element", "invalid-date"])
    }

    @Test(
        arguments: [
            ("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>T</a:title><title>N</title></a:feed>", "T"),
            ("<feed><title>T</title></feed>", "T"),
            ("<feed xmlns='https://www.w3.org/2005/Atom/'><title>T</title></feed>", "T"),
            ("<feed xmlns='http://purl.org/atom/ns'><title>T</title></feed>", "T"),
            ("<Feed xmlns='http://www.w3.org/2005/Atom'><TITLE>T</TITLE></Feed>", "T"),
            ("<feed xmlns='http://www.w3.org/2005/Atom'><x><title>N</title></x></feed>", nil),
            ("<feed xmlns='http://www.w3.org/2005/Atom'><title xmlns='urn:x'>N</title></feed>", nil),
            ("<feed xmlns='http://www.w3.org/2005/Atom'><title xmlns='http://purl.org/atom/ns#'>N</title></feed>", nil),
        ] as [(String, String?)])
    func namespaces(document: String, title: String?) throws {
        #expect(try readFeed(document).feed.metadata.title?.plainText == title)
    }

    @Test(arguments: [
        ("<author><uri xml:base='https://b.example/'>x</uri></author>", "https://b.example/x"),
        ("<author xml:base='https://b.example/'><uri>x</uri></author>", "https://b.example/x"),
        ("<author><uri>x</uri></author>", "x"),
    ])
    func basesOfPersons(element: String, uri: String) throws {
        #expect(try atomEntry(element).authors.first?.uri == uri)
    }

    @Test func aLoneEntry() throws {
        let (feed, _) = try readFeed(
            "<entry xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><id>urn:1</id><title>T</title></entry>")
        #expect(feed.entries.map(\.title) == ["T"])
        #expect(feed.entries[0].language == "en")
        #expect(feed.metadata == FeedMetadata())
    }

    @Test(arguments: [false, true]) func whatIsSaidOfTheFeedMayComeLast(stream: Bool) throws {
        let document = atomFeed("<entry><title>1</title></entry><entry><title>2</title></entry><title>T</title>")
        let (feed, _) = try readFeed(document, stream: stream)
        #expect(feed.metadata.title == "T")
        #expect(feed.entries.map(\.title) == ["1", "2"])
    }

    @Test(arguments: [
        "<link/>", "<link>  </link>", "<link rel='enclosure' href=''/>", "<category/>", "<author><name/></author>",
        "<thr:in-reply-to/>", "<app:control/>", "<app:control><app:draft>no</app:draft></app:control>",
        "<updated/>", "<content/>", "<source/>", "<media:content/>", "<media:group><media:content/></media:group>",
    ])
    func thingsWithoutContentHarmNothing(element: String) throws {
        let entry = try atomEntry("<title>T</title>\(element)<summary>S</summary>")
        #expect(entry.title == "T")
        #expect(entry.summary == "S")
        #expect(!entry.isDraft)
    }
}
