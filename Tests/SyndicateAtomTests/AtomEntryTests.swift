import Syndicate
import SyndicateAtom
import Testing

@Suite struct AtomEntryTests {
    @Test(arguments: [
        ("tag:a.example,2024:1", "tag:a.example,2024:1"),
        ("https://a.example/ü", "https://a.example/ü"),
        ("https://a.example/a b", "https://a.example/a%20b"),
        ("123", "urn:uuid:\(UUIDv5("urn:example:feed\n123"))"),
        ("", "urn:uuid:\(UUIDv5("urn:example:feed\n"))"),
    ])
    func identifiers(written: String, iri: String) throws {
        var entry = plainEntry()
        entry.identifier = Identifier(written)
        entry.inReplyTo = [InReplyTo(reference: written.isEmpty ? iri : written)]
        let text = try atom(plainFeed(), [entry]).text
        #expect(text.contains("<id>\(iri)</id>"))
        #expect(text.contains("<thr:in-reply-to ref=\"\(iri)\"/>"))
        #expect(text.contains("<dc:identifier") == (iri != written))
    }

    @Test func anAddressThatIsTheIdentifierIsThePage() throws {
        let result = try entryMarkup { $0.identifier = Identifier("https://a.example/1", isPermalink: true) }
        #expect(result.0.contains("<link rel=\"alternate\" href=\"https://a.example/1\"/>"))
    }

    @Test func dates() throws {
        let result = try entryMarkup {
            $0.updated = Timestamp(unparsed: "yesterday")
            $0.published = Timestamp(seconds: 60, offsetMinutes: nil)
        }
        #expect(
            result.0 == "<updated>1970-01-01T00:01:00-00:00</updated><syndicate:updated>yesterday</syndicate:updated>"
                + "<published>1970-01-01T00:01:00-00:00</published>")
        #expect(result.1 == ["updated: not a date that could be read"])
        let none = try entryMarkup { $0.updated = nil }
        #expect(none.1 == ["updated: no date is known; the feed's date stands for it"])
    }

    @Test(arguments: [
        (nil as String?, "First words of the body", "First words of the body"),
        (nil, "", "https://a.example/1"),
        ("", "body", ""),
        (nil, String(repeating: "long words ", count: 20), String(repeating: "long words ", count: 6) + "long words…"),
        (nil, String(repeating: "가", count: 100), String(repeating: "가", count: 27) + "…"),
    ])
    func titles(title: String?, body: String, written: String) throws {
        var entry = plainEntry()
        entry.title = title.map { TextConstruct($0) }
        entry.links = [Link("https://a.example/1")]
        entry.content = [Content(text: body)]
        let result = try atom(plainFeed(), [entry])
        #expect(result.text.contains(written.isEmpty ? "<title/>" : "<title>\(written)</title>"))
        #expect(result.losses.isEmpty == (title != nil))
    }

    @Test func linksKeepTheirAddressesWhereTheBaseIsKnown() throws {
        var link = Link("a/b", rel: "related")
        link.resolved = "https://a.example/a/b"
        #expect(try entryMarkup { $0.links = [link] }.0 == "<link rel=\"related\" href=\"https://a.example/a/b\"/>")
        #expect(
            try entryMarkup {
                $0.links = [link]
                $0.base = "https://a.example/"
            }.0.contains("href=\"a/b\""))
        link.base = "https://a.example/"
        #expect(
            try entryMarkup { $0.links = [link] }.0
                == "<link rel=\"related\" href=\"a/b\" xml:base=\"https://a.example/\"/>")
    }

    @Test func linksThatAtomRefuses() throws {
        var foreign = Link("https://a.example/2", rel: "two words", type: "nonsense", hreflang: "x y")
        foreign.extensions.attributes = [ExtensionAttribute(name: "href", value: "second")]
        foreign.length = -1
        let result = try entryMarkup {
            $0.links = [Link("https://a.example/1"), Link("https://a.example/3"), foreign, Link("")]
        }
        #expect(
            result.0
                == "<link href=\"https://a.example/1\"/><link rel=\"related\" href=\"https://a.example/3\"/>"
                + "<link rel=\"related\" href=\"https://a.example/2\"/>")
        #expect(
            result.1.map { String($0.prefix { $0 != ":" }) } == [
                "links", "links.rel", "type", "language", "links",
            ])
    }

    @Test func commentsUnlessALinkSaysThem() throws {
        let markup = "<link rel=\"replies\" href=\"https://a.example/c\" type=\"text/html\"/>"
        #expect(try entryMarkup { $0.comments = "https://a.example/c" }.0 == markup)
        let result = try entryMarkup {
            $0.comments = "https://a.example/c"
            $0.links = [Link("https://a.example/c", rel: "replies")]
        }
        #expect(result.0 == "<link rel=\"replies\" href=\"https://a.example/c\"/>")
    }

    @Test func aDraftHasOneControl() throws {
        let result = try entryMarkup {
            $0.isDraft = true
            $0.extensions.elements = [
                ExtensionElement(
                    .publishing, "control",
                    children: [
                        .element(ExtensionElement(.publishing, "draft", children: [.text("no")])),
                        .element(ExtensionElement(namespace: "urn:x", name: "y", prefix: "x")),
                    ])
            ]
        }
        #expect(result.0.contains("<app:control><x:y/><app:draft>yes</app:draft></app:control>"))
    }

    @Test func socialTextsAreForOthers() throws {
        #expect(try entryMarkup { $0.socialTexts = [SocialText(network: "x", text: "y")] } == ("", []))
    }

    @Test(arguments: ["scheme", "https://a.example/"])
    func categories(scheme: String) throws {
        var category = Category("t\"", scheme: scheme, label: "L")
        category.language = "de"
        let result = try entryMarkup { $0.categories = [category] }
        let isIRI = scheme.contains(":")
        let attribute = isIRI ? " scheme=\"\(scheme)\"" : ""
        #expect(result.0 == "<category term=\"t&quot;\"\(attribute) label=\"L\" xml:lang=\"de\"/>")
        #expect(result.1.isEmpty == isIRI)
    }
}

