import Syndicate
import Testing

@Suite struct JSONWriterTests {
    private func written(pretty: Bool = false, _ body: (inout JSONWriter) -> Void) throws -> String {
        var output = ByteWriter()
        output.json(pretty: pretty, body)
        return String(decoding: try output.finish(), as: UTF8.self)
    }

    @Test(arguments: [
        ("plain", #""plain""#), ("\"\u{0301}\\/", "\"\\\"\u{0301}\\\\/\""), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
        ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), ("é漢😀\u{202E}", "\"é漢😀\u{202E}\""),
        // What somebody may take for the end of a line.
        (
            "\u{2028}a\u{2029}\u{85}\u{2027}\u{202A}\u{84}\u{86}\u{E2}\u{C2}",
            "\"\\u2028a\\u2029\\u0085\u{2027}\u{202A}\u{84}\u{86}\u{E2}\u{C2}\""
        ),
        ("", #""""#),
    ])
    func strings(input: String, output: String) throws {
        #expect(Array(try written { $0.value(input) }.utf8) == Array(output.utf8))
    }

    @Test(arguments: 0..<40, ["\"", "\\", "\u{1}", "é", "😀", "\u{2028}", "\u{2028}\u{85}\"\u{2029}", "“"])
    func specialsAtEveryOffsetComeBack(offset: Int, special: String) throws {
        let text = String(repeating: "x", count: offset) + special + String(repeating: "y", count: 33)
        let json = try written { $0.value(text) }
        #expect(try JSONValue(parsing: json).stringValue == text)
    }

    @Test func longTextComesBack() throws {
        let text = String(repeating: "a\"b\\c\u{1}é\u{2029}", count: 50_000)
        let json = try written { $0.value(text) }
        #expect(try JSONValue(parsing: json).stringValue == text)
    }

    @Test func separatorsOfLinesStayWhereTheJSONHasLines() throws {
        #expect(try written(pretty: true) { $0.value("\u{2028}\u{85}") } == "\"\u{2028}\u{85}\"")
    }

    @Test func structure() throws {
        func body(_ json: inout JSONWriter) {
            json.beginObject()
            json.key("a")
            json.beginArray()
            json.value(Int64.min)
            json.value(1.5)
            json.value(3.0)
            json.value(Double.infinity)
            json.value(true)
            json.null()
            json.endArray()
            json.key("b")
            json.beginObject()
            json.endObject()
            json.key("c")
            json.beginArray()
            json.endArray()
            json.endObject()
            json.endDocument()
        }
        #expect(
            try written(body) == #"{"a":[-9223372036854775808,1.5,3,null,true,null],"b":{},"c":[]}"# + "\n")
        #expect(
            try written(pretty: true, body) == """
                {
                  "a": [
                    -9223372036854775808,
                    1.5,
                    3,
                    null,
                    true,
                    null
                  ],
                  "b": {},
                  "c": []
                }

                """)
    }
}
