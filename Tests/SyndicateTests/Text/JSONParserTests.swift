import Syndicate
import Testing

@Suite struct JSONParserTests {
    @Test(
        arguments: [
            ("null", .null), (" true\n", true), ("false", false), ("0", 0), ("-0", .number("-0")),
            ("1e400", .number("1e400")),
            ("-12.50E+03", .number("-12.50E+03")), ("\"\"", ""), ("[]", []), ("{}", .object(JSONObject())),
            ("[1,[2,[]],{}]", [1, [2, []], [:]]), ("\t{ \"a\" : 1 , \"b\" : [ true ] }\r\n", ["a": 1, "b": [true]]),
            ("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD55C\"", "a\"\\/\u{8}\u{C}\n\r\té한"), ("\"\\ud83d\\ude00\"", "😀"),
            ("\"\\u0000\"", "\0"), ("\"e\u{301}\"", "e\u{301}"), ("\"\u{7F}\u{2028}\"", "\u{7F}\u{2028}"),
            ("123456789012345678901234567890.5", .number("123456789012345678901234567890.5")),
        ] as [(String, JSONValue)])
    func reads(text: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == value)
    }

    @Test(
        arguments: [
            ("", .unexpectedEnd, 0, 1, 1), ("  \n ", .unexpectedEnd, 4, 2, 2), ("[", .unexpectedEnd, 1, 1, 2),
            ("[1,]", .unexpectedCharacter, 3, 1, 4), ("[1 2]", .unexpectedCharacter, 3, 1, 4),
            ("[,1]", .unexpectedCharacter, 1, 1, 2),
            ("{\"a\":1,}", .unexpectedCharacter, 7, 1, 8), ("{a:1}", .unexpectedCharacter, 1, 1, 2),
            ("{\"a\" 1}", .unexpectedCharacter, 5, 1, 6),
            ("{\"a\"}", .unexpectedCharacter, 4, 1, 5), ("{\"a\":}", .unexpectedCharacter, 5, 1, 6),
            ("{1:2}", .unexpectedCharacter, 1, 1, 2),
            ("[1}", .unexpectedCharacter, 2, 1, 3), ("{\"a\":1]", .unexpectedCharacter, 6, 1, 7),
            ("]", .unexpectedCharacter, 0, 1, 1),
            ("1 2", .unexpectedCharacter, 2, 1, 3), ("nul", .unexpectedCharacter, 0, 1, 1),
            ("True", .unexpectedCharacter, 0, 1, 1),
            ("NaN", .unexpectedCharacter, 0, 1, 1), ("'a'", .unexpectedCharacter, 0, 1, 1),
            ("// c\n1", .unexpectedCharacter, 0, 1, 1),
            ("+1", .unexpectedCharacter, 0, 1, 1), (".5", .unexpectedCharacter, 0, 1, 1), ("01", .badNumber, 0, 1, 1),
            ("-", .badNumber, 0, 1, 1),
            ("1.", .badNumber, 0, 1, 1), ("1e", .badNumber, 0, 1, 1), ("1e+", .badNumber, 0, 1, 1),
            ("-01", .badNumber, 0, 1, 1),
            ("0x1", .unexpectedCharacter, 1, 1, 2), ("\"abc", .unexpectedEnd, 4, 1, 5),
            ("\"abc\\", .unexpectedEnd, 5, 1, 6),
            ("\"a\nb\"", .controlCharacter, 2, 1, 3), ("\"12345678\u{1F}\"", .controlCharacter, 9, 1, 10),
            ("\"\\x\"", .badEscape, 1, 1, 2),
            ("\"\\u12\"", .badEscape, 1, 1, 2), ("\"\\u12G4\"", .badEscape, 1, 1, 2),
            ("[\n  \"é\", x]", .unexpectedCharacter, 10, 2, 8),
            ("\u{A0}1", .unexpectedCharacter, 0, 1, 1), ("1\0", .unexpectedCharacter, 1, 1, 2),
            ("\u{FEFF}", .unexpectedEnd, 3, 1, 2),
        ] as [(String, JSONError.Code, Int, Int, Int)])
    func refuses(text: String, code: JSONError.Code, offset: Int, line: Int, column: Int) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text) }
        #expect(error?.code == code)
        #expect(error?.offset == offset)
        #expect(error?.position == SourcePosition(line: line, column: column))
        #expect(error?.message.isEmpty == false)
    }

    @Test func saysWhatItExpected() {
        func message(_ text: String) -> String? {
            #expect(throws: JSONError.self) { try JSONValue(parsing: text) }?.description
        }
        #expect(message("[1;2]") == "1:3: Expected \",\" or \"]\"")
        #expect(message("{\"a\":1 \"b\":2}") == "1:8: Expected \",\" or \"}\"")
        #expect(message("{\"a\"") == "1:5: The text ends where \":\" was expected")
        #expect(message("1,") == "1:2: Expected the end of the text")
    }

    @Test(
        arguments: [
            ([0x22, 0xFF, 0x22], 1), ([0x22, 0xC3, 0x22], 1), ([0x22, 0xED, 0xA0, 0x80, 0x22], 1),
            ([0xFF, 0xFE, 0x31, 0], 0),
            ([0x22, 0x61, 0xC0, 0x80, 0x22], 2), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
            ([0x0A, 0x22, 0xE2, 0x82], 2),
        ] as [([UInt8], Int)])
    func refusesWhatIsNotUTF8(bytes: [UInt8], offset: Int) {
        var parser = JSONParser()
        do throws(JSONError) {
            _ = try parser.parse(bytes.span)
            Issue.record("accepted")
        } catch {
            #expect(error.code == .notUTF8)
            #expect(error.offset == offset)
        }
    }

    @Test func skipsByteOrderMark() throws {
        var parser = JSONParser()
        #expect(try parser.parse("\u{FEFF}[1]") == [1])
        #expect(parser.diagnostics.map(\.rule) == ["json-byte-order-mark"])
        #expect(parser.diagnostics.first?.severity == .note)
        #expect(try parser.parse("[1]") == [1])
        #expect(parser.diagnostics.isEmpty)
    }

    @Test(arguments: [
        ("\\ud800", "\u{FFFD}", 1), ("\\udc00", "\u{FFFD}", 1), ("\\ud800\\ud800\\udc00", "\u{FFFD}\u{10000}", 1),
        ("\\udc00\\ud800", "\u{FFFD}\u{FFFD}", 2), ("\\ud800x", "\u{FFFD}x", 1), ("\\ud800\\n", "\u{FFFD}\n", 1),
        ("\\ud800\\u0041", "\u{FFFD}A", 1), ("\\uDBFF\\uDFFF", "\u{10FFFF}", 0),
        ("\\ud800\\\\udc00", "\u{FFFD}\\udc00", 1),
    ])
    func replacesLoneSurrogates(escapes: String, text: String, count: Int) throws {
        var parser = JSONParser()
        #expect(try parser.parse("[\n\"\(escapes)\"]") == [.string(text)])
        #expect(parser.diagnostics.map(\.rule) == Array(repeating: "json-lone-surrogate", count: count))
        if count > 0 { #expect(parser.diagnostics[0].position == SourcePosition(line: 2, column: 2)) }
        if count > 1 { #expect(parser.diagnostics[1].position == SourcePosition(line: 2, column: 8)) }
    }

    @Test func reportsManyLoneSurrogatesInLinearTime() throws {
        var parser = JSONParser()
        let text = "\"" + String(repeating: "\\ud800", count: 50_000) + "\""
        #expect(try parser.parse(text).stringValue?.unicodeScalars.count == 50_000)
        #expect(parser.diagnostics.count == 101)
        #expect(parser.diagnostics.last?.message.hasPrefix("49900 more") == true)
    }

    @Test func holdsToTheDepth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        let deepest = try JSONValue(parsing: nested(512))
        #expect(deepest.description == nested(512))
        #expect(deepest == deepest)
        #expect(deepest.hashValue == deepest.hashValue)
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: nested(513)) }
        #expect(error?.code == .tooDeep)
        #expect(error?.offset == 512)
        #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: "[", count: 1_000_000)) }
        #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: "{\"\":", count: 200_000)) }
        var parser = JSONParser(maximumDepth: 2)
        #expect(throws: JSONError.self) { try parser.parse("[[[]]]") }
        #expect(try parser.parse("[[],[]]") == [[], []])
    }

    @Test(arguments: 0...20)
    func findsTheEndOfAStringAtEveryAlignment(length: Int) throws {
        let text = String(repeating: "x", count: length)
        #expect(try JSONValue(parsing: "\"\(text)\"") == .string(text))
        #expect(try JSONValue(parsing: "\"\(text)é\\n\(text)\"") == .string(text + "é\n" + text))
        #expect(throws: JSONError.self) { try JSONValue(parsing: "\"\(text)\u{1}\(text)\"") }
        #expect(throws: JSONError.self) { try JSONValue(parsing: "\"\(text)") }
    }

    @Test func keepsLongText() throws {
        for part in ["a", "\u{301}", "\"", "\\", "\0", "한", "😀"] {
            let text = String(repeating: part, count: 1_000_000 / part.utf8.count)
            let value = JSONValue.string(text)
            #expect(try JSONValue(parsing: value.description) == value)
        }
    }

    @Test func survivesEveryByteAtEveryPlace() {
        let valid = Array(#"{"a\u00e9":[1.5e3,true,null,"x\n"],"b":{"c":-0}}"#.utf8)
        var parser = JSONParser()
        for index in valid.indices {
            for byte in UInt8.min...UInt8.max {
                var bytes = valid
                bytes[index] = byte
                guard let value = try? parser.parse(bytes.span) else { continue }
                #expect((try? JSONValue(parsing: value.description)) == value)
            }
            #expect((try? parser.parse(valid.span.extracting(first: index))) == nil)
        }
    }
}
