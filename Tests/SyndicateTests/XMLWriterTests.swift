import Syndicate
import Testing

private func xml(pretty: Bool = false, _ body: (inout XMLWriter) -> Void) throws -> (
    text: String, replaced: Int, rejected: Int
) {
    var output = ByteWriter()
    let counts = output.xml(pretty: pretty) { writer in
        body(&writer)
        return (writer.replacements, writer.rejectedNames)
    }
    return (String(decoding: try output.finish(), as: UTF8.self), counts.0, counts.1)
}

@Suite struct XMLWriterTests {
    @Test(arguments: [
        ("plain", "plain", 0),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d", 0),
        ("]]>", "]]&gt;", 0),
        ("\"\u{0301}", "\"\u{0301}", 0),
        ("<\u{0301}script>", "&lt;\u{0301}script&gt;", 0),
        ("line\r\nfeed\ttab", "line&#13;\nfeed\ttab", 0),
        ("\u{0}\u{1F}", "\u{FFFD}\u{FFFD}", 2),
        ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}", 2),
        ("\u{FF0C}\u{F8FF}\u{FEFF}", "\u{FF0C}\u{F8FF}\u{FEFF}", 0),
        ("\u{202E}\u{1F600}", "\u{202E}\u{1F600}", 0),
    ])
    func text(input: String, output: String, replaced: Int) throws {
        let result = try xml { $0.element("t", input) }
        #expect(Array(result.text.utf8) == Array("<t>\(output)</t>".utf8))
        #expect(result.replaced == replaced)
    }

    @Test(arguments: 0..<40, ["&", "\u{FFFF}", "\u{1}", "é", "\u{FF0C}", "\r"])
    func specialsAtEveryOffsetOfABlock(offset: Int, special: String) throws {
        let padding = String(repeating: "x", count: offset)
        let tail = String(repeating: "y", count: 33)
        let whole = try xml { $0.element("t", padding + special + tail) }
        let alone = try xml { $0.element("t", special) }
        #expect(whole.text == alone.text.replacing("<t>", with: "<t>\(padding)").replacing("</t>", with: "\(tail)</t>"))
    }

    @Test func specialsAcrossTheChunksOfALongText() throws {
        let unit = "abc\u{FFFF}<é\u{FF0C}"
        let result = try xml { $0.element("t", String(repeating: unit, count: 20_000)) }
        #expect(result.text == "<t>" + String(repeating: "abc\u{FFFD}&lt;é\u{FF0C}", count: 20_000) + "</t>")
        #expect(result.replaced == 20_000)
    }

    @Test func attributesKeepWhiteSpaceThroughAParser() throws {
        let result = try xml {
            $0.start("a")
            $0.attribute("b", "\"\u{0301}\t\n\r'<&>")
            $0.end()
        }
        #expect(result.text == "<a b=\"&quot;\u{0301}&#9;&#10;&#13;'&lt;&amp;&gt;\"/>\n")
    }

    @Test func prettyIndentsElementsAndLeavesMixedContentAlone() throws {
        let result = try xml(pretty: true) {
            $0.declaration()
            $0.start("a")
            $0.element("b", "text")
            $0.start("c")
            $0.start("d")
            $0.end()
            $0.end()
            $0.start("e")
            $0.text("x")
            $0.start("f")
            $0.end()
            $0.end()
            $0.end()
        }
        #expect(
            result.text == """
                <?xml version="1.0" encoding="utf-8"?>
                <a>
                  <b>text</b>
                  <c>
                    <d/>
                  </c>
                  <e>x<f/></e>
                </a>

                """)
    }

    @Test func namespacesInScopeAreReusedAndOthersDeclaredOnTheElement() throws {
        let known = ExtensionElement(namespace: XMLNamespace.dublinCore.uri, name: "creator", text: "x")
        let stranger = ExtensionElement(
            namespace: "urn:s", name: "s", prefix: "dc",
            attributes: [ExtensionAttribute(namespace: "urn:t", name: "a", value: "1")],
            children: [.element(ExtensionElement(namespace: "urn:s", name: "t"))])
        let result = try xml {
            $0.start("rss")
            $0.declare(.dublinCore)
            $0.write(known)
            $0.write(stranger)
            $0.end()
        }
        #expect(
            result.text == """
                <rss xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>x</dc:creator>\
                <ns1:s xmlns:ns1="urn:s" xmlns:ns2="urn:t" ns2:a="1"><ns1:t/></ns1:s></rss>

                """)
    }

    @Test func elementsWithoutNamespaceLeaveTheDefaultOne() throws {
        let result = try xml {
            $0.start("feed")
            $0.declare(prefix: "", uri: XMLNamespace.atom.uri)
            $0.write(
                ExtensionElement(
                    namespace: "", name: "plain",
                    children: [.element(ExtensionElement(namespace: XMLNamespace.atom.uri, name: "title"))]))
            $0.end()
        }
        #expect(
            result.text == """
                <feed xmlns="http://www.w3.org/2005/Atom"><plain xmlns="">\
                <atom:title xmlns:atom="http://www.w3.org/2005/Atom"/></plain></feed>

                """)
    }

    @Test func xhtmlIsNeverIndentedAndKeepsEndTags() throws {
        let paragraph = ExtensionElement(namespace: XMLNamespace.xhtml.uri, name: "p")
        let lineBreak = ExtensionElement(namespace: XMLNamespace.xhtml.uri, name: "br")
        let result = try xml(pretty: true) {
            $0.start("content")
            $0.xhtml([.element(paragraph), .element(lineBreak)])
            $0.end()
        }
        #expect(
            result.text == """
                <content>
                  <div xmlns="http://www.w3.org/1999/xhtml"><p></p><br/></div>
                </content>

                """)
    }

    @Test(arguments: ["", "a b", "1a", "a:b", "a>", "-x", "a\u{0}"])
    func namesThatXMLForbidsAreLeftOutAndCounted(name: String) throws {
        let result = try xml {
            $0.start("r")
            $0.write(ExtensionElement(namespace: "", name: name, text: "x"))
            $0.write(
                ExtensionElement(namespace: "", name: "ok", attributes: [ExtensionAttribute(name: name, value: "x")]))
            $0.end()
        }
        #expect(result.text == "<r><ok/></r>\n")
        #expect(result.rejected == 2)
    }
}
