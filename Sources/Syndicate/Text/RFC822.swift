/// The parts of the grammar of RFC 822 dates, each on bytes from an index on.
enum RFC822 {
    /// Skips white space, folds and comments, which may nest; `false` where a comment has no end.
    @inline(__always)
    static func skip(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
        while index < bytes.count {
            let byte = bytes[index]
            if ASCII.isSpace(byte) {
                index &+= 1
            } else if byte == UInt8(ascii: "(") {
                guard skipComment(bytes, &index) else { return false }
            } else {
                return true
            }
        }
        return true
    }

    static func skipComment(_ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "("): depth &+= 1
            case UInt8(ascii: ")"):
                depth &-= 1
                if depth == 0 {
                    index &+= 1
                    return true
                }
            case UInt8(ascii: "\\"): index &+= 1
            default: break
            }
            index &+= 1
        }
        index = bytes.count
        return false
    }

    /// Takes one byte, perhaps behind white space and comments.
    @inline(__always)
    static func take(_ expected: UInt8, _ bytes: Span<UInt8>, _ index: inout Int) -> Bool {
        guard skip(bytes, &index), index < bytes.count, bytes[index] == expected else { return false }
        index &+= 1
        return true
    }

    /// Reads digits; a run of more than four has the length 5 and no use.
    @inline(__always)
    static func number(_ bytes: Span<UInt8>, _ index: inout Int) -> (value: Int, length: Int) {
        var value = 0
        var length = 0
        while index < bytes.count, length < 5, ASCII.isDigit(bytes[index]) {
            value = value &* 10 &+ Int(bytes[index] &- 0x30)
            length &+= 1
            index &+= 1
        }
        return (value, length)
    }

    /// The length of the run of letters at `index`, counted up to 16.
    @inline(__always)
    static func wordLength(_ bytes: Span<UInt8>, _ index: Int) -> Int {
        var end = index
        while end < bytes.count, end &- index < 16, ASCII.isLetter(bytes[end]) { end &+= 1 }
        return end &- index
    }

    /// 1 (Monday) to 7 for three letters in lower case, or 0.
    @inline(__always)
    static func weekday(_ packed: UInt32) -> Int {
        switch packed {
        case 0x6D6F6E: 1
        case 0x747565: 2
        case 0x776564: 3
        case 0x746875: 4
        case 0x667269: 5
        case 0x736174: 6
        case 0x73756E: 7
        default: 0
        }
    }

    /// 1 (January) to 12 for three letters in lower case, or 0.
    @inline(__always)
    static func month(_ packed: UInt32) -> Int {
        switch packed {
        case 0x6A616E: 1
        case 0x666562: 2
        case 0x6D6172: 3
        case 0x617072: 4
        case 0x6D6179: 5
        case 0x6A756E: 6
        case 0x6A756C: 7
        case 0x617567: 8
        case 0x736570: 9
        case 0x6F6374: 10
        case 0x6E6F76: 11
        case 0x646563: 12
        default: 0
        }
    }

    /// The offset of a zone of three letters in lower case, in minutes, or `nil` where it is not one of RFC 822's.
    static func namedOffset(_ packed: UInt32) -> Int16? {
        switch packed {
        case 0x676D74, 0x757463: 0  // GMT; UTC is in none of the RFCs, and in many feeds.
        case 0x656474: -240
        case 0x657374, 0x636474: -300
        case 0x637374, 0x6D6474: -360
        case 0x6D7374, 0x706474: -420
        case 0x707374: -480
        default: nil
        }
    }

    /// A zone by name or by number; `known` is false for a name that says nothing.
    @inline(__always)
    static func zone(_ bytes: Span<UInt8>, _ index: inout Int) -> (known: Bool, minutes: Int16)? {
        let first = bytes[index]
        if first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
            index &+= 1
            let (value, length) = number(bytes, &index)
            let hours = value / 100
            let minutes = value &- hours &* 100
            guard length == 4, hours <= 23, minutes <= 59 else { return nil }
            let magnitude = Int16(truncatingIfNeeded: hours &* 60 &+ minutes)
            return first == UInt8(ascii: "+") ? (true, magnitude) : (magnitude != 0, -magnitude)
        }
        let length = wordLength(bytes, index)
        defer { index &+= length }
        switch length {
        case 0: return nil
        case 1: return (first | 0x20 == UInt8(ascii: "z"), 0)
        case 2: return (first | 0x20 == UInt8(ascii: "u") && bytes[index &+ 1] | 0x20 == UInt8(ascii: "t"), 0)
        case 3:
            let offset = namedOffset(ASCII.packed(bytes, index))
            return (offset != nil, offset ?? 0)
        case 4...5: return (false, 0)
        default: return nil
        }
    }
}
