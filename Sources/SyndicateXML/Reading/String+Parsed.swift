extension String {
    /// The text of bytes that a parser gave: checked once, and copied as they are; malformed UTF-8 becomes U+FFFD.
    ///
    /// libxml2 lets some overlong sequences pass, which a string must never hold.
    init(parsed bytes: UnsafeBufferPointer<UInt8>) {
        var isASCII = true
        guard Self.isWellFormed(UnsafeRawBufferPointer(bytes), isASCII: &isASCII) else {
            self = String(decoding: bytes, as: UTF8.self)
            return
        }
        self.init(checked: bytes, isASCII: isASCII)
    }

    /// The text of bytes that were found to be well-formed UTF-8.
    init(checked bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
        self = String(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
    }

    /// Whether the bytes are UTF-8 (RFC 3629, section 4), asked eight at a time as long as they are ASCII.
    private static func isWellFormed(_ bytes: UnsafeRawBufferPointer, isASCII: inout Bool) -> Bool {
        let count = bytes.count
        var index = 0
        while index < count {
            if index &+ 8 <= count {
                let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
                if word == 0 {
                    index &+= 8
                    continue
                }
                index &+= UInt64(littleEndian: word).trailingZeroBitCount &>> 3
            } else if count >= 8 {
                // The last eight bytes, some of them for the second time.
                let word = bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self) & 0x8080_8080_8080_8080
                let rest = UInt64(littleEndian: word) &>> UInt64((index &+ 8 &- count) &* 8)
                if rest == 0 { return true }
                index &+= rest.trailingZeroBitCount &>> 3
            } else if bytes[index] < 0x80 {
                index &+= 1
                continue
            }
            isASCII = false
            let length = UTF8Sequence.wellFormedLength(bytes, at: index)
            if length == 0 { return false }
            index &+= length
        }
        return true
    }
}
