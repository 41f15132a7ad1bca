import Syndicate
import SyndicateHTML
import Testing

struct FeedMarkupTests {
    private static func xhtml(_ html: String) -> [ExtensionNode] { HTMLFragment(parsing: html).xhtml }

    private static func anchor(_ href: String) -> String { "<a href=\"\(href)\">x</a>" }

    @Test func everyTextOfAnEntryIsSanitised() {
        let bad = "<p onclick=a>x<script>y</script></p>"
        let good = "<p>x</p>"
        var entry = Entry(title: TextConstruct(html: bad))
        entry.summary = TextConstruct(.xhtml(Self.xhtml(bad)))
        entry.rights = TextConstruct("plain <script> text")
        entry.content = [
            Content(html: bad), Content(.xhtml(Self.xhtml(bad))), Content(.inline(mediaType: "Text/HTML; a=b", bad)),
            Content(text: bad), Content(.inline(mediaType: "text/csv", bad)),
            Content(.base64(mediaType: "image/png", "AA==")), Content(.base64(mediaType: "text/html", "AA==")),
            Content(.inline(mediaType: "image/svg+xml", "<svg onload='x'/>")),
            Content(
                .xml(
                    mediaType: "image/svg+xml",
                    [.element(ExtensionElement(namespace: "http://www.w3.org/2000/svg", name: "svg"))])),
            Content(.external(mediaType: nil, source: "java\tscript:x")),
            Content(.external(mediaType: nil, source: "https://e.org/")),
        ]
        var source = FeedMetadata(title: TextConstruct(html: bad))
        source.subtitle = TextConstruct(html: bad)
        entry.source = Source(source)
        let report = Sanitizer(.feed).sanitize(&entry)
        #expect(entry.title?.html == good)
        #expect(entry.summary == TextConstruct(.xhtml(Self.xhtml(good))))
        #expect(entry.rights == TextConstruct("plain <script> text"))
        #expect(
            entry.content == [
                Content(html: good), Content(.xhtml(Self.xhtml(good))),
                Content(.inline(mediaType: "Text/HTML; a=b", good)), Content(text: bad),
                Content(.inline(mediaType: "text/csv", bad)), Content(.base64(mediaType: "image/png", "AA==")),
                Content(.external(mediaType: nil, source: "https://e.org/")),
            ])
        #expect(entry.source?.metadata.title?.html == good && entry.source?.metadata.subtitle?.html == good)
        #expect(report.removals.first { $0.element == "script" }?.count == 7)
        #expect(report.removals.allSatisfy { $0.position == nil })
    }

    @Test func everyTextOfAFeedIsSanitised() {
        let bad = TextConstruct(html: "<img src=x onerror=y>")
        let good = TextConstruct(html: "<img src=\"x\">")
        var metadata = FeedMetadata(title: bad)
        metadata.subtitle = bad
        metadata.rights = bad
        metadata.tombstones = [Tombstone(reference: "a", when: Timestamp(seconds: 0))]
        metadata.tombstones[0].comment = bad
        Sanitizer(.feed).sanitize(&metadata)
        #expect(metadata.title == good && metadata.subtitle == good && metadata.rights == good)
        #expect(metadata.tombstones[0].comment == good)
    }

    @Test func addressesThatRunScriptsAreRemoved() {
        let bad = "\u{1}JAVA\nscript:alert(1)"
        var entry = Entry(title: "x")
        entry.links = [Link(bad), Link("https://e.org/"), Link("urn:x"), Link("data:text/html,x")]
        entry.comments = bad
        entry.bannerImage = "data:image/png;base64,AA"
        entry.image = Figure(url: bad, alt: "a")
        entry.attachments = [Attachment(url: "vbscript:x"), Attachment(url: "a.mp3")]
        entry.attachments[1].alternates = [Attachment(url: bad)]
        entry.authors = [Person(name: "n")]
        entry.authors[0].uri = bad
        let report = Sanitizer(.strict).sanitize(&entry)
        #expect(entry.links.map(\.href) == ["https://e.org/", "urn:x"])
        #expect(entry.comments == nil && entry.bannerImage != nil)
        #expect(entry.image == Figure(alt: "a"))
        #expect(entry.attachments.map(\.url) == ["a.mp3"] && entry.attachments[0].alternates.isEmpty)
        #expect(entry.authors[0].uri == nil && entry.authors[0].name == "n")
        #expect(report.diagnostics.first?.message == "removed the URL in href of <link> (2 times)")
    }

    @Test func markupInOtherVocabulariesIsSanitised() {
        let bad = "<b onclick=x>y</b>"
        func element(_ name: String, type: String? = nil, _ text: String) -> ExtensionElement {
            ExtensionElement(
                namespace: "urn:x", name: name,
                attributes: type.map { [ExtensionAttribute(name: "type", value: $0)] } ?? [],
                text: text)
        }
        var entry = Entry(title: "x")
        entry.extensions.elements = [
            element("encoded", bad), element("title", type: "html", bad), element("title", type: "plain", bad),
            element("description", "a < b & c"), element("other", bad),
            ExtensionElement(
                namespace: "urn:x", name: "group", children: [.element(element("description", bad)), .text(bad)]),
            ExtensionElement(namespace: "urn:x", name: "body", children: Self.xhtml("<i>z</i>" + bad)),
        ]
        let svg = ExtensionElement(namespace: "http://www.w3.org/2000/svg", name: "svg")
        entry.extensions.elements.append(svg)
        Sanitizer(.feed).sanitize(&entry)
        let good = "<b>y</b>"
        #expect(
            entry.extensions.elements.map(\.text)
                == [good, good, bad, "a < b & c", bad, good + bad, "zy"])
        let attribute = entry.extensions.elements[6].elements[1].attributes
        #expect(attribute.isEmpty)
    }

    @Test func hostileTreesOfXHTML() {
        let html = "http://www.w3.org/1999/xhtml"
        func element(_ name: String, namespace: String = html, prefix: String? = nil, _ text: String = "x")
            -> ExtensionNode
        {
            .element(
                ExtensionElement(
                    namespace: namespace, name: name, prefix: prefix,
                    attributes: [
                        ExtensionAttribute(name: "onclick", value: "y"),
                        ExtensionAttribute(namespace: "urn:x", name: "href", prefix: "a", value: "javascript:x"),
                        ExtensionAttribute(name: "ONLOAD", value: "y"),
                        ExtensionAttribute(name: "a onload", value: "y"),
                    ], text: text))
        }
        let nodes = [
            element("script"), element("SCRIPT"), element("p", prefix: "svg"), element("p><script"),
            element("style", "</style><script>"), element("x", namespace: "urn:x"),
            element("script", namespace: "http://www.w3.org/2000/svg"), element("br"),
        ]
        let result = Sanitizer(.feed).sanitize(xhtml: nodes)
        #expect(XHTMLSerializer.html(result.nodes) == "x<p>x</p>xxx<br>")
        #expect(result.nodes == HTMLFragment(parsing: "x<p>x</p>xxx<br>").xhtml)
    }

    @Test func reportsOfAFeedStaySmall() {
        var losses = ConversionReport()
        for index in 0..<500 {
            let report = Sanitizer(.feed).sanitize("<p a\(index)=b>x</p>").report
            report.add(to: &losses, entry: "e\(index)")
        }
        #expect(losses.losses.count == 201)
        #expect(losses.losses[0].reason == "removed the attribute a0 of <p>")
        #expect(losses.losses[0].entries == ["e0"])
        #expect(losses.losses[200].count == 300)
    }

    @Test(arguments: [
        (nil, nil, nil, "https://e.org/feed/", "https://e.org/feed/a"),
        (nil, "https://f.org/b/", nil, "https://e.org/", "https://f.org/b/a"),
        ("t/", "n/", "f/", "https://e.org/", "https://e.org/f/n/t/a"),
        ("/t/", "n/", "f/", "https://e.org/", "https://e.org/t/a"),
        ("t/", "n/", "f/", "", "a"),
        (nil, nil, "https://f.org", "", "https://f.org/a"),
    ])
    func bases(text: String?, entry: String?, feed: String?, document: String, expected: String) {
        var item = Entry(title: TextConstruct(.html(Self.anchor("a")), base: text))
        item.base = entry
        item.content = [Content(.xhtml(Self.xhtml(Self.anchor("a"))), base: text)]
        var metadata = FeedMetadata(title: "x")
        metadata.base = feed
        var whole = Feed(metadata, entries: [item])
        LinkResolver(base: document).resolve(&whole)
        #expect(whole.entries[0].title?.html == Self.anchor(expected))
        #expect(whole.entries[0].htmlBody == Self.anchor(expected))
        LinkResolver(base: document).within(feed).resolve(&item)
        #expect(item == whole.entries[0])
    }

    /// Text that is said to be XML is markup to those who read it as such: nothing is in it to resolve, and nothing can be
    /// made harmless.
    @Test(arguments: [[ExtensionNode.text("<x href=\"a\"/>")], []])
    func bodiesOfXMLWithoutElements(nodes: [ExtensionNode]) {
        let body = Content(.xml(mediaType: "application/atom+xml", nodes))
        var entry = Entry(title: "x")
        entry.content = [body]
        LinkResolver(base: "https://e.org/").resolve(&entry)
        #expect(entry.content == [body])
        let report = Sanitizer(.feed).sanitize(&entry)
        #expect(entry.content.isEmpty)
        #expect(!report.isClean)
    }

    @Test func basesWithinXHTML() {
        let xml = "http://www.w3.org/XML/1998/namespace"
        let html = "http://www.w3.org/1999/xhtml"
        func link(_ base: String?, _ children: [ExtensionNode] = []) -> ExtensionNode {
            let bases = base.map { [ExtensionAttribute(namespace: xml, name: "base", value: $0)] } ?? []
            return .element(
                ExtensionElement(
                    namespace: html, name: "a",
                    attributes: bases + [
                        ExtensionAttribute(name: "href", value: "x"),
                        ExtensionAttribute(namespace: "urn:y", name: "href", value: "x"),
                    ], children: children))
        }
        var nodes = [link("p/", [link("q/"), link(nil)]), link(nil)]
        LinkResolver(base: "https://e.org/").resolve(xhtml: &nodes)
        var found: [String] = []
        func collect(_ nodes: [ExtensionNode]) {
            for case .element(let element) in nodes {
                found.append(element.attribute("href") ?? "")
                #expect(element.attribute("href", namespace: "urn:y") == "x")
                collect(element.children)
            }
        }
        collect(nodes)
        #expect(found == ["p/x", "p/q/x", "p/x", "x"].map { "https://e.org/" + $0 })
    }

    @Test(arguments: [
        ("<A HREF=a>x</A >", "<A HREF=\"B/a\">x</A >"),
        ("<a href='a&amp;b' title=x/>&nbsp;<br/>", "<a href=\"B/a&amp;b\" title=x/>&nbsp;<br/>"),
        ("<a href=&amp;b\"\"c>", "<a href=\"B/&amp;b&quot;&quot;c\">"),
        ("<a href=&amp;>", "<a href=\"B/&amp;\">"), ("<a href='&amp;'x>", "<a href=\"B/&amp;\"x>"),
        ("<a href=a&b>", "<a href=\"B/a&amp;b\">"),
        ("<a href = \" a\n\" ><!-- <a href=b> -->", "<a href = \"B/a\" ><!-- <a href=b> -->"),
        ("<p><b><a href=x>1<p>2</b>3", "<p><b><a href=\"B/x\">1<p>2</b>3"),
        ("<a href=x href=y>", "<a href=\"B/x\" href=y>"),
        ("a < b = c", "a < b = c"),
        ("<a href=https://e.org/%41>x</A>", "<a href=https://e.org/%41>x</A>"),
        ("<a href=>x", "<a href=>x"),
        ("<img src=a srcset='a 1x,b 2x'>", "<img src=\"B/a\" srcset=\"B/a 1x, B/b 2x\">"),
        (
            "<script>'<a href=x>'</script><svg><a xlink:href=x>",
            "<script>'<a href=x>'</script><svg><a xlink:href=\"B/x\">"
        ),
        ("<a href='\"><b>'>", "<a href=\"B/&quot;&gt;&lt;b&gt;\">"),
        ("<table><a href=x>y<td>\u{E9}<a href=\u{E9}>", "<table><a href=\"B/x\">y<td>\u{E9}<a href=\"B/\u{E9}\">"),
    ])
    func sourceIsKept(source: String, expected: String) {
        let resolver = LinkResolver(base: "B/") { $0.contains(":") ? $0 : $1 + $0 }
        #expect(resolver.resolved(html: source) == expected)
    }

    @Test func longBasesMakeNoLongDocuments() {
        let base = "https://e.org/" + String(repeating: "a", count: 9_000) + "/"
        let html = "<a href=b>c</a>"
        #expect(LinkResolver(base: base).resolved(html: html) == html)
    }
}
