import Syndicate
import SyndicateHTML
import SyndicateImport
import SyndicateMetadata
import TestSupport
import Testing

/// What a hostile or broken source may say.
private let nasty: [String] = [
    "\"\u{301}><script>alert(1)</script>", "'\u{301} onload=\u{301}\"x", "</script><img src=x onerror=alert(1)>",
    "<!--<script>", "-->", "]]>", "<!-- <ScRiPt </SCRIPT ", "&quot;&#34;&amp;lt;", "\u{0}\u{1}\u{7F}\u{85}\u{FFFE}",
    "a\u{2028}b\r\nc\td", "\u{202E}RTL\u{200F}", "\\\"\\u0000\\</", "👩‍👩‍👧‍👦🇰🇷", "각 한글", "https://e.example/\"onclick=\"",
    "javascript:alert(1)", "{section}", "%", "</", "<", String(repeating: "\u{301}", count: 100),
]

@Suite struct HostileTests {
    /// A feed and an entry of which every text is made of nasty ones.
    private static func made(_ seed: inout UInt64) -> (FeedMetadata, Entry) {
        func next(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        func text() -> String { (0..<next(4)).map { _ in nasty[next(nasty.count)] }.joined(separator: " ") }
        func address() -> String {
            switch next(4) {
            case 0: text()
            case 1: "/\(text())"
            default: "https://e.example/\(text())"
            }
        }
        func figure() -> Figure {
            var figure = Figure(url: address(), alt: text(), caption: text(), credit: text())
            (figure.width, figure.height) = (next(3) == 0 ? nil : next(5000) - 10, next(5000) - 10)
            figure.type = next(2) == 0 ? nil : text()
            figure.length = Int64(next(1 << 25))
            return figure
        }
        func person() -> Person {
            var person = Person(name: text(), email: text(), uri: address(), avatar: address(), role: text())
            person.socialProfiles = ["x", "mastodon", "facebook", text()].map {
                SocialProfile(network: $0, handle: text(), url: next(2) == 0 ? nil : address())
            }
            return person
        }
        var feed = FeedMetadata(title: TextConstruct(text()))
        feed.subtitle = TextConstruct(html: text())
        feed.rights = TextConstruct(text())
        feed.language = next(2) == 0 ? text() : "en"
        feed.links = [Link(address(), title: text()), Link(address(), rel: "self", type: text(), title: text())]
        feed.logo = address()
        feed.socialProfiles = person().socialProfiles
        feed.authors = [person()]
        var entry = Entry(title: next(2) == 0 ? TextConstruct(text()) : TextConstruct(html: text()))
        entry.links = [Link(address()), Link(address(), hreflang: text()), Link(address(), rel: "license")]
        entry.summary = next(2) == 0 ? nil : TextConstruct(text())
        entry.content = [next(2) == 0 ? Content(html: text()) : Content(text: text())]
        entry.language = next(2) == 0 ? nil : text()
        entry.authors = (0..<next(3)).map { _ in person() }
        entry.contributors = [person()]
        entry.categories = (0..<next(4)).map { _ in Category(text(), label: next(2) == 0 ? nil : text()) }
        entry.published = next(2) == 0 ? Timestamp(unparsed: text()) : Timestamp(seconds: Int64(next(1 << 31)) << 30)
        entry.updated = Timestamp(seconds: .max, offsetMinutes: .max)
        entry.image = figure()
        entry.figures = (0..<next(3)).map { _ in figure() }
        entry.attachments = [
            Attachment(
                url: address(), type: next(2) == 0 ? "audio/mpeg" : text(), length: -1, duration: .infinity,
                title: text())
        ]
        entry.comments = address()
        entry.related = [RelatedLink(title: text(), url: address())]
        entry.inReplyTo = [InReplyTo(reference: address())]
        if next(2) == 0 {
            var item = ReviewedItem(type: text(), name: text(), directors: [text()], cast: [text()])
            item.sameAs = [address()]
            entry.review = Review(
                of: item, rating: Rating(next(2) == 0 ? .nan : 1e300, best: .infinity), reviewer: person())
        }
        return (feed, entry)
    }

    @Test(arguments: 0..<10)
    func `nothing breaks out, and parsers find the values that both documents share`(round: Int) throws {
        var seed = UInt64(round) &* 7919 &+ 1
        for _ in 0..<12 {
            let (feed, entry) = Self.made(&seed)
            let (page, text, _) = try head(entry, in: feed)
            for line in text.split(separator: "\n", omittingEmptySubsequences: true) {
                #expect(line.utf8.first == UInt8(ascii: "<") && line.utf8.last == UInt8(ascii: ">"))
                let isTag = ["<meta ", "<link ", "<title>"].contains { line.utf8.starts(with: $0.utf8) }
                #expect(isTag, "\(line)")
            }
            let document = HTMLDocument(parsing: "<!doctype html><head>\(text)</head>")
            #expect(document.root.all("script").isEmpty && document.root.all("img").isEmpty)

            let (nodes, json, _) = try graph(entry, in: feed)
            #expect(!json.utf8.contains(slash: "</") && !json.utf8.contains(slash: "<!"))
            let wrapped = HTMLDocument(
                parsing: "<!doctype html><head><script type=\"application/ld+json\">\(json)</script></head>")
            #expect(wrapped.root.all("script").count == 1 && wrapped.root.all("img").isEmpty)
            #expect(wrapped.root.all("script").first.map { $0.text.utf8.elementsEqual(json.utf8) } == true)

            let main = try #require(nodes.first)
            #expect(same(page.first("og:title"), main["headline"]?.stringValue))
            #expect(same(page.first("og:description"), main["description"]?.stringValue))
            #expect(same(page.first("og:url"), main["url"]?.stringValue))
            #expect(same(page.first("article:published_time"), main["datePublished"]?.stringValue))
            #expect(page.items.allSatisfy { !$0.content.hasPrefix("javascript:") || !$0.name.hasSuffix("url") })
            #expect(page.links.allSatisfy { $0.href.hasPrefix("https://") || $0.href.hasPrefix("http://") })
        }
    }

    private func same(_ left: String?, _ right: String?) -> Bool {
        // Trimmed, as readers of pages do; an empty content is none to them.
        guard let left, let right else {
            return left == nil && (right == nil || right.map { Self.isBlank($0) } == true)
        }
        return left.utf8.elementsEqual(right.utf8)
    }

    private static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy { $0 <= 0x20 } }

