import Syndicate
import SyndicateXML
import Testing

/// What a document's events look like, one line each.
func events(_ document: String, mode: XMLReader.Mode = .strict, pieces: Int? = nil) throws -> [String] {
    let input = pieces.map { XMLInput(stream: ByteStream(Array(document.utf8), pieces: $0)) }
    var reader = try XMLReader(input ?? XMLInput(bytes: Array(document.utf8)), mode: mode)
    var lines: [String] = []
    while true {
        switch try reader.next() {
        case .start:
            let name = reader.name
            let attributes = reader.allAttributes.map { " \($0.prefix.map { $0 + ":" } ?? "")\($0.name)=\($0.value)" }
            lines.append(
                "<\(name.local)\(attributes.joined())> {\(name.namespace)} \(reader.depth) @\(reader.position)")
        case .end: lines.append("</\(reader.name.local)> \(reader.depth)")
        case .text:
            if let last = lines.last, last.hasPrefix("\"") {
                lines[lines.count - 1] = String(last.dropLast()) + reader.text + "\""
            } else {
                lines.append("\"\(reader.text)\"")
            }
        case .instruction: lines.append("<?\(reader.name.local) \(reader.text)?>")
        case .endOfDocument: return lines
        }
    }
}

extension ByteStream {
    /// A stream that gives a few bytes at a time.
    init(_ bytes: [UInt8], pieces: Int) {
        self.init { () throws(ImportError) -> Read in
            var position = 0
            return { (buffer) throws(ImportError) -> Int in
                let count = min(pieces, buffer.count, bytes.count - position)
                for index in 0..<count { buffer[index] = bytes[position + index] }
                position += count
                return count
            }
        }
    }
}

@Suite("The pull reader of XML")
struct XMLReaderTests {
    static let sample = """
        <?xml version="1.0"?>
        <?xml-stylesheet href="a.css"?>
        <a:feed xmlns:a="urn:a" xmlns="urn:d"
            n="1 &amp; 2" a:m='&#60;&lt;&quot;&#38;'>
          <entry>Tom &amp; <![CDATA[<b>]]><!-- no --> end</entry><empty/>
        </a:feed>
        """

