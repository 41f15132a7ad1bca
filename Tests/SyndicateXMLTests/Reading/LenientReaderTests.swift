import Syndicate
import SyndicateXML
import Testing

/// A document's events written as a document again, and the diagnostics of reading it.
func repaired(_ input: XMLInput, limits: XMLLimits = XMLLimits()) throws -> (text: String, found: [Diagnostic]) {
    let log = DiagnosticLog()
    var reader = try XMLReader(input, mode: .lenient, limits: limits, log: log)
    var text = ""
    while true {
        switch try reader.next() {
        case .start:
            let attributes = reader.allAttributes.map { " \($0.prefix.map { $0 + ":" } ?? "")\($0.name)='\($0.value)'" }
            text += "<\(reader.name.local)\(attributes.joined())>"
        case .end: text += "</\(reader.name.local)>"
        case .text: text += reader.text
        case .instruction: text += "<?\(reader.name.local) \(reader.text)?>"
        case .endOfDocument: return (text, log.diagnostics)
        }
    }
}

@Suite("The lenient reader")
struct LenientReaderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var document: String
        var result: String
        var rules: String
        var testDescription: String { document.debugDescription }
        init(_ document: String, _ result: String, _ rules: String = "not-well-formed") {
            (self.document, self.result, self.rules) = (document, result, rules)
        }
    }

    static let references: [Case] = [
        Case("<a>Tom & Jerry</a>", "<a>Tom & Jerry</a>"),
        Case("<a>?a=1&b=2&copy=3</a>", "<a>?a=1&b=2&copy=3</a>", "not-well-formed not-well-formed"),
        Case("<a>&&amp;&</a>", "<a>&&&</a>", "not-well-formed not-well-formed"),
        Case("<a>caf&eacute; &rsquo;</a>", "<a>café ’</a>", "undefined-entity undefined-entity"),
        Case(
            "<a>caf&eacute &copy 2024 &AMP;</a>", "<a>café © 2024 &</a>",
            "undefined-entity undefined-entity undefined-entity"),
        Case("<a>&own; &own</a>", "<a>&own; &own</a>", "undefined-entity not-well-formed"),
        Case("<a>&#8217 &#x2019;s</a>", "<a>’ ’s</a>", "undefined-entity"),
        Case("<a>&#146;&#x80;</a>", "<a>’€</a>", "windows-1252-reference windows-1252-reference"),
        Case(
            "<a>&#0;&#xD800;&#99999999999;</a>", "<a>\u{FFFD}\u{FFFD}\u{FFFD}</a>",
            "not-well-formed not-well-formed not-well-formed"),
        Case("<a>&#X41;</a>", "<a>A</a>"),
        Case("<a>&#8;&#; &#x;</a>", "<a>&#; &#x;</a>", "not-well-formed not-well-formed not-well-formed"),
        Case("<a b='x & y &lt;&eacute;'/>", "<a b='x & y <é'></a>", "not-well-formed undefined-entity"),
        Case(
            "<!DOCTYPE a [<!ENTITY b 'c &#38;amp; &d;'><!ENTITY d \"e\">]><a f='&b;'>&b;</a>", "<a f='c & e'>c & e</a>",
            ""),
        Case(
            "<!DOCTYPE a [<!ENTITY b '<c/>'><!ENTITY % p SYSTEM 'x'><!ENTITY s SYSTEM 'x'>]><a>&b;&s;&p;</a>",
            "<a>&b;&s;&p;</a>", "undefined-entity undefined-entity undefined-entity"),
        Case("<!DOCTYPE a [<!ENTITY b '&b;'>]><a>&b;</a>", "<a>&b;</a>", ""),
    ]

    static let characters: [Case] = [
        Case("<a>x\u{1}y\u{FFFF}z</a>", "<a>xyz</a>", "not-well-formed not-well-formed"),
        Case("<a b='x\u{1}'/>", "<a b='x'></a>"),
        Case("<a>1 < 2 <3 <</a>", "<a>1 < 2 <3 <</a>", "not-well-formed not-well-formed not-well-formed"),
        Case(
            "<a>Jane <jane@e.org>, <http://e.org/></a>", "<a>Jane <jane@e.org>, <http://e.org/></a>",
            "not-well-formed not-well-formed"),
        Case("<a>if x <y and z</a>", "<a>if x <y and z</a>"),
        Case("<a>]]></a>", "<a>]]></a>"),
        Case("<a>x\r\ny\rz</a>", "<a>x\ny\nz</a>", ""),
    ]

    static let prologs: [Case] = [
        Case("\n <?xml version='1.0'?><a/>", "<a></a>"),
        Case("junk <?xml version='1.0'?><a/>", "<a></a>", "not-well-formed not-well-formed"),
        Case(
            "<br />\n<b>Warning</b>: x in <b>y</b><br />\n<?xml version='1.0'?><rss/>", "<rss></rss>",
            "not-well-formed not-well-formed"),
        Case("<b>none</b>", "<b>none</b>", ""),
        Case("<!-- c --><?xml version='1.0'><a/>", "<a></a>", "not-well-formed not-well-formed"),
        Case("<a/><b>x</b>y", "<a></a>"),
        Case("<a/>junk<?p q?>", "<a></a><?p q?>"),
        Case("<r><?xml version='1.0'?>b</r>", "<r>b</r>"),
        Case("", "", ""),
        Case("just text", ""),
    ]

    static let attributes: [Case] = [
        Case("<a b=c d=\"e\"f='g'/>", "<a b='c' d='e' f='g'></a>", "not-well-formed not-well-formed"),
        Case("<a b c=d>x</a>", "<a b='' c='d'>x</a>", "not-well-formed not-well-formed"),
        Case("<a b='1' b='2' B='3'/>", "<a b='1' B='3'></a>"),
        Case("<r b=c/>", "<r b='c'></r>"),
        Case("<r><a href=http://e.org/>x</a></r>", "<r><a href='http://e.org/'>x</a></r>"),
        Case("<a title=\"1 < 2\" b='<i>'/>", "<a title='1 < 2' b='<i>'></a>", "not-well-formed not-well-formed"),
        Case("<a href=\"x>y</a>", "<a href='x'>y</a>"),
        Case("<r><a href=\"x>y</a><b c=\"d\"/></r>", "<r><a href='x'>y</a><b c='d'></b></r>"),
        Case("<r><a b='x/><c d='y'/></r>", "<r><a b='x'></a><c d='y'></c></r>"),
        Case("<a / b='1'>x</a>", "<a b='1'>x</a>"),
        Case("<a 1b='2' c$d='e'/>", "<a _1b='2' c_d='e'></a>", "not-well-formed not-well-formed"),
        Case("<a b='x\ny\tz\r\n!&#10;'/>", "<a b='x y z !\n'></a>", ""),
    ]

    static let tags: [Case] = [
        Case("<a><b>x</a>", "<a><b>x</b></a>"),
        Case("<a>x</b></a>", "<a>x</a>"),
        Case("<a><b><i>x</b>y</i></a>", "<a><b><i>x</i></b>y</a>", "not-well-formed not-well-formed"),
        Case("<Title>x</title>", "<Title>x</Title>"),
        Case("<rss><title>x</titel><link>y</link></rss>", "<rss><title>x</title><link>y</link></rss>"),
        Case("<feed><title>x</subtitle><rights>y</rights></feed>", "<feed><title>x</title><rights>y</rights></feed>"),
        Case("<c:d xmlns:c='u'>x</d>", "<d>x</d>"),
        Case("<a>x</a", "<a>x</a>", "not-well-formed not-well-formed"),
        Case("<a><b c='d", "<a></a>", "not-well-formed not-well-formed"),
        Case("<a>x</ a ></>", "<a>x</a>", "not-well-formed not-well-formed"),
        Case("<a><b</a>", "<a><b></b></a>", "not-well-formed not-well-formed"),
        Case("<a>x<br>y<hr>z<br></br></a>", "<a>x<br></br>y<hr></hr>z<br></br></a>", "not-well-formed not-well-formed"),
        Case("<a><p>x<p>y</a>", "<a><p>x</p><p>y</p></a>", "not-well-formed not-well-formed"),
        Case(
            "<a><what:ever/><dc:date/></a>", "<a><what:ever></what:ever><date></date></a>",
            "undeclared-prefix undeclared-prefix"),
    ]

    static let markup: [Case] = [
        Case("<a><!-- x -- y -->z</a>", "<a>z</a>"),
        Case("<a><!-- x >z</a>", "<a>z</a>"),
        Case("<a><![CDATA[x & <y>]]>z</a>", "<a>x & <y>z</a>", ""),
        Case("<a><b><![CDATA[x</b><c/></a>", "<a><b>x</b><c></c></a>"),
        Case("<a><b><![CDATA[x</b><b><![CDATA[y]]></b></a>", "<a><b>x</b><b>y</b></a>"),
        Case("<a><b><![CDATA[x <![CDATA[y]]></b></a>", "<a><b>x <![CDATA[y</b></a>", ""),
        Case("<a><!ELEMENT b><![if !IE]>x</a>", "<a>x</a>", "not-well-formed not-well-formed"),
        Case("<a><?php x ?>y<? z ?><?p >q</a>", "<a><?php x ?>yq</a>", "not-well-formed not-well-formed"),
    ]

    static let feeds: [Case] = [
        // Markup that nobody escaped, with end tags missing and left over.
        Case(
            "<rss><channel><item><description><p>x<b>y</description></item><item/></channel></rss>",
            "<rss><channel><item><description><p>x<b>y</b></p></description></item><item></item></channel></rss>"),
        Case(
            "<rss><channel><item><description>x</div></p></item><item/></channel></rss>",
            "<rss><channel><item><description>x</description></item><item></item></channel></rss>",
            "not-well-formed not-well-formed not-well-formed"),
        Case(
            "<rss><channel><item><title>x<item><title>y</title></item></channel></rss>",
            "<rss><channel><item><title>x</title></item><item><title>y</title></item></channel></rss>"),
        Case(
            "<rss><channel><title>x<item/></channel></rss>",
            "<rss><channel><title>x</title><item></item></channel></rss>"),
        Case(
            "<rss><channel><item><title>x<link>y</link></item></channel></rss>",
            "<rss><channel><item><title>x</title><link>y</link></item></channel></rss>"),
        Case(
            "<feed xmlns='a'><entry><content><div xmlns='http://www.w3.org/1999/xhtml'><p>x</entry><entry/></feed>",
            "<feed><entry><content><div><p>x</p></div></content></entry><entry></entry></feed>"),
        Case(
            "<feed xmlns='a'><entry><content><div xmlns='http://www.w3.org/1999/xhtml'><p>x<entry/></feed>",
            "<feed><entry><content><div><p>x</p></div></content></entry><entry></entry></feed>"),
        Case(
            "<feed><entry><content type='application/atom+xml'><entry>x</entry></content></feed>",
            "<feed><entry><content type='application/atom+xml'><entry>x</entry></content></entry></feed>"),
        Case(
            "<rss xmlns:content='u'><channel><item><content:encoded><p><item>x</channel></rss>",
            "<rss><channel><item><encoded><p></p></encoded></item><item>x</item></channel></rss>",
            "not-well-formed not-well-formed"),
        Case(
            "<rss><channel><item>x</ITEM></CHANNEL></rss>", "<rss><channel><item>x</item></channel></rss>",
            "not-well-formed not-well-formed"),
        Case("<rss><channel><item><title>x", "<rss><channel><item><title>x</title></item></channel></rss>"),
    ]

    static let all = references + characters + prologs + attributes + tags + markup + feeds

    @Test("repairs", arguments: all)
    func repairs(_ test: Case) throws {
        let whole = try repaired(XMLInput(bytes: Array(test.document.utf8)))
        #expect(whole.text == test.result)
        #expect(whole.found.map(\.rule).joined(separator: " ") == test.rules)
    }

    @Test("says where")
    func positions() throws {
        let document = "<a>\n  é & <b c=d>\n</a>&"
        let found = try repaired(XMLInput(bytes: Array(document.utf8), source: "a.xml")).found
        #expect(
            found.map(\.description) == [
                "a.xml:2:5: warning: An ampersand that begins no reference was taken for text",
                "a.xml:2:12: warning: An attribute's value has no quotation marks",
                "a.xml:3:1: warning: “b” should end before “a” does",
                "a.xml:3:5: warning: What stands after the root element was left out",
            ])
    }

    @Test("sums up what is wrong everywhere")
    func sums() throws {
        let found = try repaired(XMLInput(bytes: Array(("<a>" + String(repeating: "& ", count: 9_000) + "</a>").utf8)))
            .found
        #expect(found.count == 21)
        #expect(found.last?.message == "8980 more places: an ampersand that is not escaped")
    }
}
