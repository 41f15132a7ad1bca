extension IRI {
    /// Why a text is not an IRI reference, and where.
    public struct Flaw: Error, Sendable, Hashable, CustomStringConvertible {
        /// What kind of flaw it is.
        public enum Code: String, Sendable, Hashable {
            /// A character that no address may have (RFC 3987, section 2.2).
            case forbiddenCharacter = "forbidden-character"
            /// A `%` without two hexadecimal digits behind it (RFC 3986, section 2.1).
            case badPercentEncoding = "bad-percent-encoding"
            /// Brackets without an IP address in them (RFC 3986, section 3.2.2).
            case badAddress = "bad-address"
            /// A port that is no number (RFC 3986, section 3.2.3).
            case badPort = "bad-port"
            /// A relative address whose first part would be taken for a scheme (RFC 3986, section 4.2).
            case colonInFirstSegment = "colon-in-first-segment"
            /// A mark that changes the direction of text (RFC 3987, section 4.1).
            case directionMark = "direction-mark"
        }

        /// What kind of flaw it is.
        public var code: Code
        /// The byte of the UTF-8 text at which it stands.
        public var offset: Int
        /// One sentence for a person, without a final full stop.
        public var description: String
    }

    /// The first flaw for which `text` is not an IRI reference (RFC 3987, section 2.2), or `nil` where it is one.
    public var firstError: Flaw? {
        if schemeRange == nil, authorityRange == nil, let flaw = colonFlaw { return flaw }
        if let (userInfo, host, port) = authority {
            if let userInfo, let flaw = flaw(in: userInfo, .userInfo) { return flaw }
            if let flaw = hostFlaw(host) { return flaw }
            if let port, !port.isEmpty, UInt16(self[port]) == nil {
                return Flaw(code: .badPort, offset: port.lowerBound, description: "A port is a number below 65536")
            }
        }
        if let flaw = flaw(in: pathRange, .path) { return flaw }
        if let queryRange, let flaw = flaw(in: queryRange, .query) { return flaw }
        if let fragmentRange, let flaw = flaw(in: fragmentRange, .fragment) { return flaw }
        return nil
    }

    /// Whether `text` begins with a scheme.
    public static func isAbsolute(_ text: String) -> Bool { IRI(text).isAbsolute }

    /// Whether `text` is a tag URI (RFC 4151): `tag:authority,date:specific`.
    public static func isTag(_ text: String) -> Bool {
        let iri = IRI(text)
        guard iri.scheme == "tag", iri.authorityRange == nil, iri.firstError == nil else { return false }
        let bytes = text.utf8.span
        let comma = IRIGrammar.end(of: ",", bytes, from: 4)
        let colon = IRIGrammar.end(of: ":", bytes, from: min(comma + 1, bytes.count))
        guard comma > 4, comma < iri.pathRange.upperBound, colon < iri.pathRange.upperBound else { return false }
        var ats = 0
        for index in 4..<comma {
            switch bytes[index] {
            case UInt8(ascii: "@"): ats += 1
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): break
            case let byte where ASCII.isDigit(byte) || ASCII.isLetter(byte): break
            default: return false
            }
        }
        let date = bytes.extracting(comma + 1..<colon)
        guard ats <= 1, [4, 7, 10].contains(date.count) else { return false }
        for index in 0..<date.count where (index == 4 || index == 7) != (date[index] == UInt8(ascii: "-")) {
            return false
        }
        return Timestamp(lenient: date) != nil
    }

    private var colonFlaw: Flaw? {
        let bytes = text.utf8.span
        let end = IRIGrammar.end(of: ":/?#", bytes, from: 0)
        guard end < bytes.count, bytes[end] == UInt8(ascii: ":") else { return nil }
        return Flaw(
            code: .colonInFirstSegment, offset: end, description: "What stands before the first colon is not a scheme")
    }

    private func hostFlaw(_ range: Range<Int>) -> Flaw? {
        let bytes = text.utf8.span
        guard !range.isEmpty, bytes[range.lowerBound] == UInt8(ascii: "[") else { return flaw(in: range, .host) }
        if bytes[range.upperBound - 1] == UInt8(ascii: "]"), range.count >= 2,
            IRIGrammar.isAddress(bytes.extracting(range.lowerBound + 1..<range.upperBound - 1))
        {
            return nil
        }
        return Flaw(
            code: .badAddress, offset: range.lowerBound, description: "What stands in brackets is not an IPv6 address")
    }

    private func flaw(in range: Range<Int>, _ part: IRIGrammar.Part) -> Flaw? {
        let bytes = text.utf8.span
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            if IRIGrammar.allows(byte, part) {
                index += 1
            } else if byte == UInt8(ascii: "%") {
                guard index + 2 < range.upperBound, ASCII.hexValue(bytes[index + 1]) != nil,
                    ASCII.hexValue(bytes[index + 2]) != nil
                else {
                    return Flaw(
                        code: .badPercentEncoding, offset: index,
                        description: "A percent sign needs two hexadecimal digits behind it")
                }
                index += 3
            } else if byte < 0x80 {
                return Flaw(
                    code: .forbiddenCharacter, offset: index,
                    description: "\(Self.name(UInt32(byte))) cannot stand here unless percent-encoded")
            } else {
                let length = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
                var scalar = UInt32(byte) & (0xFF >> UInt32(length + 1))
                for next in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + next] & 0x3F) }
                if IRIGrammar.isDirectionMark(scalar) {
                    return Flaw(
                        code: .directionMark, offset: index,
                        description: "\(Self.name(scalar)) turns the direction of writing and cannot stand in an IRI")
                }
                guard IRIGrammar.isUCSCharacter(scalar) || (part == .query && IRIGrammar.isPrivate(scalar)) else {
                    return Flaw(
                        code: .forbiddenCharacter, offset: index,
                        description: "\(Self.name(scalar)) cannot stand in an IRI")
                }
                index += length
            }
        }
        return nil
    }

    /// How a message names a character: `a space`, `"<"` or `U+200E`.
    private static func name(_ scalar: UInt32) -> String {
        switch scalar {
        case 0x20: return "A space"
        case 0x21...0x7E: return "The character \(String(UnicodeScalar(UInt8(scalar))))"
        default:
            let digits = String(scalar, radix: 16, uppercase: true)
            return "The character U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
        }
    }
}
