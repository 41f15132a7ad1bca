/// The bytes of header fields (RFC 5322, section 3.2).
enum MailSyntax {
    /// Whether a byte may stand in an atom.
    static func isAtom(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
        }
    }

    /// The bytes as a quoted string.
    static func quoted(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = [UInt8(ascii: "\"")]
        for byte in bytes {
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
        }
        result.append(UInt8(ascii: "\""))
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether a name may be one of a header field (RFC 5322, section 3.6.8).
    static func isFieldName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 70 && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
    }

    /// The words of a text: what stands between white space and control characters, line breaks of all kinds among them. Whatever
    /// comes in, no header field can be ended by it.
    static func words(_ text: String) -> [Substring] {
        text.unicodeScalars.split { scalar in
            scalar.properties.isWhitespace && scalar != "\u{A0}" && scalar != "\u{202F}"
                || scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
        }.map { Substring($0) }
    }
}
