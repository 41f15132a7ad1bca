/// Base64 as feeds have it (RFC 4648, section 4), with white space anywhere in it.
enum Base64Text {
    /// The bytes as text; `nil` where it is no Base64 or no UTF-8.
    static func decode(_ text: String) -> String? {
        bytes(text).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// The bytes; `nil` where it is no Base64.
    static func bytes(_ text: String) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count / 4 * 3)
        var group: UInt32 = 0
        var digits = 0
        var padding = 0
        for byte in text.utf8 where !byte.isXMLSpace {
            guard byte != UInt8(ascii: "=") else {
                padding += 1
                continue
            }
            guard padding == 0, let value = value(of: byte) else { return nil }
            group = group << 6 | value
            digits += 1
            if digits == 4 {
                for shift: UInt32 in [16, 8, 0] { result.append(UInt8(truncatingIfNeeded: group >> shift)) }
                (group, digits) = (0, 0)
            }
        }
        switch digits {
        case 0: return padding == 0 ? result : nil
        case 2 where padding == 2 || padding == 0: result.append(UInt8(truncatingIfNeeded: group >> 4))
        case 3 where padding <= 1:
            result.append(UInt8(truncatingIfNeeded: group >> 10))
            result.append(UInt8(truncatingIfNeeded: group >> 2))
        default: return nil
        }
        return result
    }

    private static func value(of byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte) - 0x41
        case 0x61...0x7A: UInt32(byte) - 0x61 + 26
        case 0x30...0x39: UInt32(byte) - 0x30 + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
