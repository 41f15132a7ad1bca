import Syndicate
import SyndicateXML
import Testing

@Suite struct TextDecoderTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var bytes: [UInt8]
        var declared: String?
        var text: String
        var encoding: String
        var rules: [String]
        var testDescription: String { "\(encoding): \(text.debugDescription)" }
        init(_ bytes: [UInt8], as declared: String? = nil, _ text: String, _ encoding: String, _ rules: [String] = []) {
            (self.bytes, self.declared, self.text, self.encoding, self.rules) = (bytes, declared, text, encoding, rules)
        }
    }

    static func ascii(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test(arguments: [
        Case([], "", "UTF-8"),
        Case(ascii("é漢\u{1F600}"), "é漢\u{1F600}", "UTF-8"),
        Case([0xEF, 0xBB, 0xBF, 0x61], "a", "UTF-8"),
        Case([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF], "\u{FEFF}", "UTF-8"),
        Case([0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x00, 0xDE], "a\u{1F600}", "UTF-16LE"),
        Case([0xFE, 0xFF, 0, 0x61, 0xD8, 0x3D, 0xDE, 0x00], "a\u{1F600}", "UTF-16BE"),
        Case([0xFF, 0xFE, 0, 0, 0x00, 0xF6, 0x01, 0], "\u{1F600}", "UTF-32LE"),
        Case([0, 0, 0xFE, 0xFF, 0, 1, 0xF6, 0], "\u{1F600}", "UTF-32BE"),
        Case([0x3C, 0, 0x61, 0, 0x3E, 0], "<a>", "UTF-16LE"),
        Case([0x80, 0x93, 0xE9], "€“é", "windows-1252", ["guessed-encoding"]),
        Case([0xE9, 0x80, 0x81], as: "latin1", "é€\u{81}", "windows-1252"),
        Case([0xE9], as: " ISO-8859-1 ", "é", "windows-1252"),
        Case([0xE9], as: "US-ASCII", "é", "windows-1252"),
        Case([0xA4], as: "iso-8859-15", "€", "ISO-8859-15"),
        Case([0xCF, 0xF0, 0xE8], as: "windows-1251", "При", "windows-1251"),
        Case([0xF0, 0xD2, 0xC9], as: "koi8-r", "При", "KOI8-R"),
        Case([0xB1, 0xE8], as: "iso-8859-2", "ąč", "ISO-8859-2"),
        Case([0x93, 0xFA, 0x96, 0x7B], as: "Shift_JIS", "日本", "Shift_JIS"),
        Case([0xC6, 0xFC, 0xCB, 0xDC], as: "euc-jp", "日本", "EUC-JP"),
        Case([0x1B, 0x24, 0x42, 0x46, 0x7C, 0x4B, 0x5C, 0x1B, 0x28, 0x42], as: "iso-2022-jp", "日本", "ISO-2022-JP"),
        Case([0xC7, 0xD1], as: "euc-kr", "한", "EUC-KR"),
        Case([0xD6, 0xD0], as: "gb2312", "中", "GBK"),
        Case([0xA4, 0xA4], as: "big5", "中", "Big5"),
        Case(ascii("é"), as: "bogus", "é", "UTF-8", ["unknown-encoding"]),
        Case([0xEF, 0xBB, 0xBF, 0x61], as: "latin1", "a", "UTF-8", ["contradicted-encoding"]),
        Case([0xFF, 0xFE, 0x61, 0], as: "utf-16", "a", "UTF-16LE"),
        Case(
            ascii("<?xml version='1.0' encoding='iso-8859-2'?>") + [0xB1],
            "<?xml version='1.0' encoding='iso-8859-2'?>ą", "ISO-8859-2"),
        Case(
            ascii("<?xml version='1.0' encoding=\"utf-16\"?>é"), "<?xml version='1.0' encoding=\"utf-16\"?>é", "UTF-8",
            ["contradicted-encoding"]),
        Case(ascii("é"), as: "us-ascii", "é", "UTF-8"),
        Case(
            ascii("<!-- <meta charset=x> --><p><META CHARSET=windows-1251 >") + [0xCF],
            "<!-- <meta charset=x> --><p><META CHARSET=windows-1251 >П", "windows-1251"),
        Case(
            ascii("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>") + [0xF0],
            "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>П", "KOI8-R"),
        Case(
            ascii("<meta content='text/html; charset=koi8-r'>") + [0xE9], "<meta content='text/html; charset=koi8-r'>é",
            "windows-1252", ["guessed-encoding"]),
        Case(
            ascii("<a title='<meta charset=koi8-r>'>") + [0xE9], "<a title='<meta charset=koi8-r>'>é", "windows-1252",
            ["guessed-encoding"]),
        Case([0xE9, 0x61], as: "utf-8", "\u{FFFD}a", "UTF-8", ["malformed-text"]),
        Case([0xF0, 0x9F, 0x98, 0x61], as: "utf-8", "\u{FFFD}a", "UTF-8", ["malformed-text"]),
        Case([0x3D, 0xD8, 0x61, 0], as: "utf-16le", "\u{FFFD}a", "UTF-16LE", ["malformed-text"]),
        Case([0x61, 0, 0x61], as: "utf-16le", "a\u{FFFD}", "UTF-16LE", ["malformed-text"]),
        Case([0x81, 0x20], as: "shift_jis", "\u{FFFD} ", "Shift_JIS", ["malformed-text"]),
        Case([0xC6], as: "euc-jp", "\u{FFFD}", "EUC-JP", ["malformed-text"]),
    ])
    func decodes(_ test: Case) {
        let decoded = TextDecoder(declared: test.declared).decode(test.bytes)
        #expect(Array(decoded.text.utf8) == Array(test.text.utf8))
        #expect(decoded.encoding == test.encoding)
        #expect(decoded.diagnostics.map(\.rule) == test.rules)
    }

    @Test func malformedTextIsReportedWithItsPlace() {
        let bytes = Array("é\nab".utf8) + [0xFF] + Array("\n".utf8) + [0xC3]
        let found = TextDecoder(declared: "utf-8", source: "a.txt").decode(bytes).diagnostics
        #expect(found.map(\.position) == [SourcePosition(line: 2, column: 3), SourcePosition(line: 3, column: 1)])
        #expect(found.map(\.source) == ["a.txt", "a.txt"])
    }

    @Test func aFloodOfMalformedBytesIsSummedUp() {
        let decoded = TextDecoder(declared: "utf-8").decode([UInt8](repeating: 0xFF, count: 100_000))
        #expect(decoded.text.unicodeScalars.count == 100_000)
        #expect(decoded.diagnostics.count == 21)
    }

    @Test(arguments: [
        "<", "<?xml", "<?xml encoding", "<meta charset", "<meta charset=", "<meta =", "<!--",
        "<meta content=charset http-equiv=content-type>",
    ])
    func unfinishedMarkupIsHarmless(_ text: String) {
        #expect(TextDecoder().decode(Array(text.utf8)).text == text)
    }
}
