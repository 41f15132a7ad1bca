internal import Syndicate

/// A person as mail writes one: `address (name)`, `name <address>`, or an address.
struct Mailbox {
    /// The address as written; whether it is one must be asked.
    let address: String
    /// The name without quotation marks; empty for none.
    let name: String

    /// What stands in a text; one that holds several persons is taken for an address, which it is not.
    init(_ text: String) {
        var rest = Array(text.utf8)[...]
        let comment = Self.comment(in: &rest)
        guard rest.last == UInt8(ascii: ">"), let open = rest.lastIndex(of: UInt8(ascii: "<")) else {
            address = Self.text(rest)
            name = comment
            return
        }
        address = Self.text(rest[(open + 1)...].dropLast())
        let before = Self.text(rest[..<open])
        let isQuoted = before.utf8.count > 1 && before.utf8.first == 0x22 && before.utf8.last == 0x22
        name = before.isEmpty ? comment : isQuoted ? String(before.dropFirst().dropLast()) : before
    }

    /// Takes off the comment at the end of a text, or else the one at its beginning.
    private static func comment(in text: inout ArraySlice<UInt8>) -> String {
        let open = UInt8(ascii: "(")
        let close = UInt8(ascii: ")")
        var depth = 0
        var start: Int?
        for (index, byte) in zip(text.indices, text) {
            if byte == open {
                if depth == 0 { start = index }
                depth += 1
            } else if byte == close {
                depth -= 1
                guard depth == 0, let first = start else { continue }
                if index == text.endIndex - 1 {
                    let comment = text[(first + 1)..<index]
                    text = trimmed(text[..<first])
                    return Self.text(comment)
                }
                if first == text.startIndex {
                    let comment = text[(first + 1)..<index]
                    text = trimmed(text[(index + 1)...])
                    return Self.text(comment)
                }
            }
        }
        return ""
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let first = text.first, first <= 0x20 { text = text.dropFirst() }
        while let last = text.last, last <= 0x20 { text = text.dropLast() }
        return text
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: trimmed(bytes), as: UTF8.self) }

    /// The form of RSS: `address (name)`.
    var written: String { name.isEmpty ? address : "\(address) (\(name))" }
}