@Suite struct AtomContentTests {
    @Test(arguments: [
        (Content.Value.html("<b>x</b>"), "<content type=\"html\">&lt;b&gt;x&lt;/b&gt;</content>", 0),
        (
            .xhtml([.text("y")]),
            "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">y</div></content>", 0
        ),
        (.inline(mediaType: "text/markdown", "*x*"), "<content type=\"text/markdown\">*x*</content>", 0),
        (.inline(mediaType: "nonsense", "z"), "<content type=\"text/plain\">z</content>", 1),
        (.inline(mediaType: "image/svg+xml", "<svg/>"), "<content type=\"text/plain\">&lt;svg/&gt;</content>", 1),
        (
            .xml(
                mediaType: "image/svg+xml",
                [.element(ExtensionElement(namespace: "http://www.w3.org/2000/svg", name: "svg", prefix: ""))]),
            "<content type=\"image/svg+xml\"><svg xmlns=\"http://www.w3.org/2000/svg\"/></content>", 0
        ),
        (.xml(mediaType: "text/plain", []), "<content type=\"application/xml\"/>", 1),
        (
            .inline(mediaType: "application/json", "[1]"),
            "<summary>Entry</summary><content type=\"application/json\">WzFd</content>", 1
        ),
        (
            .base64(mediaType: "image/png", "AAAA"),
            "<summary>Entry</summary><content type=\"image/png\">AAAA</content>", 1
        ),
        (
            .base64(mediaType: "text/plain", "AAAA"),
            "<summary>Entry</summary><content type=\"application/octet-stream\">AAAA</content>", 2
        ),
        (
            .external(mediaType: "video/mp4", source: "https://a.example/v"),
            "<summary>Entry</summary><content type=\"video/mp4\" src=\"https://a.example/v\"/>", 1
        ),
    ])
    func kinds(value: Content.Value, markup: String, losses: Int) throws {
        let result = try entryMarkup { $0.content = [Content(value, base: nil, language: nil)] }
        #expect(result.0 == markup)
        #expect(result.1.count == losses)
    }

    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy"),
    ])
    func base64(text: String, encoded: String) throws {
        let markup = try entryMarkup {
            $0.summary = "s"
            $0.content = [Content(.inline(mediaType: "application/x", text))]
        }
        #expect(
            markup.0.contains(
                encoded.isEmpty ? "type=\"application/x\"/>" : "type=\"application/x\">\(encoded)</content>"))
    }

    @Test func twoBodies() throws {
        let bodies = [Content(text: "plain"), Content(html: "<i>html</i>")]
        let result = try entryMarkup { $0.content = bodies }
        #expect(
            result.0
                == "<syndicate:content>plain</syndicate:content><content type=\"html\">&lt;i&gt;html&lt;/i&gt;</content>"
        )
        #expect(result.1.count == 1)
    }

    @Test func withoutABody() throws {
        let page = try entryMarkup {
            $0.content = []
            $0.links = [Link("https://a.example/")]
        }
        #expect(page.1 == [])
        let summary = try entryMarkup {
            $0.content = []
            $0.summary = TextConstruct(html: "<b>s</b>")
        }
        #expect(summary.0 == "<content type=\"html\">&lt;b&gt;s&lt;/b&gt;</content>")
        #expect(summary.1.count == 1)
    }
}

@Suite struct AtomMediaTests {
    @Test(arguments: [
        (nil as String?, "img/", "https://a.example/x/img/c.png"),
        ("https://b.example/", "img/", "https://b.example/img/c.png"),
        (nil, "https://c.example/", "https://c.example/c.png"),
    ])
    func addressesAreAbsolute(entryBase: String?, folder: String, address: String) throws {
        var feed = plainFeed()
        feed.base = "https://a.example/x/"
        var entry = plainEntry()
        entry.base = entryBase
        entry.image = Figure(url: folder + "c.png")
        let text = try atom(feed, [entry]).text
        #expect(text.contains("<media:thumbnail url=\"\(address)\"/>"))
        #expect(text.contains("<media:content url=\"\(address)\""))
    }

    @Test func theFilesOfAnEpisode() throws {
        let plain = try entryMarkup {
            $0.attachments = [Attachment(url: "https://a.example/1.mp3", type: "audio/mpeg", length: 5)]
        }
        #expect(
            plain.0 == "<link rel=\"enclosure\" href=\"https://a.example/1.mp3\" type=\"audio/mpeg\" length=\"5\"/>")
        let long = try entryMarkup { $0.attachments = [Attachment(url: "https://a.example/1.mp3", duration: 61)] }
        #expect(
            long.0.contains(
                "<media:content url=\"https://a.example/1.mp3\" type=\"audio/mpeg\" medium=\"audio\" duration=\"61\"/>")
        )
    }
}
