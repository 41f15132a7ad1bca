internal import Syndicate

/// Names of hosts in ASCII.
enum HostName {
    /// The name as mail has it: lower case, letters of other scripts in Punycode (RFC 5891, section 4); `nil` where it is none.
    static func ascii(_ name: String) -> String? {
        // The full stops of East Asia count as dots (RFC 3490, section 3.1).
        let labels = name.lowercased().unicodeScalars.split(omittingEmptySubsequences: false) {
            [".", "\u{3002}", "\u{FF0E}", "\u{FF61}"].contains($0)
        }
        let ascii = labels.compactMap { label($0) }
        let result = ascii.joined(separator: ".")
        return ascii.count == labels.count && !result.isEmpty && result.utf8.count <= 253 ? result : nil
    }

    private static func label(_ scalars: Substring.UnicodeScalarView) -> String? {
        if scalars.allSatisfy(\.isASCII) {
            let bytes = Array(String(scalars).utf8)
            let isName = bytes.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
            }
            let hyphens = bytes.first == UInt8(ascii: "-") || bytes.last == UInt8(ascii: "-")
            return isName && !hyphens && (1...63).contains(bytes.count) ? String(decoding: bytes, as: UTF8.self) : nil
        }
        guard scalars.count <= 63, scalars.allSatisfy({ $0.isASCII ? isPlain($0) : isLetter($0) }),
            let encoded = Punycode.label(scalars.map(\.value)), encoded.count <= 63
        else { return nil }
        return String(decoding: encoded, as: UTF8.self)
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .decimalNumber: true
        default: false
        }
    }
}
