internal import Syndicate

/// What RFC 4287 demands of the spelling of single values.
enum AtomSyntax {
    /// Whether the text has a scheme and nothing that an IRI can never hold (RFC 3987).
    static func isIRI(_ text: String) -> Bool {
        let bytes = text.utf8.span
        guard let first = bytes.indices.first, isLetter(bytes[first]) else { return false }
        var index = 1
        while index < bytes.count, isSchemePart(bytes[index]) { index += 1 }
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: ":") else { return false }
        while index < bytes.count {
            if !isAddressByte(bytes[index]) { return false }
            index += 1
        }
        return true
    }

    /// Whether the text has nothing that an IRI reference can never hold.
    static func isReference(_ text: String) -> Bool {
        let bytes = text.utf8.span
        for index in bytes.indices where !isAddressByte(bytes[index]) { return false }
        return true
    }

    /// Whether the text is a media type, perhaps with parameters (RFC 6838, section 4.2).
    static func isMediaType(_ text: String) -> Bool {
        let bytes = text.utf8.span
        var index = 0
        while index < bytes.count, isTypeByte(bytes[index]) { index += 1 }
        guard index > 0, index < bytes.count, bytes[index] == UInt8(ascii: "/") else { return false }
        let subtype = index + 1
        index = subtype
        while index < bytes.count, isTypeByte(bytes[index]) { index += 1 }
        guard index > subtype else { return false }
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
        return index == bytes.count || bytes[index] == UInt8(ascii: ";")
    }

    /// Whether a media type is one of XML (RFC 4287, section 4.1.3.1).
    static func isXMLType(_ type: String) -> Bool {
        let essence = type.utf8.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 }.map { $0 | 0x20 }
        return essence.hasSuffix("/xml") || essence.hasSuffix("+xml") || essence.hasSuffix("/xml-dtd")
    }

    /// Whether a media type is one of text.
    static func isTextType(_ type: String) -> Bool {
        type.utf8.prefix(5).map { $0 | 0x20 } == Array("text/".utf8) && !isXMLType(type)
    }

    /// Whether the text is a mail address by its form (RFC 4287, section 3.2.3).
    static func isMail(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2 else { return false }
        return parts.allSatisfy {
            !$0.isEmpty
                && $0.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
        }
    }

    /// Whether the text is a link relation: a registered name or an IRI (RFC 4287, section 4.2.7.2).
    static func isRelation(_ text: String) -> Bool {
        let bytes = text.utf8.span
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return isIRI(text)
            case let byte where !isAddressByte(byte): return false
            default: continue
            }
        }
        return !bytes.isEmpty
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private static func isSchemePart(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte) || byte == 0x2B || byte == 0x2D || byte == 0x2E
    }

    private static func isAddressByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x7F: false
        default: true
        }
    }

    private static func isTypeByte(_ byte: UInt8) -> Bool {
        if isLetter(byte) || isDigit(byte) { return true }
        return switch byte {
        case 0x21, 0x23, 0x24, 0x26, 0x2B, 0x2D, 0x2E, 0x5E, 0x5F: true
        default: false
        }
    }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ suffix: StaticString) -> Bool {
        // The bytes have their case folded by setting a bit, which the slash has set already.
        suffix.withUTF8Buffer { self.suffix($0.count).elementsEqual($0) }
    }
}

extension Person {
    /// Whether anything is known.
    var isKnown: Bool {
        name?.isEmpty == false || email?.isEmpty == false || uri?.isEmpty == false || avatar != nil || role != nil
            || !extensions.attributes.isEmpty || !extensions.elements.isEmpty
    }
}
