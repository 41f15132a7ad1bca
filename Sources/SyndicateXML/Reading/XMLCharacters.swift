/// What XML says of the characters of a text (XML 1.0, section 2.2).
enum XMLCharacters {
    /// Whether the bytes are UTF-8, every character is one that a document may have, and no line end needs to be changed;
    /// asked eight bytes at a time as long as they are ASCII. `isASCII` becomes `false` where there are others.
    static func arePlain(_ bytes: UnsafeRawBufferPointer, isASCII: inout Bool) -> Bool {
        let count = bytes.count
        var index = 0
        while index < count {
            if index &+ 8 <= count {
                let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // A byte below 0x20 borrows from its high bit; one of 0x80 and above has it.
                let found = ((word &- 0x2020_2020_2020_2020) | word) & 0x8080_8080_8080_8080
                if found == 0 {
                    index &+= 8
                    continue
                }
                index &+= UInt64(littleEndian: found).trailingZeroBitCount &>> 3
            }
            let byte = bytes[index]
            if byte < 0x80 {
                guard byte >= 0x20 || byte == 0x0A || byte == 0x09 else { return false }
                index &+= 1
                continue
            }
            isASCII = false
            let length = UTF8Sequence.wellFormedLength(bytes, at: index)
            if length == 0 { return false }
            // U+FFFE and U+FFFF.
            if byte == 0xEF, bytes[index &+ 1] == 0xBF, bytes[index &+ 2] >= 0xBE { return false }
            index &+= length
        }
        return true
    }

    /// Whether a document may have the character.
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
