import Syndicate
import SyndicateXML
import Testing

/// Long texts do not go through libxml2 where nothing is wrong with them; no one must notice.
@Suite("Long texts")
struct LongTextTests {
    private static let long = String(repeating: "word — 영화 ", count: 30)

    /// The texts of a document, each with the offset of its event.
    private static func texts(_ document: String, mode: XMLReader.Mode = .strict) throws -> [String] {
        var reader = try XMLReader(XMLInput(bytes: Array(document.utf8)), mode: mode)
        var texts: [String] = []
        var last = XMLEvent.start
        while try reader.next() != .endOfDocument {
            if reader.event == .text {
                if last == .text, let text = texts.popLast() {
                    texts.append(text + reader.text)
                } else {
                    texts.append("\(reader.position.line):\(reader.position.column) " + reader.text)
                }
            }
            last = reader.event
        }
        return texts
    }

    @Test(
        "are what they are in short",
        arguments: [
            ("<![CDATA[\(long)]]>", long),
            ("\(long)", long),
            ("\(long)&lt;b&gt;&amp;&quot;&apos;&#233;&#x1F600;&#13;\(long)", "\(long)<b>&\"'é😀\r\(long)"),
            ("a&amp;<![CDATA[\(long)]]]]><![CDATA[>\(long)]]>b", "a&\(long)]]>\(long)b"),
            ("<![CDATA[\(long)\r\n\(long)\r]]>", "\(long)\n\(long)\n"),
            ("\(long)\r\n\(long)", "\(long)\n\(long)"),
            ("<![CDATA[\(long)]]]]><![CDATA[>\(long)]]>", "\(long)]]>\(long)"),
            (
                "\(long)<![CDATA[\(long)]]>\(long)<![CDATA[\(long)]]><![CDATA[\(long)]]>",
                String(repeating: long, count: 5)
            ),
            ("<!-- <![CDATA[\(long)]]> -->\(long)", long),
            ("<?x <![CDATA[\(long)]]>?>\(long)", long),
            ("<![CDATA[<!-- \(long)]]>--&gt;", "<!-- \(long)-->"),
            ("\(long)]]&gt;]\(long)", "\(long)]]>]\(long)"),
            ("\(long)\u{7F}\u{85}\u{2028}\u{FFFD}", "\(long)\u{7F}\u{85}\u{2028}\u{FFFD}"),
        ])
    func same(content: String, text: String) throws {
        for space in ["", "\n  ", String(repeating: " ", count: 300)] {
            let document = "<a>\(space)<b c='> \(Self.long)'>\(content)</b><d/>\(Self.long)</a>"
            let found = try Self.texts(document)
            #expect(found.map { $0.drop { $0 != " " }.dropFirst() }.contains { $0.utf8.elementsEqual(text.utf8) })
            let lenient = try Self.texts(document, mode: .lenient)
            #expect(found.count == lenient.count)
            #expect(zip(found, lenient).allSatisfy { $0.utf8.elementsEqual($1.utf8) })
        }
    }

    @Test("are read wherever a piece of the document ends", arguments: [0, 1, 2, 3, 7, 8, 9, 10, 11, 200, 400])
    func pieces(shift: Int) throws {
        let section = "<b><![CDATA[\(Self.long)]]></b>\n<c>\(Self.long)&amp;</c>\n"
        let document = "<a>\(String(repeating: "x", count: shift))" + String(repeating: section, count: 400) + "</a>"
        let texts = try Self.texts(document).filter { $0.utf8.count > 100 }
        let expected = shift > 100 ? 801 : 800
        #expect(texts.count == expected)
        #expect(texts.suffix(800).allSatisfy { $0.hasSuffix(Self.long) || $0.hasSuffix(Self.long + "&") })
        let line = texts.last?.prefix { $0 != ":" } ?? ""
        #expect(line == "800")
    }

    @Test("are read where a piece begins with one, or near", arguments: -2...12)
    func pieceBegins(offset: Int) throws {
        for content in ["<![CDATA[\(Self.long)]]>", Self.long] {
            let start = "<a><c>", end = "</c><b>"
            let padding = String(repeating: "x", count: 65_536 - start.utf8.count - end.utf8.count - offset)
            let document = start + padding + end + content + "</b><d/></a>"
            #expect(try Self.texts(document).last?.hasSuffix(Self.long) == true)
        }
    }

    @Test(
        "that are not well-formed are errors, at their places",
        arguments: [
            "\(long)]]>\(long)", "\(long)&unknown;\(long)&", "\(long)&#0;", "\(long)&#xFFFF;", "\(long)&#x;",
            "\(long)&#X41;", "\(long)&amp \(long)", "\(long)\u{1}", "<![CDATA[\(long)\u{1}]]>", "\(long)\u{FFFE}",
            "<![CDATA[\(long)\u{FFFF}]]>", "<![CDATA[\(long)]]</b>", "\(long)&#1114112;", "\(long)&#99999999999;",
        ])
    func malformed(content: String) {
        let error = #expect(throws: XMLReaderError.self) { try Self.texts("<a>\n<b>\(content)</b></a>") }
        #expect(error?.code == .malformed)
        #expect(error?.diagnostic.position?.line == 2)
    }

    @Test("outside of the root are errors")
    func outside() {
        for document in ["<a/>\(Self.long)<b/>", "<a></a><![CDATA[\(Self.long)]]>", "\(Self.long)<a/>"] {
            #expect(throws: XMLReaderError.self) { try Self.texts(document) }
        }
    }

    @Test("in malformed UTF-8 are errors, or what the parser makes of them", arguments: [0xFF, 0xC0, 0x80, 0xF5])
    func encoding(byte: UInt8) throws {
        for (start, end) in [("<a><![CDATA[", "]]></a>"), ("<a>", "</a>")] {
            let bytes = Array((start + Self.long).utf8) + [byte] + Array((Self.long + end).utf8)
            #expect(throws: XMLReaderError.self) {
                var reader = try XMLReader(XMLInput(bytes: bytes))
                while try reader.next() != .endOfDocument {}
            }
        }
    }
}
