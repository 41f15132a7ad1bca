public import Syndicate

/// A feed in which every field of the model is filled, published under the name `file`.
public func everything(in file: String, type: String) -> Feed {
    var feed = FeedMetadata(title: TextConstruct(html: "The <em>Late</em> Reel & more"))
    feed.identifier = "tag:reel.example,2024:feed"
    feed.subtitle = TextConstruct(
        .xhtml([.text("Watched "), .element(xhtml("b", [.text("to the end")]))]), language: "en")
    feed.rights = "© 2024"
    feed.language = "en-GB"
    feed.base = "https://reel.example/"
    feed.links = [
        Link("https://reel.example/", type: "text/html", hreflang: "en"),
        Link(file, rel: "self", type: type),
        Link("https://hub.example/", rel: "hub"),
        Link("https://reel.example/feed?page=2", rel: "next"),
        Link("https://reel.example/archive/1", rel: "prev-archive"),
    ]
    var author = Person(
        name: "Mara", email: "mara@reel.example", uri: "https://reel.example/mara",
        avatar: "https://reel.example/m.png",
        role: "editor")
    author.extensions.elements = [
        ExtensionElement(namespace: "urn:example:x", name: "pronoun", prefix: "x", children: [.text("she")])
    ]
    feed.authors = [author]
    feed.contributors = [Person(name: "Tomás", uri: "https://reel.example/tomas")]
    feed.managingEditor = Person(name: "Ed", email: "ed@reel.example")
    feed.webMaster = Person(email: "web@reel.example")
    feed.categories = [Category("film", scheme: "https://reel.example/tags", label: "Film & TV")]
    feed.published = Timestamp(seconds: 1_704_067_200)
    feed.updated = Timestamp(seconds: 1_709_640_000, offsetMinutes: 60)
    feed.generator = Generator(name: "Maker & Co", uri: "https://maker.example/", version: "1.2")
    feed.icon = "icon.png"
    feed.logo = "https://reel.example/logo.png"
    feed.image = FeedImage(url: "https://reel.example/other.png", title: "x", link: "https://reel.example/")
    feed.docs = "https://docs.example/"
    feed.timeToLive = 30
    feed.skipHours = [1]
    feed.skipDays = ["Sunday"]
    feed.cloud = Cloud(domain: "rpc.example", port: 80, path: "/", registerProcedure: "", protocol: "http-post")
    feed.textInput = TextInput(title: "t", description: "d", name: "n", link: "https://reel.example/search")
    feed.rating = "(PICS)"
    feed.paging = .archive
    var tombstone = Tombstone(
        reference: "tag:reel.example,2024:gone", when: Timestamp(seconds: 1_709_000_000),
        by: Person(name: "Mara"), comment: TextConstruct(html: "<b>Withdrawn</b>"))
    tombstone.links = [Link("https://reel.example/why", rel: "related")]
    feed.tombstones = [tombstone]
    feed.stylesheets = [Stylesheet("feed.xsl"), Stylesheet("feed.css", title: "A \"b\"")]
    feed.userComment = "For readers -- of the source"
    feed.isExpired = true
    feed.socialProfiles = [
        SocialProfile(network: "x", handle: "@reel", url: "https://x.example/reel"),
        SocialProfile(network: "instagram", handle: "@reel"),
    ]
    feed.extensions.elements = [
        ExtensionElement(
            namespace: "urn:example:x", name: "note", prefix: "x",
            children: [
                .text("kept "),
                .element(ExtensionElement(namespace: "urn:example:y", name: "b", prefix: "y", text: "mixed")),
            ])
    ]
    feed.extensions.json = JSONObject([.init("_blue_shed", .bool(true))])

    return Feed(feed, entries: [fullEntry(), otherEntry()])
}

