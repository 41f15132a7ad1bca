import Syndicate
import SyndicateXML
import Testing

@Suite struct XMLCheckTests {
    struct Fault: Sendable, CustomTestStringConvertible {
        var document: String
        var rule: String
        var line: Int
        var column: Int
        var testDescription: String { document.debugDescription }
        init(_ document: String, _ rule: String, _ line: Int, _ column: Int) {
            (self.document, self.rule, self.line, self.column) = (document, rule, line, column)
        }
    }

    @Test(arguments: [
        "<a/>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a xmlns=\"urn:a\" b=\"&#x1F600;\"><!-- c --><?p i?></a>\n",
        "<a xmlns:b='urn:b'><b:c b:d=''/></a>", "<a>\u{1F600}\u{0301}]]&gt;</a>", "\u{FEFF}<a/>",
        "<a><![CDATA[<&]]></a>",
    ])
    func acceptsWellFormedDocuments(_ document: String) {
        #expect(XMLCheck().diagnostics(of: Array(document.utf8)) == [])
    }

    @Test(arguments: [
        Fault("", "not-well-formed", 1, 1),
        Fault("<a>\ntext", "not-well-formed", 2, 5),
        Fault("<a>\n  <b>\n  </a>", "not-well-formed", 3, 7),
        Fault("<a>\n\u{1F600}é<b c='1' c='2'/></a>", "not-well-formed", 2, 17),
        Fault("<a>&nbsp;</a>", "not-well-formed", 1, 10),
        Fault("<a>\u{01}</a>", "not-well-formed", 1, 4),
        Fault("<a>\n é <b:c/></a>", "invalid-namespace", 2, 4),
        Fault("<a>\n <c\n b:d='1'/></a>", "invalid-namespace", 2, 2),
        Fault("\u{FEFF}<a b:d='1'/>", "invalid-namespace", 1, 1),
        Fault("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "document-type", 1, 14),
    ])
    func namesTheFaultAndItsPlace(_ fault: Fault) {
        let found = XMLCheck().diagnostics(of: Array(fault.document.utf8), source: "x.xml")
        let first = found.first { $0.severity == .error }
        #expect(first?.rule == fault.rule)
        #expect(first?.position == SourcePosition(line: fault.line, column: fault.column))
        #expect(first?.source == "x.xml")
    }

    @Test func positionsAreExactPastTheFirstChunk() {
        let line = "<e>" + String(repeating: "é\u{1F600}", count: 40) + "</e>\n"
        let document = "<a>\n" + String(repeating: line, count: 3000) + "<e>ü</e><x:y/></a>"
        let found = XMLCheck().diagnostics(of: Array(document.utf8))
        #expect(found.map(\.position) == [SourcePosition(line: 3002, column: 9)])
    }

    @Test(arguments: [1, 2, 3, 5, 7, 64])
    func piecesOfAnySizeGiveTheSame(_ size: Int) {
        let texts = ["<a>é\u{1F600}漢\r\n<b/></a>", "<a>é\u{1F600}漢\r\n<p:b/>é</c>", "\u{FEFF}<a>é</b>"]
        for bytes in texts.map({ Array($0.utf8) }) {
            var stream = XMLCheckStream(XMLCheck())
            for start in stride(from: 0, to: bytes.count, by: size) {
                bytes[start..<min(start + size, bytes.count)].withUnsafeBytes { stream.write($0) }
            }
            #expect(stream.finish() == XMLCheck().diagnostics(of: bytes))
        }
    }

    @Test func longMultibyteTextIsNeverCutApart() {
        for shift in 0..<4 {
            let document =
                "<a>" + String(repeating: "x", count: shift) + String(repeating: "\u{1F600}", count: 60_000) + "</a>"
            #expect(XMLCheck().diagnostics(of: Array(document.utf8)) == [])
        }
    }

    @Test func malformedUTF8IsAnError() {
        for bad: [UInt8] in [[0xFF], [0xC3], [0xE2, 0x82], [0xC0, 0x80], [0xED, 0xA0, 0x80]] {
            let found = XMLCheck().diagnostics(of: Array("<a>\n".utf8) + bad + Array("</a>".utf8))
            #expect(found.first?.severity == .error)
            #expect(found.first?.position?.line == 2)
        }
    }

    @Test func exponentialEntitiesEndAtTheirDeclaration() {
        var document = "<!DOCTYPE a [\n<!ENTITY l0 \"lol\">\n"
        for level in 1...40 {
            document += "<!ENTITY l\(level) \"" + String(repeating: "&l\(level - 1);", count: 10) + "\">\n"
        }
        document += "]><a>&l40;</a>"
        let clock = ContinuousClock()
        let start = clock.now
        for check in [XMLCheck(), XMLCheck(schema: .atom)] {
            let found = check.diagnostics(of: Array(document.utf8))
            #expect(found.last?.rule == "document-type")
            #expect(found.last?.severity == .error)
            #expect(found.last?.position == SourcePosition(line: 2, column: 1))
        }
        #expect(clock.now - start < .seconds(5))
    }

    @Test(arguments: [
        "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
        "<!DOCTYPE a PUBLIC \"-//N//DTD//EN\" \"http://127.0.0.1:1/x.dtd\">\n<a/>",
    ])
    func externalSubsetsAreNotLoaded(_ document: String) {
        let found = XMLCheck().diagnostics(of: Array(document.utf8))
        #expect(found.map(\.rule) == ["document-type"])
        #expect(found.map(\.severity) == [.warning])
    }

    @Test func externalEntitiesAreNotLoaded() {
        let document = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>"
        #expect(XMLCheck().diagnostics(of: Array(document.utf8)).contains { $0.severity == .error })
    }

    @Test func depthIsLimited() {
        let document = String(repeating: "<a>", count: 100_000)
        for check in [XMLCheck(), XMLCheck(schema: .atom)] {
            #expect(check.diagnostics(of: Array(document.utf8)).first?.rule == "limit-exceeded")
        }
    }

    @Test func hugeAttributesAreLimited() {
        let document = "<a b=\"" + String(repeating: "x", count: 11_000_000) + "\"/>"
        let found = XMLCheck().diagnostics(of: Array(document.utf8))
        #expect(found.first?.rule == "limit-exceeded")
        #expect(found.first?.message.contains("HUGE") == false)
    }

    @Test func longTextIsAWarningAndTheCheckGoesOn() {
        let title = String(repeating: "0123456789", count: 1_000_001)
        let feed = rss(item: "<title>\(title)</title>", after: "<item/>")
        for check in [XMLCheck(), XMLCheck(schema: .rss)] {
            let found = check.diagnostics(of: Array(feed.utf8))
            #expect(found.first?.rule == "long-text")
            #expect(found.first?.severity == .warning)
            #expect(found.contains { $0.rule == "schema" } == (check.schema != nil))
        }
        let admitted = rss(item: "<title>\(title.dropLast(10))</title>")
        #expect(XMLCheck(schema: .rss).diagnostics(of: Array(admitted.utf8)) == [])
    }

    @Test func theLimitIsKept() {
        let document = "<a>" + String(repeating: "<x:y/>\n", count: 500) + "</a>"
        let found = XMLCheck(limit: 7).diagnostics(of: Array(document.utf8))
        #expect(found.count == 8)
        #expect(found.last?.rule == "too-many-diagnostics")
    }

    @Test func filesThatCannotBeReadAreErrors() {
        for (path, code) in [("/nowhere/x.xml", XMLFileError.Code.notFound), ("/", .unreadable)] {
            let error = #expect(throws: XMLFileError.self) { try XMLCheck().diagnostics(ofFile: path) }
            #expect(error?.code == code)
            #expect(error?.path == path)
        }
    }

    @Test func otherEncodingsAreReadAsDeclared() {
        let document = Array("<?xml version='1.0' encoding='ISO-8859-1'?>\n<a>".utf8) + [0xE9] + Array("</a>".utf8)
        #expect(XMLCheck().diagnostics(of: document) == [])
    }

    @Test(arguments: [1, 7, 43, 1_000])
    func bytesThatTheEncodingHasNotAreErrorsInPiecesToo(size: Int) {
        let document = Array("<?xml version='1.0' encoding='utf-7'?>\n<a>p".utf8) + [0xE3] + Array("r</a>".utf8)
        var stream = XMLCheckStream(XMLCheck())
        for start in stride(from: 0, to: document.count, by: size) {
            document[start..<min(start + size, document.count)].withUnsafeBytes { stream.write($0) }
        }
        #expect(stream.finish().first?.severity == .error)
    }

    @Test func namespacesThatAreNoAddressesAreWarnings() {
        let found = XMLCheck().diagnostics(of: Array("<a xmlns='http://e.org/200%/x'><b xmlns:c='d e'/></a>".utf8))
        #expect(found.map(\.severity) == [.warning, .warning])
        let unbound = XMLCheck().diagnostics(of: Array("<a:b/>".utf8))
        #expect(unbound.map(\.severity) == [.error])
    }
}