    @Test("gives names, attributes, text and the places of tags", arguments: [nil, 1, 7])
    func sampleEvents(pieces: Int?) throws {
        #expect(
            try events(Self.sample, pieces: pieces) == [
                "<?xml-stylesheet href=\"a.css\"?>",
                "<feed n=1 & 2 a:m=<<\"&> {urn:a} 1 @3:1", "\"\n  \"",
                "<entry> {urn:d} 2 @5:3", "\"Tom & <b> end\"", "</entry> 2",
                "<empty> {urn:d} 2 @5:58", "</empty> 2", "\"\n\"", "</feed> 1",
            ])
    }

    @Test("knows the base and the language in scope")
    func scopes() throws {
        let document = """
            <a xml:base="http://e.org/a/"><b xml:lang="en" xml:base="b/"/><c xml:lang="fr"><d/></c><e/></a>
            """
        var reader = try XMLReader(XMLInput(bytes: Array(document.utf8)), base: "http://e.org/")
        var found: [String] = []
        while try reader.next() != .endOfDocument {
            guard reader.event == .start else { continue }
            found.append("\(reader.name.local) \(reader.base ?? "-") \(reader.language ?? "-")")
        }
        #expect(
            found == [
                "a http://e.org/a/ -", "b http://e.org/a/b/ en", "c http://e.org/a/ fr", "d http://e.org/a/ fr",
                "e http://e.org/a/ -",
            ])
    }

    @Test("walks over children and takes elements out")
    func children() throws {
        let names = XMLNames { ["title": 1, "keep": 2][$0.local] ?? 0 }
        let document = "<r> <title>a<x>b</x>c</title><keep k='1'> <p>t</p> </keep><skip><keep/></skip><title/> </r>"
        var reader = try XMLReader(XMLInput(bytes: Array(document.utf8)), names: names)
        #expect(try reader.next() == .start)
        var found: [String] = []
        while try reader.nextChild() {
            switch reader.tag {
            case 1: found.append("title " + (try reader.elementText()))
            case 2:
                let element = try reader.element()
                #expect(
                    element
                        == ExtensionElement(
                            namespace: "", name: "keep", prefix: "",
                            attributes: [ExtensionAttribute(name: "k", value: "1")],
                            children: [.element(ExtensionElement(namespace: "", name: "p", prefix: "", text: "t"))]))
                found.append("keep")
            default:
                try reader.skipElement()
                found.append("skip")
            }
        }
        #expect(found == ["title abc", "keep", "skip", "title "])
        #expect(reader.name.local == "r")
        #expect(try reader.next() == .endOfDocument)
        #expect(try reader.next() == .endOfDocument)
    }

    @Test("takes customary prefixes that nobody declared for what they are")
    func undeclaredPrefix() throws {
        let log = DiagnosticLog()
        var reader = try XMLReader(XMLInput(bytes: Array("<a>\n<dc:date/><what:ever/></a>".utf8)), log: log)
        var names: [XMLName] = []
        while try reader.next() != .endOfDocument { if reader.event == .start { names.append(reader.name) } }
        #expect(names.map(\.namespace) == ["", "http://purl.org/dc/elements/1.1/", ""])
        #expect(names.last?.local == "what:ever")
        #expect(log.diagnostics.map(\.rule) == ["undeclared-prefix"])
        #expect(log.diagnostics.first?.position == SourcePosition(line: 2, column: 1))
    }

    @Test(
        "says where a document is not well-formed",
        arguments: [
            ("<a>\n  <b></a>", 2), ("<a>&nbsp;</a>", 1), ("", nil), ("<a b=1/>", 1), ("text", 1), ("<a>", 1),
            ("<a/><b/>", 1),
        ] as [(String, Int?)])
    func malformed(document: String, line: Int?) {
        let error = #expect(throws: XMLReaderError.self) { _ = try events(document) }
        #expect(error?.code == .malformed)
        if let line { #expect(error?.diagnostic.position?.line == line) }
    }

    @Test("never expands entities, and takes HTML's for what they are under a document type")
    func entities() throws {
        let document = """
            <!DOCTYPE rss PUBLIC "-//N//DTD RSS 0.91//EN" "http://127.0.0.1:1/rss.dtd">
            <a b="x">caf&eacute; &own;</a>
            """
        #expect(try events(document)[1] == "\"café &own;\"")
        #expect(throws: XMLReaderError.self) {
            try events("<!DOCTYPE a [<!ENTITY b \"<c/>\">]><a>&b;</a>")
        }
    }

    @Test("keeps the limits of depth, attributes and sizes")
    func limits() {
        var limits = XMLLimits()
        limits.depth = 10
        limits.attributes = 3
        limits.attributeLength = 20
        limits.bytes = 100_000
        for document in [
            String(repeating: "<a>", count: 11), "<a a='' b='' c='' d=''/>",
            "<a a='\(String(repeating: "x", count: 21))'/>",
            "<a>" + String(repeating: "x", count: 200_000) + "</a>",
        ] {
            let error = #expect(throws: XMLReaderError.self) {
                var reader = try XMLReader(XMLInput(bytes: Array(document.utf8)), limits: limits)
                while try reader.next() != .endOfDocument {}
            }
            #expect(error?.code == .limit)
        }
    }

    @Test("does not wait to the end for the semicolon of a stray ampersand")
    func strayAmpersand() throws {
        let document = "<a><b>a & b</b>" + String(repeating: "<c>words</c>", count: 1_000_000) + "</a>"
        let error = #expect(throws: XMLReaderError.self) {
            var reader = try XMLReader(XMLInput(bytes: Array(document.utf8)))
            while try reader.next() != .endOfDocument {}
        }
        #expect(error?.code == .malformed)
        #expect(error?.diagnostic.position == SourcePosition(line: 1, column: 9))
    }

    @Test("stops in a tag of very many attributes before each is compared with all others", .timeLimit(.minutes(1)))
    func manyAttributes() {
        let tag = "<a" + (0..<600_000).map { " a\($0)='>'" }.joined() + "/>"
        let error = #expect(throws: XMLReaderError.self) {
            var reader = try XMLReader(XMLInput(bytes: Array(tag.utf8)))
            while try reader.next() != .endOfDocument {}
        }
        #expect(error?.code == .limit)
    }

    @Test("stops nested elements, endless attributes and endless text at its limits, however long they are")
    func hostile() {
        for (head, body) in [("", "<a>"), ("<a b='", "x"), ("<a>", "<!-"), ("<a ", "b "), ("<a><![CDATA[", "x")] {
            let stream = ByteStream { () throws(ImportError) -> ByteStream.Read in
                var isFirst = true
                let unit = Array(body.utf8)
                return { (buffer) throws(ImportError) -> Int in
                    let start = isFirst ? Array(head.utf8) : []
                    isFirst = false
                    for index in start.indices { buffer[index] = start[index] }
                    for index in start.count..<buffer.count { buffer[index] = unit[index % unit.count] }
                    return buffer.count
                }
            }
            var limits = XMLLimits()
            limits.textLength = 1 << 20
            limits.bytes = 64 << 20
            #expect(throws: XMLReaderError.self, "\(head)\(body)…") {
                var reader = try XMLReader(XMLInput(stream: stream), limits: limits)
                try reader.next()
                _ = try reader.element()
            }
        }
    }
}
