/// A set of ASCII bytes, asked of whole texts without a branch for each byte.
package struct ByteSet: Sendable {
    private let low: UInt64
    private let high: UInt64

    /// The bytes of `text`, which are ASCII, and those up to `controls`.
    package init(_ text: StaticString, controlsUpTo controls: UInt8? = nil) {
        var low: UInt64 = 0
        var high: UInt64 = 0
        text.withUTF8Buffer { bytes in
            for byte in bytes {
                if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
            }
        }
        if let controls { low |= (2 << UInt64(controls & 63)) &- 1 }
        self.low = low
        self.high = high
    }

    /// Whether one of the bytes is in the set.
    package func isIn(_ bytes: Span<UInt8>) -> Bool {
        let (low, high) = (low, high)
        var start = 0
        while start < bytes.count {
            let end = min(start &+ 64, bytes.count)
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
}
