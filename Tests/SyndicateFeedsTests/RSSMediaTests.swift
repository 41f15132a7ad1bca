import Syndicate
import SyndicateRSS
import Testing

/// Pictures and files, which come back as what they were written from.
@Suite struct RSSMediaTests {
    @Test(
        arguments: [
            ("<enclosure url=\"https://x.example/a\"/>", nil, nil, 2),
            ("<enclosure url=\"https://x.example/a\" length=\"12 MB\" type=\"\"/>", nil, nil, 2),
            ("<enclosure url=\"https://x.example/a\" length=\"0\" type=\"audio/mpeg\" x:y=\"1\"/>", 0, "audio/mpeg", 0),
            (
                "<enclosure url=\"https://x.example/a\" length=\"-1\" type=\"audio/mpeg\"><x:in/></enclosure>", nil,
                "audio/mpeg", 1
            ),
        ] as [(String, Int64?, String?, Int)])
    func enclosures(item: String, length: Int64?, type: String?, diagnostics: Int) throws {
        let read = try readItem(item)
        #expect(read.entry.attachments.map(\.length) == [length])
        #expect(read.entry.attachments.map(\.type) == [type])
        #expect(read.diagnostics.count == diagnostics)
        try expectFixedPoint(read.feed)
    }

    @Test func anEnclosureOfNothingStays() throws {
        let read = try readItem("<enclosure length=\"1\" type=\"audio/mpeg\"/>")
        #expect(read.entry.attachments.isEmpty)
        #expect(read.entry.extensions.elements.map(\.name) == ["enclosure"])
        #expect(read.rules == ["missing-attribute"])
        try expectFixedPoint(read.feed)
    }

    @Test func severalEnclosures() throws {
        let read = try readItem(
            "<enclosure url=\"https://x.example/a.mp3\" length=\"1\" type=\"audio/mpeg\"/>"
                + "<enclosure url=\"https://x.example/b.ogg\" length=\"2\" type=\"audio/ogg\"/>"
                + "<enclosure url=\"https://x.example/c.pdf\" length=\"3\"/>")
        #expect(read.entry.attachments.map(\.length) == [1, 2, 3])
        #expect(read.entry.attachments.map(\.type) == ["audio/mpeg", "audio/ogg", nil])
        try expectFixedPoint(read.feed)
    }

    @Test(
        arguments: [
            // A thumbnail alone is the item's picture.
            ("<media:thumbnail url=\"https://x.example/t.png\" width=\"9\"/>", "https://x.example/t.png", 0, 0),
            // A thumbnail and the picture itself.
            (
                "<media:thumbnail url=\"https://x.example/t.png\"/><media:content url=\"https://x.example/t.png\" medium=\"image\"/>",
                "https://x.example/t.png", 0, 0
            ),
            // A picture of which there is another in small.
            (
                "<media:thumbnail url=\"https://x.example/s.png\"/><media:content url=\"https://x.example/t.png\" type=\"image/png\"/>",
                nil, 1, 1
            ),
            (
                "<media:content url=\"https://x.example/t.png\" medium=\"image\"><media:description>D</media:description>"
                    + "<media:credit>C</media:credit></media:content>", nil, 1, 0
            ),
            // What says more than the model can stays.
            ("<media:content url=\"https://x.example/t.png\" medium=\"image\" expression=\"full\"/>", nil, 0, 1),
            ("<media:content url=\"https://x.example/v.mp4\" type=\"video/mp4\"/>", nil, 0, 1),
            ("<media:group><media:content url=\"https://x.example/t.png\" medium=\"image\"/></media:group>", nil, 0, 1),
            ("<media:content url=\"t.png\" medium=\"image\"/>", nil, 0, 1),
            (
                "<media:content url=\"https://x.example/t.png\" medium=\"image\"/><media:content url=\"https://x.example/t.png\" medium=\"image\"/>",
                nil, 0, 2
            ),
        ] as [(String, String?, Int, Int)])
    func pictures(item: String, image: String?, figures: Int, rest: Int) throws {
        let read = try readItem("<title>T</title>" + item)
        #expect(read.entry.image?.url == image)
        #expect(read.entry.figures.count == figures)
        #expect(read.entry.extensions.elements.count == rest)
        try expectFixedPoint(read.feed)
    }