    @Test(arguments: [
        ("</script>", #"<\/script>"#), ("<!--", #"\u003C!--"#), ("<script", #"\u003Cscript"#),
        ("<SCRIPT", #"\u003CSCRIPT"#),
        ("]]>", #"]]\u003E"#), ("-->", #"--\u003E"#), ("a < b > c", "a < b > c"), ("<", "<"), ("<<</", #"<<<\/"#),
    ])
    func `JSON in a script element ends with the element alone`(text: String, written: String) throws {
        var entry = Sample.entry
        entry.title = TextConstruct(text)
        let (nodes, json, _) = try graph(entry)
        #expect(json.utf8.contains(slash: "\"headline\": \"\(written)\""))
        #expect(nodes["NewsArticle"]?["headline"]?.stringValue == text)
    }

    @Test func `what is written is read again by the importer of pages`() throws {
        var entry = Sample.entry
        entry.title = "Ballerina: \"a\u{301}\" & <more>"
        entry.categories = [Category("Reviews"), Category("Film & TV")]
        entry.review = Review(of: ReviewedItem(type: "Movie", name: "Ballerina", directors: ["Lee"]), rating: Rating(4))
        let head = try OpenGraphExporter().document(Sample.feed, [entry]).bytes
        let data = try JSONLDExporter().document(Sample.feed, [entry], settings: [("wrap", "true")]).bytes
        let start = Array("<!doctype html><html lang=en-GB><head>".utf8)
        let end = Array("</head><body><article><p>One two three.</p></article></body></html>".utf8)
        for part in [start + head + data + end, start + head + end] {
            var context = ImportContext()
            var feed = try HTMLPageImporter().read(ImportSource(name: "a.html", bytes: part), context: &context)
            let read = try #require(try feed.entries.next())
            #expect(read.title == entry.title && read.summary == entry.summary && read.permalink == entry.permalink)
            #expect(read.published?.seconds == entry.published?.seconds)
            #expect(read.categories.map(\.term) == ["Reviews", "Film & TV"])
            #expect(read.image?.url == entry.image?.url && read.image?.width == 1200 && read.image?.alt == "A dancer")
            #expect(read.authors.map(\.name) == ["Mara"])
        }
    }
}

extension String.UTF8View {
    /// Whether the bytes of `text` occur.
    fileprivate func contains(slash text: String) -> Bool {
        let wanted = Array(text.utf8)
        let bytes = Array(self)
        guard bytes.count >= wanted.count else { return false }
        return (0...(bytes.count - wanted.count)).contains {
            bytes[$0] == wanted[0] && bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
        }
    }
}
