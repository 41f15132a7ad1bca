import Syndicate

/// Feeds that together use every part of the model.
enum Samples {
    static var everything: Feed {
        Feed(everyMetadata, entries: [article, reply, oddities])
    }

    static var everyMetadata: FeedMetadata {
        var feed = FeedMetadata(title: TextConstruct(html: "The <em>Late</em> Reel &amp; friends"))
        feed.identifier = "urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6"
        feed.subtitle = "Films, watched to the end"
        feed.rights = "© 2024 The Late Reel"
        feed.language = "en-GB"
        feed.links = [
            Link("https://reel.example/", type: "text/html", hreflang: "en"),
            Link("https://reel.example/feed.xml", rel: "self"),
            Link("https://hub.example/", rel: "hub"),
            Link("https://reel.example/ko/", rel: "alternate", hreflang: "ko", title: "한국어"),
            Link("/feed.xml?page=2", rel: "next"),
            Link("/feed.xml?page=1", rel: "first"),
            Link("/archive/2023.xml", rel: "prev-archive", type: "application/rss+xml"),
        ]
        feed.authors = [
            Person(name: "Ines"),
            Person(name: "Mara (editor)", email: "mara@reel.example", uri: "https://reel.example/mara"),
        ]
        feed.contributors = [Person(name: "Noor")]
        feed.webMaster = Person(name: "Web", email: "web@reel.example")
        feed.categories = [Category("Film"), Category("1765", scheme: "Syndic8")]
        feed.published = .sample
        feed.updated = .later
        feed.generator = Generator(name: "Press", uri: "https://press.example/", version: "1.2")
        feed.icon = "/icon.png"
        feed.logo = "/logo.svg"
        feed.docs = "https://www.rssboard.org/rss-specification"
        feed.timeToLive = 60
        feed.skipHours = [0, 1, 24, 3]
        feed.skipDays = ["Saturday", "sunday"]
        feed.cloud = Cloud(
            domain: "rpc.example", port: 80, path: "/RPC2", registerProcedure: "notify", protocol: "xml-rpc")
        feed.textInput = TextInput(
            title: "Search", description: "Search the reel", name: "q", link: "https://reel.example/search")
        feed.rating = "(PICS-1.1)"
        feed.paging = .archive
        feed.stylesheets = [Stylesheet("/feed.xsl"), Stylesheet("/feed.css", title: "Plain", media: "screen")]
        feed.tombstones = [
            Tombstone(
                reference: "https://reel.example/gone", when: .sample,
                by: Person(name: "Mara", email: "mara@reel.example"),
                comment: TextConstruct(html: "<b>Wrong</b>"))
        ]
        feed.socialProfiles = [
            SocialProfile(network: "mastodon", handle: "@reel", url: "https://social.example/@reel"),
            SocialProfile(network: "x", handle: "@reel"),
        ]
        feed.extensions.elements = [
            ExtensionElement(.syndication, "updatePeriod", children: [.text("daily")]),
            ExtensionElement(.creativeCommons, "license", children: [.text("https://cc.example/by/4.0/")]),
            ExtensionElement(
                namespace: "urn:x-own", name: "thing", prefix: "own",
                attributes: [ExtensionAttribute(namespace: "urn:x-other", name: "at", prefix: "other", value: "1")],
                children: [
                    .text("mixed "), .element(ExtensionElement(namespace: "urn:x-own", name: "b", prefix: "own")),
                ]),
        ]
        return feed
    }

