extension JSONScanner {
    /// The bytes between the quotation mark at `offset` and the one that ends the string; checks the escapes.
    mutating func scanString(_ bytes: Span<UInt8>) throws(Failure) -> Text {
        let count = bytes.count
        let start = offset &+ 1
        var index = start
        var hasEscapes = false
        var seen: UInt64 = 0
        let raw = bytes.bytes
        while true {
            // Eight bytes at a time, as long as none ends the string, begins an escape or is a control character.
            while index &+ 8 <= count {
                let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
                let stops = Self.stops(word)
                guard stops == 0 else {
                    let before = stops.trailingZeroBitCount & ~7
                    seen |= word & ((1 << UInt64(before)) &- 1)
                    index &+= before >> 3
                    break
                }
                seen |= word
                index &+= 8
            }
            guard index < count else {
                throw Failure(code: .unexpectedEnd, offset: count, message: "The text ends within a string")
            }
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                offset = index &+ 1
                return Text(
                    range: start..<index, hasEscapes: hasEscapes, isASCII: seen & 0x8080_8080_8080_8080 == 0)
            } else if byte == UInt8(ascii: "\\") {
                hasEscapes = true
                index = try Self.skipEscape(bytes, index)
            } else if byte < 0x20 {
                throw Failure(
                    code: .controlCharacter, offset: index,
                    message: "A control character within a string must be written as an escape")
            } else {
                seen |= UInt64(byte)
                index &+= 1
            }
        }
    }

    /// A word whose lowest set bit is the top bit of the first byte that is `"`, `\` or below U+0020.
    @inline(__always)
    private static func stops(_ word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let quotes = word ^ 0x2222_2222_2222_2222
        let backslashes = word ^ 0x5C5C_5C5C_5C5C_5C5C
        let controls = (word &- 0x2020_2020_2020_2020) & ~word
        return ((quotes &- ones) & ~quotes | (backslashes &- ones) & ~backslashes | controls) & 0x8080_8080_8080_8080
    }

    private static func skipEscape(_ bytes: Span<UInt8>, _ index: Int) throws(Failure) -> Int {
        guard index &+ 1 < bytes.count else {
            throw Failure(code: .unexpectedEnd, offset: bytes.count, message: "The text ends within a string")
        }
        switch bytes[index &+ 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return index &+ 2
        case UInt8(ascii: "u"):
            guard codeUnit(bytes, index &+ 2, end: bytes.count) != nil else { fallthrough }
            return index &+ 6
        default:
            throw Failure(code: .badEscape, offset: index, message: "This is not an escape that JSON knows")
        }
    }

    /// The UTF-16 code unit of four hexadecimal digits.
    private static func codeUnit(_ bytes: Span<UInt8>, _ index: Int, end: Int) -> UInt32? {
        guard index &+ 4 <= end else { return nil }
        var value: UInt32 = 0
        for place in index..<index &+ 4 {
            guard let digit = ASCII.hexValue(bytes[place]) else { return nil }
            value = value << 4 | UInt32(digit)
        }
        return value
    }

    /// Puts the bytes of a scanned string with its escapes resolved into `output`, and the offsets of escapes that are
    /// half a surrogate pair, for which it puts U+FFFD, into `lone`.
    package static func unescape(
        _ bytes: Span<UInt8>, _ range: Range<Int>, into output: inout [UInt8], lone: inout [Int]
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            var end = index
            while end < range.upperBound, bytes[unchecked: end] != UInt8(ascii: "\\") { end &+= 1 }
            if end > index {
                bytes.extracting(index..<end).withUnsafeBufferPointer { output.append(contentsOf: $0) }
                index = end
            }
            guard index &+ 1 < range.upperBound else { return }
            let escape = bytes[index &+ 1]
            switch escape {
            case UInt8(ascii: "b"): output.append(0x08)
            case UInt8(ascii: "f"): output.append(0x0C)
            case UInt8(ascii: "n"): output.append(0x0A)
            case UInt8(ascii: "r"): output.append(0x0D)
            case UInt8(ascii: "t"): output.append(0x09)
            case UInt8(ascii: "u"):
                index = appendScalar(bytes, index, end: range.upperBound, into: &output, lone: &lone)
                continue
            default: output.append(escape)
            }
            index &+= 2
        }
    }

    /// Resolves one or, for a surrogate pair, two escapes, and returns the index behind.
    private static func appendScalar(
        _ bytes: Span<UInt8>, _ index: Int, end: Int, into output: inout [UInt8], lone: inout [Int]
    ) -> Int {
        var value = codeUnit(bytes, index &+ 2, end: end) ?? 0xD800
        var next = index &+ 6
        if value & 0xFC00 == 0xD800, next &+ 6 <= end, bytes[next] == UInt8(ascii: "\\"),
            bytes[next &+ 1] == UInt8(ascii: "u"), let low = codeUnit(bytes, next &+ 2, end: end),
            low & 0xFC00 == 0xDC00
        {
            value = 0x10000 &+ (value & 0x3FF) << 10 &+ (low & 0x3FF)
            next &+= 6
        }
        let scalar = Unicode.Scalar(value)
        if scalar == nil { lone.append(index) }
        output.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? .init())
        return next
    }
}
