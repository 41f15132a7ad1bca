/// Tests and values of single bytes of ASCII text.
package enum ASCII {
    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// Space, tab, line feed, form feed or carriage return.
    @inline(__always)
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte &- 9 < 5 && byte != 0x0B) }

    @inline(__always)
    static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// The value of a hexadecimal digit, or `nil`.
    @inline(__always)
    package static func hexValue(_ byte: UInt8) -> UInt8? {
        if byte &- 0x30 < 10 { return byte &- 0x30 }
        let letter = (byte | 0x20) &- 0x61
        return letter < 6 ? letter &+ 10 : nil
    }

    /// The value of two digits, or a negative number where they are none; the caller has checked that both lie within
    /// `bytes`.
    @inline(__always)
    static func twoDigits(_ bytes: Span<UInt8>, _ index: Int) -> Int {
        let tens = bytes[unchecked: index] &- 0x30
        let ones = bytes[unchecked: index &+ 1] &- 0x30
        return tens > 9 || ones > 9 ? -1 : Int(tens) &* 10 &+ Int(ones)
    }

    /// Three letters packed into one number, in lower case, for tables of short names.
    @inline(__always)
    static func packed(_ bytes: Span<UInt8>, _ index: Int) -> UInt32 {
        UInt32(bytes[index] | 0x20) << 16 | UInt32(bytes[index &+ 1] | 0x20) << 8 | UInt32(bytes[index &+ 2] | 0x20)
    }
}
