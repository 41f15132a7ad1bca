import Syndicate
import Testing

@testable import SyndicateXML

@Suite struct DecodedChunksTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var bytes: [UInt8]
        var charset: String?
        var text: String
        var encoding: String
        var rules: [String]
        var testDescription: String { "\(encoding): \(text.debugDescription)" }
        init(_ bytes: [UInt8], as charset: String? = nil, _ text: String, _ encoding: String, _ rules: [String] = []) {
            (self.bytes, self.charset, self.text, self.encoding, self.rules) = (bytes, charset, text, encoding, rules)
        }
    }

    static func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

    static func wide(_ text: String, bigEndian: Bool = false) -> [UInt8] {
        text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    /// Decodes in one way, from a stream that gives at most `step` bytes, or from memory.
    static func decode(
        _ bytes: [UInt8], as charset: String?, repairs: Bool, step: Int?
    ) throws -> (text: [UInt8], encoding: String, found: [Diagnostic]) {
        let input =
            step.map { XMLInput(stream: ByteStream(bytes, pieces: $0), charset: charset) }
            ?? XMLInput(bytes: bytes, charset: charset)
        let chunks = try DecodedChunks(input, repairs: repairs)
        var text: [UInt8] = []
        while let piece = try chunks.next({ Array($0) }) {
            #expect(repairs == false || String(validating: piece, as: UTF8.self) != nil)
            text += piece
        }
        return (text, chunks.encoding, chunks.takeDiagnostics())
    }

    static let either: [Case] = [
        Case([], "", "UTF-8"),
        Case([0xEF, 0xBB, 0xBF] + latin("<a/>"), "<a/>", "UTF-8"),
        Case(Array("<a>é漢\u{1F600}</a>".utf8), "<a>é漢\u{1F600}</a>", "UTF-8"),
        Case([0xFF, 0xFE] + wide("<a>é\u{1F600}</a>"), "<a>é\u{1F600}</a>", "UTF-16LE"),
        Case([0xFE, 0xFF] + wide("<a>é</a>", bigEndian: true), as: "utf-16", "<a>é</a>", "UTF-16BE"),
        Case(wide("<a>é</a>"), "<a>é</a>", "UTF-16LE"),
        Case(wide("\n<a>é</a>", bigEndian: true), "\n<a>é</a>", "UTF-16BE"),
        Case(wide("<a/>"), as: "latin1", "<a/>", "UTF-16LE", ["contradicted-encoding"]),
        Case([0, 0, 0, 0x3C, 0, 0, 0, 0x61, 0, 1, 0xF6, 0], "<a\u{1F600}", "UTF-32BE"),
        Case([0x3C, 0, 0, 0, 0x61, 0, 0, 0], "<a", "UTF-32LE"),
        Case(latin("<a>é</a>"), as: "iso-8859-1", "<a>é</a>", "windows-1252"),
        Case(latin("<a>\u{93}</a>"), as: "\"latin1\";", "<a>“</a>", "windows-1252"),
        Case(Array("<a>é</a>".utf8), as: "us-ascii", "<a>é</a>", "UTF-8", ["contradicted-encoding"]),
        Case(latin("<a/>"), as: "'us-ascii'", "<a/>", "windows-1252"),
        Case(
            latin("<?xml version='1.0' encoding='koi8-r'?><a>\u{F0}</a>"),
            "<?xml version='1.0' encoding='koi8-r'?><a>П</a>", "KOI8-R"),
        Case(
            latin("<?xml version='1.0' encoding='koi8-r'?><a>\u{CF}</a>"), as: "windows-1251",
            "<?xml version='1.0' encoding='koi8-r'?><a>П</a>", "windows-1251", ["contradicted-encoding"]),
        Case(
            latin("<?xml version='1.0' encoding='utf-16'?><a/>"), "<?xml version='1.0' encoding='utf-16'?><a/>",
            "UTF-8", ["contradicted-encoding"]),
        Case(latin("<a/>"), as: "utf-16", "<a/>", "UTF-8", ["contradicted-encoding"]),
        Case(Array("<a>é</a>".utf8), as: "bogus", "<a>é</a>", "UTF-8", ["unknown-encoding"]),
        Case(latin("<a>\u{93}\u{FA}</a>"), as: "Shift_JIS", "<a>日</a>", "Shift_JIS"),
        Case(latin("<a>\u{81}</a>"), as: "Shift_JIS", "<a>\u{FFFD}</a>", "Shift_JIS", ["malformed-text"]),
        Case(latin("<a>\u{C6}\u{FC}</a>"), as: "euc-jp", "<a>日</a>", "EUC-JP"),
        Case(latin("<a>\u{1B}$BF|\u{1B}(B</a>"), as: "iso-2022-jp", "<a>日</a>", "ISO-2022-JP"),
        Case(latin("<a>\u{C7}\u{D1}</a>"), as: "euc-kr", "<a>한</a>", "EUC-KR"),
        Case(latin("<a>\u{D6}\u{D0}\u{81}\u{30}\u{81}\u{30}</a>"), as: "gb18030", "<a>中\u{80}</a>", "gb18030"),
        Case(latin("<a>\u{A4}\u{A4}</a>"), as: "big5", "<a>中</a>", "Big5"),
        Case(latin("<a>\u{9D}</a>"), as: "cp437", "<a>¥</a>", "IBM437"),
        Case(
            [0x4C, 0x6F, 0xA7, 0x94, 0x93, 0x40, 0xA5, 0x85, 0x99, 0xA2, 0x89, 0x96, 0x95, 0x7E, 0x7D, 0xF1, 0x4B]
                + [0xF0, 0x7D, 0x6F, 0x6E, 0x4C, 0x81, 0x61, 0x6E], "<?xml version='1.0'?><a/>", "IBM037"),
    ]

    @Test(arguments: either, [nil, 1, 3, 65_536])
    func decodes(_ test: Case, by step: Int?) throws {
        for repairs in [false, true] {
            let decoded = try Self.decode(test.bytes, as: test.charset, repairs: repairs, step: step)
            #expect(decoded.text == Array(test.text.utf8))
            #expect(decoded.encoding == test.encoding)
            #expect(decoded.found.map(\.rule) == test.rules)
        }
    }

    static let malformed: [Case] = [
        Case(latin("<a>é\u{80}</a>"), "<a>é€</a>", "windows-1252", ["guessed-encoding"]),
        Case(latin("<a>é</a>"), as: "utf-8", "<a>é</a>", "UTF-8", ["contradicted-encoding"]),
        Case(latin("<a>é</a>"), as: "ascii", "<a>é</a>", "windows-1252", ["contradicted-encoding"]),
        Case(latin("<a>é</a>"), as: "bogus", "<a>é</a>", "windows-1252", ["unknown-encoding", "guessed-encoding"]),
        // One part in UTF-8, another not.
        Case(Array("<a>ï".utf8) + latin("\u{93}é\u{94}</a>"), "<a>ï“é”</a>", "UTF-8", ["guessed-encoding"]),
        // The rest of a cut sequence is no letter.
        Case(Array("<a>ïé".utf8) + latin("\u{C3}</a>"), "<a>ïé\u{FFFD}</a>", "UTF-8", ["malformed-text"]),
        Case(Array("<a>“".utf8) + latin("\u{E2}\u{80}</a>"), "<a>“\u{FFFD}</a>", "UTF-8", ["malformed-text"]),
        Case(
            latin(" <?xml version='1.0' encoding='koi8-r'?><a>\u{F0}</a>"),
            " <?xml version='1.0' encoding='koi8-r'?><a>П</a>", "KOI8-R"),
    ]

    @Test(arguments: malformed, [nil, 1, 3])
    func repairs(_ test: Case, by step: Int?) throws {
        let decoded = try Self.decode(test.bytes, as: test.charset, repairs: true, step: step)
        #expect(decoded.text == Array(test.text.utf8))
        #expect(decoded.encoding == test.encoding)
        #expect(decoded.found.map(\.rule) == test.rules)
    }

    @Test func withoutSurveyMalformedBytesGoThrough() throws {
        let bytes = Self.latin("<a>é</a>")
        #expect(try Self.decode(bytes, as: nil, repairs: false, step: nil).text == bytes)
    }

    @Test func aRepairIsReportedOnceWithItsFirstPlace() throws {
        let bytes = Self.latin("<a>\n\n e é" + String(repeating: "é ", count: 10_000))
        let found = try Self.decode(bytes, as: nil, repairs: true, step: 777).found
        #expect(found.map(\.position) == [SourcePosition(line: 3, column: 4)])
        #expect(found[0].message.contains("10001 bytes"))
    }

    @Test(arguments: ["utf-8", "utf-16le", "gb18030", "shift_jis", "euc-kr", "windows-1251", "iso-2022-jp"])
    func charactersAreNotSplit(_ charset: String) throws {
        let bytes: [UInt8] =
            switch charset {
            case "utf-8": Array(String(repeating: "漢é\u{1F600}", count: 30_000).utf8)
            case "utf-16le": Self.wide(String(repeating: "漢\u{1F600}", count: 50_000))
            case "gb18030": (0..<60_000).flatMap { _ in [0xD6, 0xD0, 0x81, 0x30, 0x81, 0x30, 0x61] as [UInt8] }
            case "iso-2022-jp":
                Array("\u{1B}$B".utf8) + (0..<60_000).flatMap { _ in [0x46, 0x7C] as [UInt8] } + Array("\u{1B}(B".utf8)
            default: (0..<60_000).flatMap { _ in [0xC7, 0xD1, 0x61] as [UInt8] }
            }
        let whole = TextDecoder(declared: charset).decode(bytes)
        let decoded = try Self.decode(bytes, as: charset, repairs: false, step: nil)
        #expect(decoded.text == Array(whole.text.utf8))
        #expect(decoded.found.isEmpty && whole.diagnostics.isEmpty)
    }

    @Test func errorsOfTheReaderPass() throws {
        let stream = ByteStream { () throws(ImportError) -> ByteStream.Read in
            { (_) throws(ImportError) -> Int in throw ImportError(.unreadable, "broken") }
        }
        #expect(throws: ImportError.self) { _ = try DecodedChunks(XMLInput(stream: stream)) }
    }
}
