import Syndicate
import Testing

@Suite struct AtomTextTests {
    static let div = "<div xmlns=\"http://www.w3.org/1999/xhtml\">"

    @Test(
        arguments: [
            ("<title>A &amp; B</title>", .text("A & B")),
            ("<title type='TEXT'>a</title>", .text("a")),
            ("<title>\n  indented\n</title>", .text("indented")),
            ("<title>kept </title>", .text("kept ")),
            ("<title><![CDATA[<b>]]>&lt;</title>", .text("<b><")),
            ("<title type='html'>&lt;b>x&lt;/b></title>", .html("<b>x</b>")),
            ("<title type='text/html'>&lt;b></title>", .html("<b>")),
            ("<title type='html'>a<!-- --> b</title>", .html("a b")),
            (
                "<title type='XHTML'>\(div)a <b>b</b> </div></title>",
                .xhtml([.text("a "), markup("b", [.text("b")]), .text(" ")])
            ),
            ("<title type='xhtml'>\(div)<div>x</div></div></title>", .xhtml([markup("div", [.text("x")])])),
            (
                "<title type='xhtml'>a <h:b xmlns:h='http://www.w3.org/1999/xhtml'/></title>",
                .xhtml([.text("a "), markup("b")])
            ),
            (
                "<title type='xhtml'><div>in the <i>wrong</i> namespace</div></title>",
                .xhtml([.text("in the "), markup("i", [.text("wrong")]), .text(" namespace")])
            ),
            ("<title>naked <b>markup</b></title>", .xhtml([.text("naked "), markup("b", [.text("markup")])])),
            ("<title type='application/x'>PGI+</title>", .text("<b>")),
            ("<title type='text/x'>PGI+</title>", .text("PGI+")),
            ("<title/>", .text("")),
        ] as [(String, TextConstruct.Value)])
    func constructs(element: String, value: TextConstruct.Value) throws {
        #expect(try atomEntry(element).title.map { withoutPrefixes($0.value) } == value)
    }

    @Test(
        arguments: [
            ("<title mode='escaped'>&lt;b></title>", .html("<b>")),
            ("<title mode='escaped' type='text/plain'>&lt;b></title>", .text("<b>")),
            ("<title type='text/html'>&lt;b></title>", .html("<b>")),
            ("<title type='application/xhtml+xml'>\(div)<b/></div></title>", .xhtml([markup("b")])),
            ("<title type='application/xhtml+xml' mode='escaped'>&lt;b/></title>", .html("<b/>")),
            ("<title mode='base64' type='text/html'> PG\n I+ </title>", .html("<b>")),
            ("<title mode='base64'>no base 64!</title>", .text("no base 64!")),
        ] as [(String, TextConstruct.Value)])
    func legacyConstructs(element: String, value: TextConstruct.Value) throws {
        #expect(try legacyFeed(element).metadata.title.map { withoutPrefixes($0.value) } == value)
    }

    /// A `div` with attributes says something, and stays.
    @Test func divisionsWithAttributesAreKept() throws {
        let entry = try atomEntry(
            "<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml' dir='rtl'>a</div></title>")
        guard case .xhtml(let nodes) = entry.title?.value, case .element(let element) = nodes.first else {
            Issue.record("no XHTML: \(entry)")
            return
        }
        #expect(element.attribute("dir") == "rtl")
        #expect(element.text == "a")
    }