private func fullEntry() -> Entry {
    var entry = Entry(title: "Ballerina: \"a\" <review> & more")
    entry.identifier = Identifier("https://reel.example/ballerina", isPermalink: true)
    entry.summary = "In short"
    entry.content = [
        Content(.html("<p>Body &amp; soul</p>"), base: "https://reel.example/ballerina/", language: "en"),
        Content(text: "Body & soul"),
    ]
    entry.rights = TextConstruct(html: "&copy; Mara")
    entry.language = "en"
    entry.base = "https://reel.example/ballerina/"
    var related = Link("/x", rel: "via", type: "text/html", hreflang: "ko", title: "Via", length: 12)
    related.extensions.attributes = [
        ExtensionAttribute(namespace: "urn:example:x", name: "weight", prefix: "x", value: "2")
    ]
    related.extensions.elements = [ExtensionElement(namespace: "urn:example:x", name: "in", prefix: "x", text: "side")]
    related.language = "fr"
    entry.links = [Link("https://reel.example/ballerina"), related]
    entry.authors = [Person(name: "Ines")]
    entry.contributors = [Person(name: "Photo", role: "photographer")]
    entry.categories = [Category("film"), Category("korea", scheme: "https://reel.example/tags", label: "Korea")]
    entry.published = Timestamp(seconds: 1_709_636_400, offsetMinutes: 540)
    entry.updated = Timestamp(seconds: 1_709_640_000, nanoseconds: 500_000_000, fractionDigits: 3, precision: .fraction)
    var audio = Attachment(
        url: "https://reel.example/a.mp3", type: "audio/mpeg", length: 1234, duration: 60.5, title: "Episode",
        alternates: [Attachment(url: "https://reel.example/a.opus", type: "audio/ogg")])
    audio.language = "en"
    entry.attachments = [audio, Attachment(url: "https://reel.example/a.pdf", type: "application/pdf", length: 99)]
    entry.image = Figure(url: "https://reel.example/cover.jpg", alt: "A dancer", caption: "Caption", credit: "Photo")
    entry.bannerImage = "https://reel.example/banner.jpg"
    entry.figures = [Figure(url: "https://reel.example/one.jpg", caption: "One"), Figure(caption: "Only words")]
    var source = FeedMetadata(title: "Elsewhere")
    source.identifier = "urn:example:elsewhere"
    source.links = [Link("https://elsewhere.example/feed", rel: "self")]
    source.updated = Timestamp(seconds: 1_700_000_000)
    source.rights = "Theirs"
    source.authors = [Person(name: "Somebody")]
    source.language = "de"
    entry.source = Source(source)
    entry.comments = "https://reel.example/ballerina#comments"
    entry.inReplyTo = [
        InReplyTo(
            reference: "tag:reel.example,2024:first", href: "https://reel.example/first", type: "text/html",
            source: "https://reel.example/feed")
    ]
    entry.related = [RelatedLink(title: "Next", url: "https://reel.example/next"), RelatedLink(title: "No address")]
    var item = ReviewedItem(type: "Movie", name: "Ballerina", directors: ["Lee Chung-hyun"], cast: ["Jeon Jong-seo"])
    item.released = Timestamp(lenient: "2023-10-06")
    item.sameAs = ["https://db.example/1"]
    entry.review = Review(of: item, rating: Rating(4))
    entry.socialTexts = [SocialText(network: "x", text: "never here")]
    entry.socialProfiles = [SocialProfile(network: "facebook", url: "https://facebook.example/reel")]
    entry.isDraft = true
    entry.extensions.elements = [
        ExtensionElement(.dublinCore, "publisher", children: [.text("The Late Reel")]),
        ExtensionElement(.geoRSS, "point", children: [.text("51.9 4.4")]),
        ExtensionElement(.iTunes, "duration", children: [.text("61")]),
    ]
    entry.extensions.json = JSONObject([.init("_mood", .string("dark"))])
    return entry
}

private func otherEntry() -> Entry {
    var entry = Entry(title: TextConstruct(.xhtml([.text("Past "), .element(xhtml("i", [.text("Lives")]))])))
    entry.identifier = Identifier("past-lives-1", isPermalink: false)
    entry.published = Timestamp(seconds: 1_709_000_000)
    entry.content = [
        Content(
            .xhtml([
                .element(xhtml("p", [.text("a"), .element(xhtml("br", [])), .text("b")])), .element(xhtml("p", [])),
            ]))
    ]
    return entry
}

/// An element of XHTML.
public func xhtml(_ name: String, _ children: [ExtensionNode]) -> ExtensionElement {
    ExtensionElement(namespace: "http://www.w3.org/1999/xhtml", name: name, prefix: "h", children: children)
}
