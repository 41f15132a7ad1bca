import Syndicate
import SyndicateAtom
import TestSupport
import Testing

@Suite struct AtomHostileTests {
    static let strings = [
        "\"\u{0301} '\u{0301}", "]]>", "&<>\"'", "<\u{0301}script>", "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1F}",
        "\u{FFFE}\u{FFFF}",
        "\u{202E}\u{200F}\u{2066}", "\r\n\t \u{85}\u{2028}", "--><!-- --", "?><?xml version=\"1.0\"?>",
        "<!DOCTYPE x [<!ENTITY y \"z\">]>",
        "&amp;&#0;&lt;", "\u{1F600}\u{10FFFF}", "</feed>", "", " ", "xml:x", "{}|\\^`",
    ]

    @Test(arguments: strings)
    func inEveryField(text: String) throws {
        let feed = hostile(text)
        for stream in [false, true] {
            let first = try atom(feed.metadata, feed.entries, stream: stream, isValid: isValid(text))
            let second = try atom(feed.metadata, feed.entries, stream: stream, isValid: isValid(text))
            #expect(Array(first.text.utf8) == Array(second.text.utf8))
            let forbidden = text.unicodeScalars.contains {
                $0.value < 0x20 && ![9, 10, 13].contains($0.value) || $0.value & 0xFFFE == 0xFFFE && $0.value <= 0xFFFF
            }
            #expect(first.losses.contains { $0.hasPrefix("text: ") } == forbidden)
        }
    }

    @Test func longTitles() throws {
        var entry = plainEntry()
        let title = String(repeating: "<&>\u{FFFF}é", count: 100_000)
        entry.title = TextConstruct(title)
        let result = try atom(plainFeed(), [entry])
        #expect(result.text.contains("<title>&lt;&amp;&gt;\u{FFFD}é&lt;"))
        #expect(result.losses.count == 1)
    }

    // A grammar asks for more of some extension elements than text: there the document need only be well-formed.
    private func isValid(_ text: String) -> Bool { true }

    private func hostile(_ text: String) -> Feed {
        let construct = TextConstruct(.text(text), base: text, language: text)
        let person = Person(name: text, email: text, uri: text, avatar: nil, role: text)
        var link = Link(text, rel: text, type: text, hreflang: text, title: text, length: -1)
        link.base = text
        link.language = text
        link.extensions.attributes = [ExtensionAttribute(namespace: "urn:x", name: "a", prefix: text, value: text)]
        var category = Category(text, scheme: text, label: text)
        category.language = text
        let element = ExtensionElement(
            namespace: "urn:example:x", name: "e", prefix: text,
            attributes: [ExtensionAttribute(name: "a", value: text), ExtensionAttribute(name: text, value: text)],
            children: [.text(text), .element(ExtensionElement(namespace: "urn:y", name: text, text: text))])

        var feed = FeedMetadata(title: construct)
        feed.identifier = Identifier(text)
        feed.subtitle = TextConstruct(html: text)
        feed.rights = TextConstruct(.xhtml([.text(text), .element(xhtml("p", [.text(text)]))]))
        feed.language = text
        feed.base = text
        feed.links = [link, Link(text, rel: "self")]
        feed.authors = [person]
        feed.contributors = [person]
        feed.categories = [category]
        feed.generator = Generator(name: text, uri: text, version: text)
        feed.icon = text
        feed.logo = text
        feed.userComment = text
        feed.updated = Timestamp(unparsed: text)
        feed.published = Timestamp(unparsed: text)
        feed.tombstones = [Tombstone(reference: text, when: Timestamp(unparsed: text), by: person, comment: construct)]
        feed.stylesheets = [Stylesheet(text, type: text, title: text, media: text)]
        feed.socialProfiles = [
            SocialProfile(network: text, handle: text, url: text), SocialProfile(network: text, handle: text),
        ]
        feed.extensions.elements = [element]
        feed.extensions.json = JSONObject([.init(text, .string(text))])

        var entry = Entry(title: construct)
        entry.identifier = Identifier(text, isPermalink: true)
        entry.summary = construct
        entry.content = [Content(.html(text), base: text, language: text), Content(text: text)]
        entry.rights = construct
        entry.language = text
        entry.base = text
        entry.links = [link]
        entry.authors = [person]
        entry.contributors = [person]
        entry.categories = [category]
        entry.published = Timestamp(unparsed: text)
        entry.updated = Timestamp(unparsed: text)
        entry.attachments = [Attachment(url: text, type: text, length: -5, title: text)]
        entry.figures = [Figure(caption: text + "x", credit: text)]
        entry.source = Source(feed)
        entry.comments = text
        entry.inReplyTo = [InReplyTo(reference: text, href: text, type: text, source: text)]
        entry.related = [RelatedLink(title: text, url: text), RelatedLink(title: text)]
        entry.review = Review(
            of: ReviewedItem(type: text, name: text, directors: [text], cast: [text], sameAs: [text]), reviewer: person)
        entry.socialProfiles = [SocialProfile(network: text, handle: text, url: text)]
        entry.isDraft = true
        entry.extensions.elements = [element]
        var other = Entry()
        other.content = [Content(.external(mediaType: text, source: text))]
        var opaque = Entry()
        opaque.content = [Content(.inline(mediaType: text, text))]
        return Feed(feed, entries: [entry, other, opaque])
    }
}