    static var article: Entry {
        var entry = Entry(title: "Ballerina: Revenge & <grace>")
        entry.identifier = Identifier("https://reel.example/?p=1", isPermalink: false)
        entry.links = [
            Link("https://reel.example/ballerina"),
            Link("https://reel.example/ballerina/comments.atom", rel: "replies", type: "application/atom+xml"),
            Link("https://source.example/", rel: "via", title: "Seen at"),
        ]
        entry.links[1].extensions.attributes = [
            ExtensionAttribute(namespace: XMLNamespace.threading.uri, name: "count", prefix: "thr", value: "3")
        ]
        entry.summary = "Neon & grief"
        entry.content = [
            Content(.html("<p>A straight line</p>"), base: "https://reel.example/ballerina/", language: "en"),
            Content(text: "A straight line"),
        ]
        entry.rights = "CC BY"
        entry.language = "en-GB"
        entry.authors = [Person(name: "Guest"), Person(name: "Mara", email: "mara@reel.example")]
        entry.contributors = [Person(name: "Noor")]
        entry.categories = [Category("Reviews", scheme: "https://reel.example/tags"), Category("thriller")]
        entry.published = .sample
        entry.updated = .later
        entry.comments = "https://reel.example/ballerina#comments"
        entry.image = Figure(url: "/media/cover.png", alt: "A dancer", caption: "On one toe", credit: "Noor")
        entry.image?.width = 1200
        entry.image?.height = 630
        entry.figures = [
            Figure(url: "/media/shoes.jpg", alt: "Shoes"), Figure(caption: "A caption alone", credit: "Noor"),
        ]
        entry.related = [
            RelatedLink(title: "Double bills", url: "https://reel.example/double"), RelatedLink(title: "Unknown place"),
        ]
        entry.review = Review(
            of: ReviewedItem(
                type: "Movie", name: "Ballerina", directors: ["Lee Chung-hyun"],
                cast: ["Jeon Jong-seo", "Kim Ji-hoon"],
                released: Timestamp(seconds: 1_696_550_400, offsetMinutes: nil, precision: .day),
                sameAs: ["https://en.wikipedia.org/wiki/Ballerina_(2023_film)"]),
            rating: Rating(4.5), reviewer: Person(name: "Mara"))
        entry.socialProfiles = [SocialProfile(network: "facebook", url: "https://facebook.example/reel")]
        entry.extensions.elements = [
            ExtensionElement(.slash, "comments", children: [.text("3")]),
            ExtensionElement(.geoRSS, "point", children: [.text("51.9 4.5")]),
        ]
        return entry
    }

    static var reply: Entry {
        var entry = Entry()
        entry.identifier = "tag:reel.example,2024:2"
        entry.content = [Content(text: "First line\nsecond line\n\nNew & <bold> paragraph")]
        entry.published = .sample
        entry.inReplyTo = [
            InReplyTo(reference: "tag:reel.example,2024:1", href: "https://reel.example/1", type: "text/html")
        ]
        var source = FeedMetadata(title: "Elsewhere")
        source.links = [Link("https://elsewhere.example/feed", rel: "self")]
        entry.source = Source(source)
        return entry
    }

    static var oddities: Entry {
        var entry = Entry(title: "Files")
        entry.base = "https://files.example/a/"
        entry.links = [Link("page")]
        entry.attachments = [
            Attachment(url: "paper.pdf", title: "The paper"),
            Attachment(url: "paper.epub", type: "application/epub+zip"),
        ]
        entry.attachments[0].alternates = [Attachment(url: "paper.txt", length: 12)]
        entry.bannerImage = "banner.png"
        entry.isDraft = true
        return entry
    }

    static var podcast: Feed {
        var feed = FeedMetadata.plain
        feed.logo = "https://reel.example/cover.png"
        feed.authors = [Person(name: "Tomás", email: "tomas@reel.example")]
        feed.isExpired = true
        feed.extensions.elements = [
            ExtensionElement(.iTunes, "explicit", children: [.text("false")]),
            ExtensionElement(
                .iTunes, "category", ["text": "TV & Film"],
                children: [.element(ExtensionElement(.iTunes, "category", ["text": "Film Reviews"]))]),
            ExtensionElement(.podcast, "guid", children: [.text("1c1196e5-889b-5200-8fa3-a834e45f20cb")]),
        ]
        var episode = Entry(title: "Room tone")
        episode.identifier = Identifier("reel-s1e4", isPermalink: false)
        episode.links = [Link("https://reel.example/podcast/4")]
        episode.summary = "Nobody speaks"
        episode.content = [Content(html: "<p>Listen</p>")]
        episode.published = .sample
        episode.authors = [Person(name: "Tomás", uri: "/people/tomas", avatar: "/tomas.png", role: "Host")]
        episode.image = Figure(url: "/media/tone.png", alt: "A microphone")
        var file = Attachment(url: "/media/tone.mp3", type: "audio/mpeg", length: 30391, duration: 30)
        file.alternates = [Attachment(url: "/media/tone.opus", length: 25516, title: "Opus")]
        file.alternates[0].bitrate = 6802
        var film = Attachment(url: "/media/tone.mp4", length: 99, duration: 30.5, title: "As a film")
        film.height = 720
        film.bitrate = 128_500
        film.language = "en"
        episode.attachments = [file, film]
        episode.extensions.elements = [
            ExtensionElement(.iTunes, "episode", children: [.text("4")]),
            ExtensionElement(
                .podcast, "transcript", ["url": "https://reel.example/tone.vtt", "type": "text/vtt"]),
        ]
        return Feed(feed, entries: [episode])
    }
}