    @Test func anEpisode() throws {
        let read = try readItem(
            """
            <title>E</title><enclosure url="https://x.example/a.mp3" length="5" type="audio/mpeg"/><itunes:duration>1:02:03</itunes:duration>
            <itunes:image href="https://x.example/e.png"/><itunes:episode>4</itunes:episode>
            <podcast:alternateEnclosure type="audio/ogg" codecs="opus" length="3"><podcast:source uri="https://x.example/a.opus"/></podcast:alternateEnclosure>
            <dc:creator>Mara</dc:creator><podcast:person role="host" href="https://m.example/">Mara</podcast:person>
            <podcast:image href="https://x.example/b.png" purpose="banner"/>
            """)
        let file = read.entry.attachments[0]
        #expect(file.duration == 3723)
        #expect(file.alternates.map(\.type) == ["audio/ogg; codecs=\"opus\""])
        #expect(read.entry.image?.url == "https://x.example/e.png")
        #expect(read.entry.bannerImage == "https://x.example/b.png")
        #expect(read.entry.authors == [Person(name: "Mara", uri: "https://m.example/", role: "host")])
        #expect(read.entry.extensions.elements.map(\.name) == ["episode"])
        try expectFixedPoint(read.feed)
    }

    @Test(arguments: [
        "<itunes:duration>soon</itunes:duration>", "<itunes:duration>61.5</itunes:duration>",
        "<itunes:duration>60</itunes:duration><itunes:duration>61</itunes:duration>",
        "<podcast:person>Somebody else</podcast:person>", "<podcast:person role=\"Host\">Mara</podcast:person>",
        "<media:content url=\"https://x.example/a.mp3\" fileSize=\"5\" type=\"audio/mpeg\"/>",
        "<media:content url=\"https://x.example/a.mp3\" fileSize=\"5\" type=\"audio/mpeg\" duration=\"61.5\" lang=\"en\"/>",
        "<media:content url=\"https://x.example/b.mp4\" fileSize=\"7\" type=\"video/mp4\" bitrate=\"128.5\" height=\"720\"><media:title>F</media:title></media:content>",
        "<podcast:alternateEnclosure type=\"audio/ogg\"/>",
        "<itunes:image href=\"https://x.example/e.png\" x:y=\"1\"/>",
    ])
    func episodesWithOtherThings(item: String) throws {
        let read = try readItem(
            "<title>E</title><dc:creator>Mara</dc:creator><enclosure url=\"https://x.example/a.mp3\" length=\"5\" type=\"audio/mpeg\"/>"
                + item)
        try expectFixedPoint(read.feed)
    }

    @Test func whatTheExporterDerivesComesBack() throws {
        var feed = FeedMetadata(title: "The Late Reel")
        feed.links = [Link("https://reel.example/", rel: "alternate"), Link("https://reel.example/f.xml", rel: "self")]
        feed.subtitle = "Films"
        var entry = Entry(title: TextConstruct(html: "A <em>title</em>"))
        entry.identifier = Identifier("tag:reel.example,2024:1", isPermalink: false)
        entry.links = [Link("https://reel.example/1", rel: "alternate")]
        entry.summary = "R&D"
        entry.content = [Content(.html("<p>B</p>"), origin: .encoded)]
        entry.image = Figure(url: "https://reel.example/c.jpg", alt: "A dancer", caption: "Caption", credit: "Photo")
        entry.figures = [Figure(url: "https://reel.example/1.jpg", alt: "One"), Figure(caption: "Only words")]
        entry.categories = [Category("https://s.example/#film", label: "Film"), Category("korea", label: "Korea")]
        entry.authors = [Person(name: "B", email: "b@r.example"), Person(name: "C", email: "c@r.example")]
        var audio = Attachment(
            url: "https://reel.example/a.mp3", type: "audio/mpeg", length: 7, duration: 60.5, title: "Episode")
        audio.alternates = [Attachment(url: "https://reel.example/a.opus", type: "audio/ogg", title: "Opus")]
        entry.attachments = [audio, Attachment(url: "https://reel.example/a.pdf", length: 9)]
        entry.review = Review(of: ReviewedItem(type: "Movie", name: "Ballerina"), rating: Rating(4))
        entry.related = [RelatedLink(title: "No address"), RelatedLink(title: "Next", url: "https://reel.example/2")]
        entry.socialProfiles = [SocialProfile(network: "x", handle: "@reel", url: "https://x.example/reel")]
        entry.updated = Timestamp(lenient: "2024-03")
        try expectFixedPoint(Feed(feed, entries: [entry]))
    }
}
