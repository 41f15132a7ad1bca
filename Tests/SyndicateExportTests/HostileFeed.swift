import Syndicate

/// A feed in which every field of words holds a hostile string, marked with the name of the field; without the words for
/// social networks, which no feed carries.
struct HostileFeed {
    /// The fields that were filled, by the name that reports give them, with what was put in.
    private(set) var fields: [(name: String, text: String)] = []
    private(set) var feed = Feed()
    private let hostile: String

    init(_ hostile: String) {
        self.hostile = hostile
        feed = Feed(metadata(), entries: [entry()])
    }

    private mutating func text(_ name: String) -> String {
        let text = "\(name)‹\(hostile)›"
        fields.append((name, text))
        return text
    }

    private mutating func person(_ name: String) -> Person {
        Person(name: text(name), email: "editor@film.example", uri: "https://film.example/people?a=1&b='2'")
    }

    private mutating func element(_ name: String) -> ExtensionElement {
        ExtensionElement(
            namespace: "urn:example:x", name: "note", prefix: "x",
            attributes: [ExtensionAttribute(name: "by", value: text("\(name).attribute"))],
            children: [
                .text(text(name)),
                .element(
                    ExtensionElement(namespace: "urn:example:x", name: "b", prefix: "x", text: text("\(name).inner"))),
            ])
    }

    private mutating func metadata() -> FeedMetadata {
        var feed = FeedMetadata(title: TextConstruct(text("title")))
        feed.identifier = "tag:film.example,2024:feed"
        feed.links = [
            Link("https://film.example/?a=1&b='2'"), Link("https://film.example/feed", rel: "self"),
        ]
        feed.subtitle = TextConstruct(text("subtitle"))
        feed.rights = TextConstruct(text("rights"))
        feed.authors = [person("authors")]
        feed.contributors = [person("contributors")]
        feed.managingEditor = person("managingEditor")
        feed.webMaster = person("webMaster")
        feed.categories = [Category(text("categories"), label: text("categories.label"))]
        feed.updated = Timestamp(seconds: 1_709_640_000)
        feed.generator = Generator(name: text("generator"), version: text("generator.version"))
        feed.image = FeedImage(
            url: "https://film.example/logo.png", title: text("image"), description: text("image.description"))
        feed.textInput = TextInput(
            title: text("textInput"), description: text("textInput.description"), name: text("textInput.name"),
            link: "https://film.example/search")
        feed.rating = text("rating")
        feed.tombstones = [
            Tombstone(
                reference: "tag:film.example,2024:gone", when: Timestamp(seconds: 1_709_000_000),
                by: person("tombstones"), comment: TextConstruct(text("tombstones.comment")))
        ]
        feed.socialProfiles = [SocialProfile(network: text("socialProfiles"), handle: text("socialProfiles.handle"))]
        feed.extensions.elements = [element("extensions")]
        return feed
    }

    private mutating func entry() -> Entry {
        var entry = Entry(title: TextConstruct(text("title")))
        entry.identifier = Identifier("https://film.example/one?a=1&b='2'", isPermalink: true)
        var via = Link("https://film.example/via", rel: "via", title: text("links.title"))
        via.extensions.attributes = [
            ExtensionAttribute(
                namespace: "urn:example:x", name: "why", prefix: "x", value: text("links.attributes"))
        ]
        entry.links = [Link("https://film.example/one?a=1&b='2'"), via]
        entry.summary = TextConstruct(text("summary"))
        entry.content = [Content(html: text("content")), Content(text: text("content"))]
        entry.rights = TextConstruct(text("rights"))
        entry.authors = [person("authors")]
        entry.contributors = [person("contributors")]
        entry.categories = [Category(text("categories"), label: text("categories.label"))]
        entry.published = Timestamp(seconds: 1_709_636_400)
        entry.updated = Timestamp(seconds: 1_709_640_000)
        entry.attachments = [
            Attachment(
                url: "https://film.example/a.mp3", type: "audio/mpeg", length: 1234, title: text("attachments.title"))
        ]
        entry.image = figure("image")
        entry.figures = [figure("figures")]
        var source = FeedMetadata(title: TextConstruct(text("source")))
        source.identifier = "urn:example:elsewhere"
        source.links = [Link("https://elsewhere.example/feed", rel: "self")]
        source.updated = Timestamp(seconds: 1_700_000_000)
        entry.source = Source(source)
        entry.related = [RelatedLink(title: text("related"), url: "https://film.example/next")]
        let item = ReviewedItem(
            type: "Movie", name: text("review"), directors: [text("review.directors")], cast: [text("review.cast")])
        entry.review = Review(of: item, rating: Rating(4), reviewer: person("review.reviewer"))
        entry.socialProfiles = [SocialProfile(network: "x", handle: text("socialProfiles.handle"))]
        entry.extensions.elements = [element("extensions")]
        return entry
    }

    private mutating func figure(_ name: String) -> Figure {
        Figure(
            url: "https://film.example/\(name).jpg", alt: text("\(name).alt"), caption: text("\(name).caption"),
            credit: text("\(name).credit"))
    }
}
