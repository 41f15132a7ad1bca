internal import SyndicateMail

/// Escapes of CSS (CSS Syntax, level 3, section 4.3.7): `fl\65x` is `flex`.
enum StyleEscapes {
    /// The bytes with what escapes stand for in their place.
    static func undone(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] == UInt8(ascii: "\\") else {
                output.append(bytes[index])
                index += 1
                continue
            }
            index += 1
            let digits = bytes[index...].prefix(6).prefix { isHexDigit($0) }
            guard !digits.isEmpty else {
                // A line end that is escaped is none.
                if index < bytes.endIndex {
                    if bytes[index] != 0x0A { output.append(bytes[index]) }
                    index += 1
                }
                continue
            }
            index += digits.count
            if index < bytes.endIndex, StyleScanner.isSpace(bytes[index]) { index += 1 }
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0
            let scalar = value == 0 ? nil : Unicode.Scalar(value)
            output += Array(String(scalar ?? "\u{FFFD}").utf8)
        }
        return output
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }
}
