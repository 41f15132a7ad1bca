internal import Syndicate

// RSS 2.0, “<author> sub-element of <item>”; RSS Advisory Board, “RSS Best Practices Profile”, “Email addresses”.
extension Datatype {
    /// A mail address, perhaps with a name.
    public static let contact = Datatype { validation, value in
        validation.checkContact(value, Mailbox(value.text))
    }

    /// A mail address with the name in parentheses behind it.
    static let contactWithName = Datatype { validation, value in
        let text = withoutScheme(value.text)
        let mailbox = Mailbox(text)
        guard text.utf8.dropFirst().contains(UInt8(ascii: "@")), text.utf8.last != UInt8(ascii: ")") else {
            return validation.checkContact(value, mailbox)
        }
        let isAddress = MailAddress.isAddrSpec(mailbox.address)
        if !isAddress, !validation.follows(.w3c) { return validation.checkContact(value, mailbox) }
        guard text.utf8.contains(0x20) || !mailbox.name.isEmpty else {
            return validation.report(.missingRealName, value)
        }
        var fix: Fix?
        if isAddress, !mailbox.name.isEmpty, !mailbox.name.utf8.contains(where: { "()<>\\".utf8.contains($0) }),
            let range = value.rawRange
        {
            fix = Fix("write the name behind the address", [Fix.Edit(range, XMLText.escaped(mailbox.written))])
        }
        validation.report(.emailFormat, value, fix: fix)
    }

    /// The text behind `mailto:`, percent-encoding taken off.
    private static func withoutScheme(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.count > 7, bytes[..<7].elementsEqual("mailto:".utf8, by: { $0 | 0x20 == $1 | 0x20 }) else {
            return text
        }
        var result: [UInt8] = []
        var index = 7
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
            {
                result.append(value)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Validation {
    fileprivate mutating func checkContact(_ value: Value, _ mailbox: Mailbox) {
        Datatype.plainText.check(&self, value)
        guard MailAddress.isAddrSpec(mailbox.address) else { return report(.invalidContact, value) }
        let domain = mailbox.address.utf8.drop { $0 != UInt8(ascii: "@") }
        if !domain.contains(UInt8(ascii: ".")), !domain.contains(UInt8(ascii: "[")) { report(.unknownHost, value) }
    }
}

extension Value {
    /// The bytes of the element's text in the document, references in it not resolved; `nil` where elements, sections or
    /// comments stand in it.
    var rawRange: Range<Int>? {
        guard attribute == nil, var range = node.contentRange else { return nil }
        let bytes = node.document.source.bytes
        guard !bytes[range].contains(UInt8(ascii: "<")) else { return nil }
        while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
        while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
        return range
    }
}