    @Test func basesAndLanguages() throws {
        let (feed, _) = try readFeed(
            atomFeed(
                """
                <title xml:lang="de" xml:base="t/">T</title><link href="a"/><link href="a" xml:base="l/" xml:lang="fr"/>
                <icon xml:base="https://i.example/">i.png</icon><logo>logo.png</logo>
                <entry xml:base="e/" xml:lang="ko"><link href="b"/><content src="c" xml:base="x/"/></entry>
                """, attributes: "xml:base='https://a.example/f/' xml:lang='en'"))
        #expect(feed.metadata.base == "https://a.example/f/")
        #expect(feed.metadata.language == "en")
        #expect(feed.metadata.title == TextConstruct(.text("T"), base: "t/", language: "de"))
        #expect(feed.metadata.links.map(\.address) == ["https://a.example/f/a", "https://a.example/f/l/a"])
        #expect(feed.metadata.links.map(\.href) == ["a", "a"])
        #expect(feed.metadata.links[1].language == "fr")
        #expect(feed.metadata.icon == "https://i.example/i.png")
        #expect(feed.metadata.logo == "logo.png")
        #expect(feed.entries[0].base == "e/")
        #expect(feed.entries[0].language == "ko")
        #expect(feed.entries[0].permalink == "https://a.example/f/e/b")
        #expect(feed.entries[0].content == [Content(.external(mediaType: nil, source: "c"), base: "x/")])
    }

    @Test func theDocumentsAddressIsTheBase() throws {
        let (feed, _) = try readFeed(atomFeed("<link href='/a'/>"), url: "https://a.example/feed")
        #expect(feed.metadata.base == "https://a.example/feed")
        #expect(feed.metadata.permalink == "https://a.example/a")
        let relative = try readFeed(atomFeed("", attributes: "xml:base='b/'"), url: "https://a.example/feed").feed
        #expect(relative.metadata.base == "https://a.example/b/")
    }

    private func withoutPrefixes(_ value: TextConstruct.Value) -> TextConstruct.Value {
        guard case .xhtml(let nodes) = value else { return value }
        return .xhtml(withoutPrefixes(nodes))
    }

    private func withoutPrefixes(_ nodes: [ExtensionNode]) -> [ExtensionNode] {
        nodes.map { node in
            guard case .element(var element) = node else { return node }
            element.prefix = ""
            element.children = withoutPrefixes(element.children)
            return .element(element)
        }
    }
}

@Suite struct AtomContentTests {
    @Test(
        arguments: [
            ("<content>a</content>", .text("a")),
            ("<content type='text/plain'> a</content>", .text("a")),
            ("<content type='html'>&lt;p>\n</content>", .html("<p>\n")),
            ("<content type='text/markdown'>*a*</content>", .inline(mediaType: "text/markdown", "*a*")),
            (
                "<content type='text/plain; charset=utf-8'>a</content>",
                .inline(mediaType: "text/plain; charset=utf-8", "a")
            ),
            ("<content type='image/png'> AA\n AA </content>", .base64(mediaType: "image/png", "AAAA")),
            ("<content type='image/png'>no base 64!</content>", .base64(mediaType: "image/png", "no base 64!")),
            ("<content type='nonsense'>a</content>", .inline(mediaType: "nonsense", "a")),
            ("<content src='a.mp4' type='video/mp4'/>", .external(mediaType: "video/mp4", source: "a.mp4")),
            ("<content type='application/xml'>text</content>", .xml(mediaType: "application/xml", [.text("text")])),
            (
                "<content type='image/svg+xml'>\n <svg xmlns='urn:svg'/>\n</content>",
                .xml(
                    mediaType: "image/svg+xml",
                    [.element(ExtensionElement(namespace: "urn:svg", name: "svg", prefix: ""))])
            ),
            (
                "<content type='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'/></content>",
                .xml(mediaType: "application/xhtml+xml", [markup("html")])
            ),
            (
                "<content type='application/xhtml+xml'><div xmlns='http://www.w3.org/1999/xhtml'>a</div></content>",
                .xhtml([.text("a")])
            ),
        ] as [(String, Content.Value)])
    func kinds(element: String, value: Content.Value) throws {
        #expect(try atomEntry(element).content.map(\.value) == [value])
    }

    @Test func severalFormsOfTheSame() throws {
        let entry = try legacyFeed(
            """
            <entry><content type="multipart/alternative"><content type="text/plain">a</content>
            <content type="text/html" mode="escaped" xml:lang="de">&lt;b></content></content></entry>
            """
        ).entries[0]
        #expect(entry.content == [Content(.text("a")), Content(.html("<b>"), language: "de")])
    }
}
