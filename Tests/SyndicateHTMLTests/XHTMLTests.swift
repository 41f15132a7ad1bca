import Syndicate
import SyndicateHTML
import Testing

struct XHTMLTests {
    @Test(arguments: [
        "<p lang=\"en\">a<br>b &amp; <i>c</i></p>",
        "<svg viewBox=\"0 0 1 1\"><use xlink:href=\"#a\"></use><foreignObject><p>x</p></foreignObject></svg>",
        "<math><mi xml:lang=\"en\">x</mi></math>",
        "<pre>\n\nx</pre><style>a > b {}</style>",
    ])
    func roundTrips(html: String) {
        let tree = HTMLFragment(parsing: html).xhtml
        #expect(XHTMLSerializer.html(tree) == html)
        #expect(HTMLFragment(xhtml: tree) == HTMLFragment(parsing: html))
    }

    @Test func namespaces() throws {
        let tree = HTMLFragment(parsing: "<p>a</p><svg><a xlink:href=x></a></svg>").xhtml
        let elements = tree.compactMap { if case .element(let element) = $0 { element } else { nil } }
        #expect(elements.map(\.namespace) == ["http://www.w3.org/1999/xhtml", "http://www.w3.org/2000/svg"])
        #expect(elements[1].elements[0].attribute("href", namespace: "http://www.w3.org/1999/xlink") == "x")
    }

    @Test func whatXMLDoesNotAllowIsCounted() {
        var converter = XHTMLConverter()
        let tree = converter.convert(
            HTMLFragment(parsing: "<a\"b>x</a\"b><p 1=2 a:b=3 @c \"=4 d=5>y<!--z--></p>").nodes)
        #expect(XHTMLSerializer.html(tree) == "x<p d=\"5\">y</p>")
        #expect(converter.droppedElements == 1)
        #expect(converter.droppedAttributes == 4)
        #expect(converter.droppedComments == 1)
    }

    @Test func otherNamespacesAreReplacedByTheirContent() {
        let tree: [ExtensionNode] = [
            .element(
                ExtensionElement(
                    namespace: "urn:x", name: "y",
                    children: [
                        .element(ExtensionElement(namespace: "http://www.w3.org/1999/xhtml", name: "b", text: "<"))
                    ]))
        ]
        #expect(XHTMLSerializer.html(tree) == "<b>&lt;</b>")
        #expect(HTMLFragment(xhtml: tree).html == "<b>&lt;</b>")
    }

    @Test(arguments: ["</style><script>x", "<!--"])
    func rawTextCannotEndEarly(text: String) {
        let element = ExtensionElement(namespace: "http://www.w3.org/1999/xhtml", name: "style", text: text)
        #expect(XHTMLSerializer.html([.element(element)]) == "<style></style>")
    }
}
