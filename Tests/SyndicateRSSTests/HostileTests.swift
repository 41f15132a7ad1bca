import Syndicate
import SyndicateRSS
import Testing

/// Text that breaks careless writers, in every field; whether the document is well-formed, `export` itself checks.
@Suite struct HostileTests {
    static let texts: [String] = [
        "\"\u{0301}", "<\u{0301}script>", "]]>", "&<>\"'", "&amp;lt;", "<!-- -->", "<![CDATA[x", "<?php ?>",
        String(String.UnicodeScalarView((0...0x1F).compactMap(Unicode.Scalar.init))), "\u{202E}\u{2066}x\u{2069}",
        "\u{FFFE}\u{FFFF}", "\u{FEFF}", "\u{7F}\u{85}\u{2028}", "😀\u{200D}", "", " ", "a\r\nb\rc", "x\" onload=\"y",
        String(repeating: "&", count: 20_000),
    ]

    @Test(arguments: texts)
    func everywhere(text: String) throws {
        for isStream in [false, true] {
            _ = try export(Self.feed(text), [Self.entry(text)], isStream: isStream, isValid: false)
        }
    }

    @Test func plainFieldsComeThroughAsTheyAre() throws {
        let result = try export(.plain, .plain { $0.categories = [Category("\"\u{0301}]]>&\u{202E}")] })
        #expect(Array(result.item[3].utf8) == Array("<category>\"\u{0301}]]&gt;&amp;\u{202E}</category>".utf8))
        #expect(result.report.isEmpty)
    }

    @Test func replacedCharactersAreCountedAndReportedWithTheirEntry() throws {
        let result = try export(.plain, [.plain, .plain { $0.title = "\u{0}\u{1}\u{FFFF}" }])
        #expect(result.text.contains("<title>\u{FFFD}\u{FFFD}\u{FFFD}</title>"))
        #expect(result.losses == ["text: characters that XML 1.0 forbids were replaced by U+FFFD"])
        #expect(result.report.losses.first?.count == 3)
        #expect(result.report.losses.first?.entries == ["https://reel.example/1"])
    }

    @Test func namesThatXMLForbidsAreLeftOutAndReported() throws {
        let entry = Entry.plain {
            $0.extensions.elements = [
                ExtensionElement(namespace: "urn:x", name: "a b", prefix: "x"),
                ExtensionElement(namespace: "urn:x", name: "ok", prefix: "bad prefix"),
            ]
        }
        let result = try export(.plain, entry)
        #expect(result.losses == ["extensions: names that XML does not allow were left out"])
    }

    @Test(arguments: ["dc", "atom", "xml", "xmlns", "XMLish", "", "a:b", "rss", "ns1"])
    func prefixesThatAreTaken(prefix: String) throws {
        let entry = Entry.plain {
            $0.authors = [Person(name: "Mara")]
            $0.extensions.elements = [
                ExtensionElement(
                    namespace: "urn:x", name: "y", prefix: prefix,
                    attributes: [ExtensionAttribute(namespace: "urn:z", name: "w", prefix: prefix, value: "1")],
                    children: [.element(ExtensionElement(namespace: "", name: "bare"))])
            ]
        }
        let result = try export(.plain, entry)
        #expect(result.item.contains("<dc:creator>Mara</dc:creator>"))
        #expect(result.text.contains("xmlns:dc=\"http://purl.org/dc/elements/1.1/\""))
    }

    @Test func manyNamespacesAreDeclaredOnTheirElements() throws {
        let entry = Entry.plain { entry in
            entry.extensions.elements = (0..<500).map {
                ExtensionElement(namespace: "urn:x:\($0)", name: "e", prefix: "p\($0)")
            }
        }
        let result = try export(.plain, entry)
        #expect(result.text.contains("<p499:e xmlns:p499=\"urn:x:499\"/>"))
    }

    @Test func streamsDeclareAllThatEntriesMayNeed() throws {
        let memory = try export(Samples.everyMetadata, Samples.everything.entries)
        let stream = try export(Samples.everyMetadata, Samples.everything.entries, isStream: true)
        #expect(stream.lines("channel").count >= memory.lines("channel").count)
        let podcast = try export(Samples.podcast.metadata, Samples.podcast.entries, isStream: true)
        #expect(podcast.item == (try export(Samples.podcast.metadata, Samples.podcast.entries)).item)
    }

