/// Text in lines of ASCII (RFC 2045, section 6.7).
enum QuotedPrintable {
    private static let longestLine = 76

    /// The text with line breaks of CRLF; none of its characters is split between lines.
    static func encode(_ text: String) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count * 5 / 4)
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                var end = index
                while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
                line(UnsafeBufferPointer(rebasing: bytes[index..<end]), to: &output)
                guard end < bytes.count else { break }
                output += [0x0D, 0x0A]
                index = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A ? end + 2 : end + 1
            }
        }
        return output
    }

    private static func line(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var column = 0
        var index = 0
        while index < bytes.count {
            var end = index + 1
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
            let isEscaped = end > index + 1 || mustEscape(bytes, index, column: column)
            let size = isEscaped ? 3 * (end - index) : 1
            // The last line needs no room for a soft break.
            if column + size > (end == bytes.count ? longestLine : longestLine - 1) {
                output += [UInt8(ascii: "="), 0x0D, 0x0A]
                column = 0
                continue
            }
            if isEscaped {
                for byte in bytes[index..<end] { output += escaped(byte) }
            } else {
                output.append(bytes[index])
            }
            column += size
            index = end
        }
    }

    private static func mustEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, column: Int) -> Bool {
        switch bytes[index] {
        // White space at the end of a line goes astray.
        case 0x20, 0x09: index == bytes.count - 1
        case UInt8(ascii: "="): true
        // What begins a line so is changed by some programs on the way.
        case UInt8(ascii: "."): column == 0
        case UInt8(ascii: "F"): column == 0 && bytes[index...].starts(with: "From ".utf8)
        case 0x21...0x7E: false
        default: true
        }
    }

    /// `=` and two digits.
    static func escaped(_ byte: UInt8) -> [UInt8] {
        [UInt8(ascii: "="), digit(byte >> 4), digit(byte & 15)]
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? value + 0x30 : value - 10 + 0x41 }
}
