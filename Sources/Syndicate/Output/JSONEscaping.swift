extension EscapeTable {
    /// For the inside of JSON strings (RFC 8259, section 7).
    static let json = EscapeTable(jsonReplacements)
    /// The same, for JSON on one line: what begins like a line separator is looked at.
    static let jsonLine = EscapeTable(jsonReplacements, flagged: [0xC2, 0xE2])

    private static let jsonReplacements: [UInt8: String] = {
        var replacements: [UInt8: String] = [:]
        for byte: UInt8 in 0..<0x20 {
            replacements[byte] = byte < 0x10 ? "\\u000\(String(byte, radix: 16))" : "\\u00\(String(byte, radix: 16))"
        }
        let short: [UInt8: String] = [
            0x08: "\\b", 0x09: "\\t", 0x0A: "\\n", 0x0C: "\\f", 0x0D: "\\r", 0x22: "\\\"", 0x5C: "\\\\",
        ]
        return replacements.merging(short) { $1 }
    }()

    /// U+2028 and U+2029 (LINE and PARAGRAPH SEPARATOR), and U+0085 (NEXT LINE).
    private static let escapedBreaks = ["\\u2028", "\\u2029", "\\u0085"].map { EscapeTable.word(Array($0.utf8)) }

    /// What stands for the line break that begins here, and how many bytes that is; `nil` where none does.
    static func lineBreak(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (word: UInt64, consumed: Int)? {
        guard index + 1 < bytes.count else { return nil }
        if bytes[index] == 0xC2 { return bytes[index + 1] == 0x85 ? (escapedBreaks[2], 2) : nil }
        guard bytes[index + 1] == 0x80, index + 2 < bytes.count, bytes[index + 2] & 0xFE == 0xA8 else { return nil }
        return (escapedBreaks[Int(bytes[index + 2] & 1)], 3)
    }
}

extension ByteWriter {
    /// Appends UTF-8 bytes as the inside of a JSON string (RFC 8259, section 7).
    mutating func writeJSONEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        writeEscaped(bytes, .json) { marks in
            marks.control()
            marks.equal(UInt8(ascii: "\""))
            marks.equal(UInt8(ascii: "\\"))
        } attend: { _, word in
            (word, 1)
        }
    }

    /// The same for JSON on one line. Not all take a line feed alone for the end of a line: Python's `splitlines`, for one.
    mutating func writeJSONLineEscaped(_ bytes: UnsafeBufferPointer<UInt8>) {
        writeEscaped(bytes, .jsonLine) { marks in
            marks.control()
            marks.equal(UInt8(ascii: "\""))
            marks.equal(UInt8(ascii: "\\"))
            marks.equal(0xC2)
            marks.equal(0xE2)
        } attend: { index, word in
            EscapeTable.lineBreak(bytes, at: index) ?? (word, 1)
        }
    }
}
