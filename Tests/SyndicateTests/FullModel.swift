import Syndicate

/// A feed in which everything that can be said is said.
enum FullModel {
    static let date = Timestamp(seconds: 1_709_640_000, offsetMinutes: 60)

    static let extensions = Extensions(
        elements: [
            ExtensionElement(
                namespace: XMLNamespace.podcast.uri, name: "person", prefix: "podcast",
                attributes: [
                    ExtensionAttribute(name: "role", value: "host"),
                    ExtensionAttribute(namespace: "urn:x", name: "a", prefix: "x", value: "<&>\"\u{0301}"),
                ],
                children: [.text("Ada "), .element(ExtensionElement(namespace: "", name: "b", text: "Lovelace"))])
        ],
        json: JSONObject([
            // One member each: Foundation's encoder loses the order of several.
            .init("_blue_shed", .object(JSONObject([.init("a", .array([.null, .bool(true), .number("1.5")]))])))
        ]))

    static let person: Person = {
        var person = Person(
            name: "Ada", email: "ada@film.example", uri: "https://film.example/ada", avatar: "/ada.png", role: "editor")
        person.socialProfiles = [SocialProfile(network: "x", handle: "@ada")]
        person.extensions = extensions
        return person
    }()

    static let link: Link = {
        var link = Link("a b", rel: "related", type: "text/html", hreflang: "ko", title: "T", length: 7)
        link.resolved = "https://film.example/a%20b"
        link.base = "https://film.example/"
        link.language = "en"
        link.extensions = extensions
        link.extensions.attributes = [
            ExtensionAttribute(namespace: "urn:x", name: "y", prefix: "x", value: "z", element: "w")
        ]
        return link
    }()

    static let category: Category = {
        var category = Category("film", scheme: "https://film.example/subjects", label: "Film")
        category.language = "en"
        category.extensions = extensions
        return category
    }()

    static let attachment: Attachment = {
        var attachment = Attachment(
            url: "https://film.example/1.mp3", type: "audio/mpeg", length: 1 << 40, duration: 61.5, title: "One",
            alternates: [Attachment(url: "https://film.example/1.opus")])
        attachment.language = "en"
        attachment.bitrate = 64_000
        attachment.height = 720
        attachment.extensions = extensions
        return attachment
    }()

    static let figure: Figure = {
        var figure = Figure(url: "https://film.example/1.png", alt: "A", caption: "C", credit: "D")
        figure.type = "image/png"
        figure.width = 640
        figure.height = 480
        figure.length = 1000
        return figure
    }()

    static let tombstone: Tombstone = {
        var tombstone = Tombstone(
            reference: "urn:x:1", when: date, by: person, comment: TextConstruct(html: "<b>x</b>"))
        tombstone.links = [link]
        tombstone.extensions = extensions
        return tombstone
    }()

    static let xhtml: [ExtensionNode] = [
        .element(ExtensionElement(namespace: XMLNamespace.xhtml.uri, name: "p", text: "a < b"))
    ]

    static let metadata: FeedMetadata = {
        var feed = FeedMetadata(title: "Film")
        feed.identifier = Identifier("urn:x:feed", isPermalink: false)
        feed.subtitle = TextConstruct(.xhtml(xhtml), base: "https://film.example/", language: "en")
        feed.rights = TextConstruct(html: "&copy; us")
        feed.language = "en-GB"
        feed.base = "https://film.example/"
        feed.links = [link]
        feed.authors = [person]
        feed.contributors = [person]
        feed.managingEditor = person
        feed.webMaster = person
        feed.categories = [category]
        feed.published = Timestamp(seconds: -1, offsetMinutes: nil)
        feed.updated = Timestamp(unparsed: "yesterday")
        feed.generator = Generator(name: "G", uri: "https://g.example/", version: "1")
        feed.icon = "/icon.png"
        feed.logo = "/logo.png"
        feed.image = FeedImage(url: "/i.png", title: "T", link: "/", width: 88, height: 31, description: "D")
        feed.image?.extensions.attributes = [ExtensionAttribute(name: "about", value: "/i")]
        feed.docs = "https://docs.example/"
        feed.timeToLive = 60
        feed.skipHours = [0, 23]
        feed.skipDays = ["Sunday"]
        feed.cloud = Cloud(domain: "c.example", port: 80, path: "/", registerProcedure: "", protocol: "http-post")
        feed.textInput = TextInput(title: "T", description: "D", name: "q", link: "https://film.example/q")
        feed.cloud?.extensions.elements = [ExtensionElement(.dublinCore, "source", children: [.text("c")])]
        feed.textInput?.extensions.elements = [ExtensionElement(.dublinCore, "source", children: [.text("t")])]
        feed.rating = "(PICS-1.1)"
        feed.paging = .archive
        feed.tombstones = [tombstone]
        var stylesheet = Stylesheet("/s.xsl", type: "text/xsl", title: "S", media: "screen")
        stylesheet.charset = "utf-8"
        stylesheet.isAlternate = true
        feed.stylesheets = [stylesheet]
        feed.userComment = "Hello"
        feed.isExpired = false
        feed.socialProfiles = [SocialProfile(network: "x", handle: "@film", url: "https://x.example/film")]
        feed.people = [person]
        feed.extensions = extensions
        return feed
    }()

    static let review: Review = {
        let item = ReviewedItem(
            type: "Movie", name: "N", directors: ["D"], cast: ["A", "B"],
            released: Timestamp(lenient: "2023-10-06"), sameAs: ["https://x.example/"], image: "/n.png")
        return Review(of: item, rating: Rating(3.5, best: 4, worst: 0), reviewer: person)
    }()

    static let entry: Entry = {
        var entry = Entry(title: TextConstruct(html: "T &amp; U"))
        entry.identifier = Identifier("https://film.example/1", isPermalink: true)
        entry.summary = "S"
        entry.content = [
            Content(.html("<p>x</p>"), base: "https://film.example/", language: "ko", origin: .encoded),
            Content(text: "x"), Content(.xhtml(xhtml)),
            Content(.xml(mediaType: "image/svg+xml", [.element(ExtensionElement(namespace: "urn:svg", name: "svg"))])),
            Content(.inline(mediaType: "text/markdown", "*x*")), Content(.base64(mediaType: "image/png", "AAAA")),
            Content(.external(mediaType: nil, source: "https://film.example/1.pdf")),
        ]
        entry.rights = "R"
        entry.language = "ko"
        entry.base = "https://film.example/1/"
        entry.links = [link, Link("https://film.example/1")]
        entry.authors = [person]
        entry.contributors = [person]
        entry.categories = [category]
        entry.published = Timestamp(lenient: "2024-03-05")
        entry.updated = Timestamp(rfc3339: "2024-03-05T13:00:00.120+09:00")
        entry.attachments = [attachment]
        entry.image = figure
        entry.bannerImage = "/b.png"
        entry.figures = [figure]
        entry.source = Source(metadata)
        entry.comments = "https://film.example/1#c"
        entry.inReplyTo = [
            InReplyTo(
                reference: "urn:x:0", href: "https://o.example/", type: "text/html", source: "https://o.example/f")
        ]
        entry.related = [RelatedLink(title: "R", url: "https://film.example/2"), RelatedLink(title: "Q")]
        entry.review = review
        entry.socialTexts = [SocialText(network: "x", text: "Look")]
        entry.socialProfiles = [SocialProfile(network: "facebook")]
        entry.isDraft = true
        entry.extensions = extensions
        return entry
    }()
}
