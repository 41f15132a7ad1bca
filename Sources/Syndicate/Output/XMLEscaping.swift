extension EscapeTable {
    /// For XML character data (XML 1.0, sections 2.2 and 2.4).
    static let xmlText = xml([:])

    /// For XML attribute values between double quotes, in which a parser would turn white space into spaces (section
    /// 3.3.3).
    static let xmlAttribute = xml([0x22: "&quot;", 0x09: "&#9;", 0x0A: "&#10;"])

    /// First byte of U+F000 to U+FFFF, of which U+FFFE and U+FFFF are forbidden.
    static let lead: UInt8 = 0xEF

    private static func xml(_ more: [UInt8: String]) -> EscapeTable {
        var replacements: [UInt8: String] = [0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;", 0x0D: "&#13;"]
        var flagged: Set<UInt8> = [lead]
        // Control characters that no XML 1.0 document can hold, not even as references.
        for byte: UInt8 in 0..<0x20 where ![0x09, 0x0A, 0x0D].contains(byte) {
            replacements[byte] = "\u{FFFD}"
            flagged.insert(byte)
        }
        replacements.merge(more) { $1 }
        return EscapeTable(replacements, flagged: flagged)
    }
}

extension ByteWriter {
    /// Appends UTF-8 bytes as character data; gives how many characters XML forbids and U+FFFD replaced.
    mutating func writeXMLText(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        writeXML(bytes, .xmlText, quoteFold: 0)
    }

    /// Appends UTF-8 bytes as an attribute's value; gives how many characters XML forbids and U+FFFD replaced.
    mutating func writeXMLAttribute(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        // With this bit set, `"` is the same as `&`.
        writeXML(bytes, .xmlAttribute, quoteFold: 0x04)
    }

    @inline(__always)
    private mutating func writeXML(
        _ bytes: UnsafeBufferPointer<UInt8>, _ table: EscapeTable, quoteFold: UInt8
    ) -> Int {
        var replaced = 0
        writeEscaped(bytes, table) { marks in
            marks.control()
            marks.equal(UInt8(ascii: "&"), fold: quoteFold)
            // With this bit set, `<` is the same as `>`.
            marks.equal(UInt8(ascii: ">"), fold: 0x02)
            marks.equal(EscapeTable.lead)
        } attend: { index, word in
            guard bytes[index] == EscapeTable.lead else {
                replaced += 1
                return (word, 1)
            }
            guard index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else { return (word, 1) }
            replaced += 1
            return (Self.replacement, 3)
        }
        return replaced
    }

    /// U+FFFD in the form of the table.
    private static let replacement: UInt64 = 3 << 56 | 0xBD_BFEF
}