    private static func person(_ text: String) -> Person {
        Person(name: text, email: text, uri: text, avatar: text, role: text)
    }

    private static func tree(_ text: String) -> Extensions {
        Extensions(elements: [
            ExtensionElement(
                namespace: "urn:x", name: "y", prefix: text,
                attributes: [ExtensionAttribute(namespace: "urn:z", name: "z", prefix: text, value: text)],
                children: [.text(text), .element(ExtensionElement(namespace: "urn:w", name: text, prefix: text))])
        ])
    }

    private static func feed(_ text: String) -> FeedMetadata {
        var feed = FeedMetadata(title: TextConstruct(text))
        feed.subtitle = TextConstruct(.html(text), base: text, language: text)
        feed.rights = TextConstruct(text)
        feed.identifier = Identifier(text)
        feed.language = text
        feed.base = text
        feed.links = [
            Link(text), Link(text, rel: text, type: text, hreflang: text, title: text), Link(text, rel: "self"),
        ]
        feed.links[1].base = text
        feed.authors = [person(text)]
        feed.contributors = [person(text)]
        feed.managingEditor = person(text)
        feed.webMaster = person(text)
        feed.categories = [Category(text, scheme: text, label: text)]
        feed.published = Timestamp(unparsed: text)
        feed.generator = Generator(name: text, uri: text, version: text)
        feed.icon = text
        feed.logo = text
        feed.image = FeedImage(url: text, title: text, link: text, description: text)
        feed.docs = text
        feed.skipDays = [text]
        feed.cloud = Cloud(domain: text, path: text, registerProcedure: text, protocol: text)
        feed.textInput = TextInput(title: text, description: text, name: text, link: text)
        feed.rating = text
        feed.tombstones = [
            Tombstone(reference: text, when: .sample, by: person(text), comment: TextConstruct(html: text))
        ]
        feed.stylesheets = [Stylesheet(text, type: text, title: text, media: text)]
        feed.socialProfiles = [SocialProfile(network: text, handle: text, url: text)]
        feed.extensions = tree(text)
        return feed
    }

    private static func entry(_ text: String) -> Entry {
        var entry = Entry(title: TextConstruct(.html(text), base: text, language: text))
        entry.identifier = Identifier(text, isPermalink: true)
        entry.summary = TextConstruct(.text(text), base: text, language: text)
        entry.content = [
            Content(.html(text), base: text, language: text), Content(.text(text), origin: .description),
            Content(
                .xhtml([.element(ExtensionElement(.xhtml, "p", [text: text], children: [.text(text)]))]), base: text,
                language: text, origin: .body),
            Content(.inline(mediaType: text, text)), Content(.external(mediaType: text, source: text)),
        ]
        entry.rights = TextConstruct(text)
        entry.language = text
        entry.base = text
        entry.links = [Link(text), Link(text, rel: text, type: text, hreflang: text, title: text)]
        entry.links[1].extensions.attributes = [
            ExtensionAttribute(namespace: "urn:w", name: text, prefix: text, value: text)
        ]
        entry.authors = [person(text)]
        entry.contributors = [person(text)]
        entry.categories = [Category(text, scheme: text, label: text)]
        entry.comments = text
        entry.attachments = [Attachment(url: text, type: text, title: text, alternates: [Attachment(url: text)])]
        entry.attachments[0].language = text
        entry.image = Figure(url: text, alt: text, caption: text, credit: text)
        entry.figures = [Figure(url: text, alt: text), Figure(alt: text, caption: text, credit: text)]
        entry.bannerImage = text
        entry.source = Source(feed("x" + text))
        entry.inReplyTo = [InReplyTo(reference: text, href: text, type: text, source: text)]
        entry.related = [RelatedLink(title: text, url: text), RelatedLink(title: text)]
        entry.review = Review(
            of: ReviewedItem(
                type: text, name: text, directors: [text], cast: [text], released: Timestamp(unparsed: text),
                sameAs: [text], image: text), rating: Rating(.nan), reviewer: person(text))
        entry.socialProfiles = [SocialProfile(network: text, handle: text)]
        entry.extensions = tree(text)
        return entry
    }
}
