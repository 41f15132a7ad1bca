import Syndicate
import SyndicateXML
import Testing

@Suite("Hostile documents, read leniently")
struct LenientHostileTests {
    /// A document that is made while it is read: `head`, `body` as often as it takes, and the end.
    static func stream(_ head: String, _ body: String, size: Int) -> ByteStream {
        let unit = Array(body.utf8)
        let block = Array(repeatElement(unit, count: 66_000 / unit.count + 2).joined())
        return ByteStream { () throws(ImportError) -> ByteStream.Read in
            var rest = size
            var start = Array(head.utf8)[...]
            var phase = 0
            return { (buffer) throws(ImportError) -> Int in
                let count = min(buffer.count, rest, 65_536)
                let first = start.prefix(count)
                buffer.copyBytes(from: first)
                start = start.dropFirst(first.count)
                let more = count - first.count
                UnsafeMutableRawBufferPointer(rebasing: buffer[first.count...]).copyBytes(
                    from: block[phase..<(phase + more)])
                phase = (phase + more) % unit.count
                rest -= count
                return count
            }
        }
    }

    static func read(_ stream: ByteStream, limits: XMLLimits = XMLLimits()) throws(XMLReaderError) -> [Diagnostic] {
        let log = DiagnosticLog()
        var reader = try XMLReader(XMLInput(stream: stream), mode: .lenient, limits: limits, log: log)
        while try reader.next() != .endOfDocument {}
        return log.diagnostics
    }

    @Test(
        "end at a limit, however long they are",
        arguments: [
            ("", "<a>", "nested"), ("<a b='", "x", "attribute"), ("<a ", "b='' ", "attributes"), ("<", "a", "name"),
            ("", "<a ", "nested"), ("<a ", "b", "tag"), ("<a>", "<b><i>", "nested"), ("<a><", "bc", "name"),
        ])
    func limits(head: String, body: String, word: String) throws {
        var limits = XMLLimits()
        limits.attributeLength = 100_000
        let error = #expect(throws: XMLReaderError.self) {
            try Self.read(Self.stream(head, body, size: .max), limits: limits)
        }
        #expect(error?.code == .limit)
        #expect(error?.diagnostic.message.contains(word) == true, "\(error?.diagnostic.message ?? "")")
    }

    @Test("end at the limit of bytes")
    func bytes() throws {
        var limits = XMLLimits()
        limits.bytes = 300_000
        for (head, body) in [("<a>", "x"), ("<a><![CDATA[", "x"), ("<a><!--", "-"), ("", " "), ("<a/><b>", "x")] {
            let error = #expect(throws: XMLReaderError.self) {
                try Self.read(Self.stream(head, body, size: .max), limits: limits)
            }
            #expect(error?.code == .limit)
        }
    }

    @Test(
        "of one thing over and over take time in proportion",
        arguments: [
            "<", "&", "<!--", "<![CDATA[", "<!", "<?", "</", "</a>", "</x>", "&a", "&#", "&amp", "]", "]]>", "<1",
            "<a@",
            "<!DOCTYPE ", "<!DOCTYPE a [", "<?a ", "\0", "<b/>", "<b c=\"", "<b c='<\"", "<b><![CDATA[</b>", "<p>x",
            "<br>",
            "\r", "-->", "<?xml ", "<b c=>", "<b c", "\u{FFFF}", "<item>", "</b", "<!-->", "<a:b/>",
        ])
    func repeated(body: String) throws {
        let clock = ContinuousClock()
        func time(_ size: Int) throws -> Duration {
            try clock.measure {
                do throws(XMLReaderError) {
                    _ = try Self.read(Self.stream("<rss><a>", body, size: size))
                } catch {
                    guard error.code == .limit else { throw error }
                }
            }
        }
        let small = try time(16_000)
        let large = try time(80_000)
        // Five times as much; twice that for a busy machine, and some for what does not depend on the size.
        #expect(large < small * 10 + .milliseconds(500), "\(small) \(large)")
    }

    @Test(
        "that break off anywhere end",
        arguments: [
            "<rss b=\"x<y\" c='<'>t</rss>", "<rss><a b=\"<c\"d=\"e\"/>", "<rss><![CDATA[x]]><!-- y --></rss>",
            "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e \"<f>\">]><a>&e;&#38;<b c=d/></a>",
        ])
    func brokenOff(document: String) throws {
        for count in 1...document.utf8.count {
            _ = try Self.read(ByteStream(Array(document.utf8.prefix(count))))
        }
    }

    @Test("expand entities to a bounded size")
    func laughs() throws {
        var document = "<!DOCTYPE a [<!ENTITY l0 'ha'>"
        for level in 1..<12 {
            document += "<!ENTITY l\(level) '\(String(repeating: "&l\(level - 1);", count: 10))'>"
        }
        let bytes = Array((document + "]><a>&l11;</a>").utf8)
        let error = #expect(throws: XMLReaderError.self) { try Self.read(ByteStream(bytes)) }
        #expect(error?.diagnostic.message == "entities expand to more than 1000000 bytes")
        let quadratic =
            "<!DOCTYPE a [<!ENTITY b '\(String(repeating: "x", count: 10_000))'>]><a>"
            + String(repeating: "&b;", count: 10_000)
        #expect(throws: XMLReaderError.self) { try Self.read(ByteStream(Array(quadratic.utf8))) }
    }
}
