internal import Syndicate

extension Samples {
    /// An entry of which no other speaks: its day, its author.
    static let told: Entry = {
        var entry = Samples.entry(1)
        entry.authors = [Person(name: "Ines Vale", email: "ines@reel.example")]
        entry.published = Timestamp(seconds: 1_562_673_600)
        entry.updated = Timestamp(seconds: 1_562_760_000)
        return entry
    }()

    /// An entry with a title and a body alone.
    static let bare: Entry = {
        var entry = Entry(title: "Marker 1 of the reel")
        entry.content = [Content(html: "<p>At length 1.</p>")]
        return entry
    }()

    /// An entry that is longer than what many places take.
    static let long: Entry = {
        var entry = Samples.entry(1)
        let paragraph = "<p>" + String(repeating: "At length 1, and longer than that. ", count: 40) + "</p>"
        entry.summary = TextConstruct(String(repeating: "In short 1, if that is short. ", count: 40))
        entry.content = [Content(html: String(repeating: paragraph, count: 10))]
        return entry
    }()

    /// An entry with more of everything than most have.
    static let crowded: Entry = {
        var entry = Samples.entry(1)
        for number in 1...40 {
            let page = "https://reel.example/1/\(number)"
            entry.authors.append(Person(name: "Author \(number)", uri: page))
            entry.contributors.append(Person(name: "Hand \(number)"))
            entry.categories.append(Category("topic-\(number)", label: "Topic \(number)"))
            entry.links.append(Link(page, rel: "related", title: "Page \(number)"))
            entry.attachments.append(Attachment(url: page + ".mp3", type: "audio/mpeg", length: 1000))
            entry.figures.append(Figure(url: page + ".jpg", caption: "Figure \(number)"))
            entry.related.append(RelatedLink(title: "Next \(number)", url: page))
            entry.inReplyTo.append(InReplyTo(reference: page, href: page))
        }
        return entry
    }()

    /// A feed with what few feeds have.
    static let fullFeed: FeedMetadata = {
        var feed = Samples.feed
        feed.rights = TextConstruct(html: "&copy; <b>Mara</b>")
        feed.links += [Link("https://hub.example/", rel: "hub"), Link("https://reel.example/2", rel: "next")]
        feed.contributors = [Person(name: "Tomás", uri: "https://reel.example/tomas")]
        feed.categories = [Category("film", scheme: "https://reel.example/tags", label: "Film & TV")]
        feed.generator = Generator(name: "Maker & Co", uri: "https://maker.example/", version: "1.2")
        feed.icon = "icon.png"
        feed.image = FeedImage(url: "https://reel.example/logo.png", title: "x", link: "https://reel.example/")
        feed.timeToLive = 30
        feed.stylesheets = [Stylesheet("feed.css", title: "A \"b\"")]
        feed.userComment = "For readers -- of the source"
        feed.extensions.elements = [strange]
        feed.extensions.json = JSONObject([.init("_x", .bool(true))])
        return feed
    }()

    /// An entry with all that a model can say.
    static let full: Entry = {
        var entry = Samples.entry(1)
        entry.title = TextConstruct(html: "Marker 1 of the <em>reel</em> &amp; more")
        entry.content = [
            Content(.html("<p>At length 1 &amp; more</p>"), base: "https://reel.example/1/", language: "en"),
            Content(text: "At length 1 & more"),
            Content(.xhtml([.element(xhtml("p", [.text("At length "), .element(xhtml("br")), .text("1")]))])),
        ]
        entry.rights = TextConstruct(html: "&copy; Mara")
        entry.base = "https://reel.example/1/"
        var via = Link("/x", rel: "via", type: "text/html", hreflang: "ko", title: "Via", length: 12)
        via.extensions.attributes = [
            ExtensionAttribute(namespace: "urn:example:x", name: "weight", prefix: "x", value: "2 < 3 & \"4\"")
        ]
        entry.links.append(via)
        entry.contributors = [Person(name: "Photo", role: "photographer")]
        entry.attachments += [Attachment(url: "https://reel.example/1.pdf", type: "application/pdf", length: 99)]
        entry.image?.caption = "A \"caption\""
        entry.image?.credit = "Photo"
        entry.figures = [Figure(url: "https://reel.example/one.jpg", caption: "One"), Figure(caption: "Only words")]
        var source = FeedMetadata(title: "Elsewhere")
        source.identifier = "urn:example:elsewhere"
        source.links = [Link("https://elsewhere.example/feed", rel: "self")]
        source.authors = [Person(name: "Somebody")]
        source.rights = "Theirs"
        entry.source = Source(source)
        entry.comments = "https://reel.example/1/#comments"
        entry.inReplyTo = [InReplyTo(reference: "tag:reel.example,2024:first", href: "https://reel.example/first")]
        entry.related = [
            RelatedLink(title: "Next", url: "https://reel.example/next"), RelatedLink(title: "No address"),
        ]
        var item = ReviewedItem(type: "Movie", name: "Ballerina", directors: ["Lee Chung-hyun"])
        item.cast = ["Jeon Jong-seo"]
        item.released = Timestamp(lenient: "2023-10-06")
        entry.review = Review(of: item, rating: Rating(4), reviewer: Person(name: "Mara"))
        entry.socialTexts = [SocialText(network: "x", text: "Words for \"x\"")]
        entry.extensions.elements = [
            ExtensionElement(.dublinCore, "publisher", children: [.text("The Late Reel")]), strange,
        ]
        entry.extensions.json = JSONObject([.init("_mood", .string("dark"))])
        return entry
    }()

    /// An element of a vocabulary that nobody knows, with mixed content and with names that XML does not allow.
    private static let strange = ExtensionElement(
        namespace: "urn:example:x", name: "note", prefix: "x",
        attributes: [ExtensionAttribute(name: "a b", value: "]]>")],
        children: [
            .text("kept ]]> & "), .element(ExtensionElement(namespace: "urn:example:y", name: "b", text: "mixed")),
            .element(ExtensionElement(namespace: "urn:example:y", name: "1 <no> name", prefix: "p q", text: "x")),
        ])

    private static func xhtml(_ name: String, _ children: [ExtensionNode] = []) -> ExtensionElement {
        ExtensionElement(namespace: "http://www.w3.org/1999/xhtml", name: name, children: children)
    }
}
