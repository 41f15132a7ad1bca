internal import Syndicate

/// An entry's address as a network takes it whole: people read what was written, where the network finds the end of it.
enum SocialAddress {
    /// The address as it is written, else in ASCII (RFC 3987, section 3.1; RFC 3492 for the host), else with such signs
    /// encoded as the network takes for the end of the link; the first of them that is found as one link.
    ///
    /// Where none is, because the network knows no such domain, the address stays as it is.
    static func whole(_ address: String, on network: SocialNetwork) -> String {
        if isPlain(address) { return address }
        let written = IRI.repaired(address)
        let meter = SocialMeter(network)
        let ascii = ascii(written)
        for candidate in [written, ascii, withoutEndingMarks(ascii), withoutMarks(ascii)]
        where isWhole(candidate, meter) {
            return candidate
        }
        return written
    }

    /// Whether a text is one link and nothing else.
    private static func isWhole(_ address: String, _ meter: SocialMeter) -> Bool {
        let found = meter.entities(address)
        return found.count == 1 && found[0].kind == .url && found[0].utf8 == 0..<address.utf8.count
    }

    /// Whether no network has anything to stumble over: most addresses are so.
    private static func isPlain(_ address: String) -> Bool {
        var last: UInt8 = 0
        for byte in address.utf8 {
            switch byte {
            case 0x2D, 0x2E, 0x2F, 0x30...0x3A, 0x3D, 0x3F, 0x26, 0x41...0x5A, 0x5F, 0x61...0x7A: last = byte
            default: return false
            }
        }
        return ScalarClass.isAlphanumeric(UInt32(last)) || last == 0x2F
    }

    private static func ascii(_ address: String) -> String {
        guard let range = IRI(address).authorityRange else { return address }
        let bytes = Array(address.utf8)
        guard bytes.contains(where: { $0 >= 0x80 }) else { return address }
        let authority = bytes[range]
        let start = authority.lastIndex(of: 0x40).map { $0 + 1 } ?? range.lowerBound
        let end = authority[start...].lastIndex(of: 0x3A) ?? range.upperBound
        let name = String(decoding: bytes[start..<end], as: UTF8.self).lowercased()
        let scalars = ScalarText.scalars(of: name)
        let composed = CanonicalComposition.compose(scalars) ?? scalars
        var labels: [String] = []
        for label in composed.split(separator: 0x2E, omittingEmptySubsequences: false) {
            guard let ascii = Punycode.label(label) else { return address }
            labels.append(String(decoding: ascii, as: UTF8.self))
        }
        func uri(_ part: Range<Int>) -> String { IRI.uri(from: String(decoding: bytes[part], as: UTF8.self)) }
        return uri(0..<start) + labels.joined(separator: ".") + uri(end..<bytes.count)
    }

    /// The address with the signs at its end encoded that look like those of the sentence around it.
    private static func withoutEndingMarks(_ address: String) -> String {
        let start = IRI(address).authorityRange?.upperBound ?? 0
        let bytes = address.utf8
        let end = bytes.lastIndex { !isMark($0) && $0 != UInt8(ascii: ".") }
        let kept = max(end.map { bytes.distance(from: bytes.startIndex, to: $0) + 1 } ?? 0, start)
        return encode(address, from: kept) { isMark($0) || $0 == UInt8(ascii: ".") }
    }

    /// The address with all such signs encoded.
    private static func withoutMarks(_ address: String) -> String {
        encode(withoutEndingMarks(address), from: IRI(address).authorityRange?.upperBound ?? 0, isMark)
    }

    private static func encode(_ address: String, from start: Int, _ isEncoded: (UInt8) -> Bool) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for (index, byte) in address.utf8.enumerated() {
            if index >= start, isEncoded(byte) {
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Signs that mean nothing else to most servers when they are encoded; `+`, which stands for a space, does.
    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "*"), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "@"),
            UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
