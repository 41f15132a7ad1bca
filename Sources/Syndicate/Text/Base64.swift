/// Bytes in letters of ASCII (RFC 4648, section 4).
public enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The text that stands for the bytes, without line breaks, padded with `=` to a multiple of four letters.
    public static func encode(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: letters(bytes), as: UTF8.self)
    }

    /// The same text as ASCII.
    public static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.underestimatedCount / 3 * 4 + 4)
        var group: UInt32 = 0
        var count = 0
        func put(_ digits: Int) {
            for digit in 0..<digits { result.append(alphabet[Int(group >> UInt32(18 - 6 * digit) & 0x3F)]) }
        }
        for byte in bytes {
            group |= UInt32(byte) << UInt32(16 - 8 * count)
            count += 1
            guard count == 3 else { continue }
            put(4)
            group = 0
            count = 0
        }
        if count > 0 {
            put(count + 1)
            result.append(contentsOf: repeatElement(UInt8(ascii: "="), count: 3 - count))
        }
        return result
    }

    /// What is forgiven to who wrote the letters.
    public enum Form: Sendable {
        /// A word of a header or a key: no white space, no bits beyond the last byte, which would be a second spelling. Padding may be left
        /// out.
        case word
        /// A text in a document: white space anywhere. Padding may be left out.
        case text
        /// A text with its padding.
        case paddedText
    }

    /// The bytes that letters stand for; `nil` where they are no Base64.
    public static func decode(_ letters: Span<UInt8>, as form: Form) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(letters.count / 4 * 3 + 3)
        var bits: UInt32 = 0
        var count = 0
        var padding = 0
        for index in letters.indices {
            let letter = letters[index]
            if letter == UInt8(ascii: "=") {
                padding += 1
                continue
            }
            if form != .word, letter.isXMLSpace { continue }
            guard padding == 0, let value = value(of: letter) else { return nil }
            bits = bits << 6 | value
            count += 1
            let held = UInt32(count % 4) * 6 % 8
            if count % 4 != 1 { bytes.append(UInt8(truncatingIfNeeded: bits >> held)) }
        }
        guard count % 4 != 1, padding == (4 - count % 4) % 4 || padding == 0 && form != .paddedText else { return nil }
        let rest = UInt32(count % 4) * 6 % 8
        guard form != .word || bits & (1 << rest - 1) == 0 else { return nil }
        return bytes
    }

    private static func value(of letter: UInt8) -> UInt32? {
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(letter - UInt8(ascii: "A"))
        case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(letter - UInt8(ascii: "a")) + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(letter - UInt8(ascii: "0")) + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
