/// The classes of characters of RFC 3986 and RFC 3987.
enum IRIGrammar {
    /// Where a character may stand; each bit is one part.
    struct Part: OptionSet {
        let rawValue: UInt8
        static let userInfo = Part(rawValue: 1)
        static let host = Part(rawValue: 2)
        static let path = Part(rawValue: 4)
        static let query = Part(rawValue: 8)
        static let fragment = Part(rawValue: 16)
        static let unreserved = Part(rawValue: 32)
    }

    /// The parts in which each byte of ASCII may stand unencoded.
    private static let table: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 128)
        func allow(_ characters: String, _ parts: Part) {
            for byte in characters.utf8 { table[Int(byte)] |= parts.rawValue }
        }
        let everywhere: Part = [.userInfo, .host, .path, .query, .fragment]
        allow("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~", everywhere.union(.unreserved))
        allow("!$&'()*+,;=", everywhere)
        allow(":", [.userInfo, .path, .query, .fragment])
        allow("@/", [.path, .query, .fragment])
        allow("?", [.query, .fragment])
        return table
    }()

    static func allows(_ byte: UInt8, _ part: Part) -> Bool {
        byte < 128 && table[Int(byte)] & part.rawValue != 0
    }

    static func isSchemeByte(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }

    /// The first index from `start` on at which one of `stops` stands, or the end.
    static func end(of stops: StaticString, _ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            for stop in 0..<stops.utf8CodeUnitCount where stops.utf8Start[stop] == byte { return index }
            index += 1
        }
        return index
    }

    /// RFC 3987, section 2.2, `ucschar`.
    static func isUCSCharacter(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
        case 0x10000...0xDFFFF: scalar & 0xFFFF <= 0xFFFD
        case 0xE1000...0xEFFFD: true
        default: false
        }
    }

    /// RFC 3987, section 2.2, `iprivate`, which a query may hold.
    static func isPrivate(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
        default: false
        }
    }

    /// RFC 3987, section 4.1: marks that turn the direction of writing must not stand in an IRI.
    static func isDirectionMark(_ scalar: UInt32) -> Bool {
        scalar == 0x200E || scalar == 0x200F || (0x202A...0x202E).contains(scalar)
    }

    /// Whether text in brackets is an IPv6 address or one of a future version (RFC 3986, section 3.2.2).
    static func isAddress(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count >= 2, bytes.count <= 200 else { return false }
        if bytes[0] | 0x20 == UInt8(ascii: "v") {
            var index = 1
            while index < bytes.count, ASCII.hexValue(bytes[index]) != nil { index += 1 }
            guard index > 1, index + 1 < bytes.count, bytes[index] == UInt8(ascii: ".") else { return false }
            for rest in index + 1..<bytes.count where !allows(bytes[rest], .userInfo) { return false }
            return true
        }
        return isIPv6(bytes)
    }

    private static func isIPv6(_ bytes: Span<UInt8>) -> Bool {
        var groups = 0
        var hasGap = false
        var index = 0
        if bytes[0] == UInt8(ascii: ":") {
            guard bytes[1] == UInt8(ascii: ":") else { return false }
            hasGap = true
            index = 2
        }
        while index < bytes.count {
            let start = index
            while index < bytes.count, index - start < 5, ASCII.hexValue(bytes[index]) != nil { index += 1 }
            guard 1...4 ~= index - start else { return false }
            if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
                // The last 32 bits may be an IPv4 address.
                guard isIPv4(bytes.extracting(start..<bytes.count)) else { return false }
                groups += 2
                break
            }
            groups += 1
            if index == bytes.count { break }
            guard bytes[index] == UInt8(ascii: ":"), index + 1 < bytes.count else { return false }
            index += 1
            if bytes[index] == UInt8(ascii: ":") {
                guard !hasGap else { return false }
                hasGap = true
                index += 1
            }
        }
        return hasGap ? groups <= 7 : groups == 8
    }

    /// Four numbers of 0 to 255 without leading zeroes.
    private static func isIPv4(_ bytes: Span<UInt8>) -> Bool {
        var index = 0
        for part in 0..<4 {
            let start = index
            var value = 0
            while index < bytes.count, index - start < 4, ASCII.isDigit(bytes[index]) {
                value = value * 10 + Int(bytes[index] - 0x30)
                index += 1
            }
            guard index > start, value <= 255, index - start == 1 || bytes[start] != UInt8(ascii: "0") else {
                return false
            }
            if part == 3 { return index == bytes.count }
            guard index < bytes.count, bytes[index] == UInt8(ascii: ".") else { return false }
            index += 1
        }
        return false
    }
}
