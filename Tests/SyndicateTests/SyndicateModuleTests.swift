import Syndicate
import Testing

@Suite struct SyndicateModuleTests {
    @Test func reviewComesBackFromItsElement() throws {
        var item = ReviewedItem(type: "Movie", name: "Ballerina & <co>", directors: ["Lee Chung-hyun"])
        item.cast = ["Jeon Jong-seo", "Kim Ji-hoon"]
        item.released = Timestamp(lenient: "2023-10-06")
        item.sameAs = ["https://example.org/title/1", "https://example.org/title/2"]
        item.image = "https://example.org/poster.jpg"
        let reviewer = Person(name: "Mara", email: "m@example.org", uri: "https://example.org/m", avatar: "https://example.org/m.png")
        let review = Review(of: item, rating: Rating(3.5, best: 4, worst: 0), reviewer: reviewer)
        let element = review.element
        #expect(element.attribute("released") == "2023-10-06")
        #expect(element.attribute("rating") == "3.5")
        #expect(Review(element: element) == review)
        #expect(Review(element: Review(of: ReviewedItem(name: "x")).element) == Review(of: ReviewedItem(name: "x")))
        #expect(Review(element: RelatedLink(title: "x").element) == nil)
    }

    @Test(arguments: [
        RelatedLink(title: "A \"quoted\" one"), RelatedLink(title: "", url: "https://example.org/"),
    ])
    func relatedComesBack(related: RelatedLink) {
        #expect(RelatedLink(element: related.element) == related)
    }

    @Test(arguments: [
        SocialProfile(network: "x", handle: "@late"),
        SocialProfile(network: "mastodon", handle: "@a@b.example", url: "https://b.example/@a"),
        SocialProfile(network: "facebook", url: "https://facebook.example/late"),
    ])
    func profileComesBack(profile: SocialProfile) {
        #expect(SocialProfile(element: profile.element) == profile)
    }
}

@Suite struct DerivedMediaTests {
    private func names(_ entry: Entry, enclosures: Int = 1) -> [String] {
        entry.derivedMedia(enclosures: enclosures).map { "\($0.prefix ?? "")\(":")\($0.name) \($0.attribute("url") ?? "")" }
    }

    @Test func imageBannerAndFiguresOnceEach() {
        var entry = Entry()
        entry.image = Figure(url: "a")
        entry.bannerImage = "b"
        entry.figures = [Figure(url: "a", caption: "words"), Figure(url: "c"), Figure(caption: "alone")]
        #expect(names(entry) == ["media:thumbnail a", "media:content a", "media:content b", "media:content c", "syndicate:figure "])
        #expect(entry.derivedMedia[1].elements.map(\.text) == ["words"])
    }

    @Test func whatTheTreeHasIsNotRepeated() {
        var entry = Entry()
        entry.image = Figure(url: "a")
        entry.figures = [Figure(url: "b")]
        entry.extensions.elements = [
            ExtensionElement(.media, "thumbnail", ["url": "t"]),
            ExtensionElement(.media, "group", children: [.element(ExtensionElement(.media, "content", ["url": "b"]))]),
        ]
        #expect(names(entry) == ["media:content a"])
    }

    @Test func attachmentsBeyondTheEnclosuresAndThoseWithMoreToSay() {
        var entry = Entry()
        var second = Attachment(url: "2", type: "video/mp4", length: 5, duration: 1.5, title: "t")
        second.bitrate = 128_000
        entry.attachments = [Attachment(url: "1", type: "audio/mpeg"), second, Attachment(url: "3")]
        #expect(names(entry) == ["media:content 2", "media:content 3"])
        #expect(names(entry, enclosures: .max) == ["media:content 2"])
        let content = entry.derivedMedia[0]
        #expect(content.attributes.map { "\($0.name)=\($0.value)" } == [
            "url=2", "fileSize=5", "type=video/mp4", "medium=video", "bitrate=128", "duration=1.5",
        ])
    }

    @Test func otherFormsMakeAGroup() throws {
        var entry = Entry()
        entry.attachments = [Attachment(url: "1", alternates: [Attachment(url: "2", type: "audio/opus")])]
        let group = try #require(entry.derivedMedia.first)
        #expect(group.name == "group")
        #expect(group.elements.map { $0.attribute("url") } == ["1", "2"])
        #expect(group.elements.map { $0.attribute("isDefault") } == ["true", nil])
    }

    @Test func nothingOfNothing() {
        #expect(Entry(title: "x").derivedMedia.isEmpty)
        #expect(!Entry(title: "x").hasDerivedMedia(enclosures: 1))
    }
}

@Suite struct XMLNamespaceSetTests {
    @Test func customaryPrefixesWinAndClashesAreLeftOut() {
        var set = XMLNamespaceSet()
        set.insert(usedBy: [
            ExtensionElement(namespace: "urn:a", name: "x", prefix: "media"),
            ExtensionElement(namespace: XMLNamespace.media.uri, name: "content", prefix: "m"),
            ExtensionElement(
                namespace: "urn:b", name: "x", prefix: "b",
                children: [.element(ExtensionElement(namespace: "urn:c", name: "y", prefix: "b"))]),
            ExtensionElement(namespace: "urn:d", name: "x", prefix: "xmlfoo"),
            ExtensionElement(namespace: "urn:e", name: "x", prefix: ""),
            ExtensionElement(namespace: XMLNamespace.xhtml.uri, name: "p", prefix: "h"),
        ])
        #expect(set.namespaces.map { "\($0.prefix) \($0.uri)" } == ["media \(XMLNamespace.media.uri)", "b urn:b"])
    }

    @Test func commentsCannotEndEarly() throws {
        var output = ByteWriter()
        output.xml(pretty: false) { $0.comment("a --> b--- c\u{1} é") }
        #expect(String(decoding: try output.finish(), as: UTF8.self) == "<!-- a - -> b- - - c\u{FFFD} é -->\n")
    }
}
