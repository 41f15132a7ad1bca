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
            } else if bytes[index] < 0x80 {
                index &+= 1
                continue
            }
            isASCII = false
            let length = sequenceLength(bytes, at: index)
            if length == 0 { return false }
            index &+= length
        }
        return true
    }

    /// The length of the sequence of several bytes that begins at `index`; 0 for what is none.
    @inline(__always)
    private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let rest = bytes.count &- index
        func isContinuation(_ offset: Int) -> Bool { bytes[index &+ offset] & 0xC0 == 0x80 }
        switch bytes[index] {
        case 0xC2...0xDF: return rest >= 2 && isContinuation(1) ? 2 : 0
        case 0xE0...0xEF:
            guard rest >= 3, isContinuation(1), isContinuation(2) else { return 0 }
            let second = bytes[index &+ 1]
            if bytes[index] == 0xE0 && second < 0xA0 || bytes[index] == 0xED && second > 0x9F { return 0 }
            return 3
        case 0xF0...0xF4:
            guard rest >= 4, isContinuation(1), isContinuation(2), isContinuation(3) else { return 0 }
            let second = bytes[index &+ 1]
            if bytes[index] == 0xF0 && second < 0x90 || bytes[index] == 0xF4 && second > 0x8F { return 0 }
            return 4
        default: return 0
        }
    }
}
