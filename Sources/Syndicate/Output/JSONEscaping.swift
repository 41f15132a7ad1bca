extension EscapeTable {
    /// For the inside of JSON strings (RFC 8259, section 7).
    static let json: EscapeTable = {
        var replacements: [UInt8: String] = [:]
        for byte: UInt8 in 0..<0x20 {
            replacements[byte] = byte < 0x10 ? "\\u000\(String(byte, radix: 16))" : "\\u00\(String(byte, radix: 16))"
        }
        let short: [UInt8: String] = [
            0x08: "\\b", 0x09: "\\t", 0x0A: "\\n", 0x0C: "\\f", 0x0D: "\\r", 0x22: "\\\"", 0x5C: "\\\\",
        ]
        return EscapeTable(replacements.merging(short) { $1 })
    }()
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
}
