/// A set of ASCII bytes, asked of whole texts without a branch for each byte.
package struct ByteSet: Sendable {
    private let low: UInt64
    private let high: UInt64
    /// Each byte of the set eight times over, some more than once; none where there are more than five.
    private let words: (UInt64, UInt64, UInt64, UInt64, UInt64)?

    /// The bytes of `text`, which are ASCII, and those up to `controls`.
    package init(_ text: StaticString, controlsUpTo controls: UInt8? = nil) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        var members: [UInt64] = []
        text.withUTF8Buffer { bytes in
            for byte in bytes {
                if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
                members.append(UInt64(byte) &* 0x0101_0101_0101_0101)
            }
        }
        if let controls { low |= (2 << UInt64(controls & 63)) &- 1 }
        self.low = low
        self.high = high
        guard controls == nil, let first = members.first, members.count <= 5 else {
            words = nil
            return
        }
        members += Array(repeating: first, count: 5 - members.count)
        words = (members[0], members[1], members[2], members[3], members[4])
    }

    /// Whether one of the bytes is in the set.
    package func isIn(_ bytes: Span<UInt8>) -> Bool {
        let count = bytes.count
        let (low, high) = (low, high)
        var start = 0
        if let words {
            let raw = bytes.bytes
            while start &+ 8 <= count {
                let word = raw.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self)
                let found =
                    Self.zeroes(word ^ words.0) | Self.zeroes(word ^ words.1) | Self.zeroes(word ^ words.2)
                    | Self.zeroes(word ^ words.3) | Self.zeroes(word ^ words.4)
                if found & 0x8080_8080_8080_8080 != 0 { return true }
                start &+= 8
            }
        }
        while start < count {
            let end = min(start &+ 64, count)
            var found: UInt64 = 0
            for index in start..<end {
                let byte = UInt64(truncatingIfNeeded: bytes[index])
                found |= byte < 128 ? (byte < 64 ? low : high) &>> (byte & 63) : 0
            }
            if found & 1 != 0 { return true }
            start = end
        }
        return false
    }

    /// Has the high bit of a byte set if, and only if, one of the bytes is 0.
    @inline(__always)
    private static func zeroes(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
}
