internal import Syndicate

/// A person as mail writes one: `address (name)`, `name <address>`, or an address.
struct Mailbox {
    /// The address as written; whether it is one must be asked.
    let address: String
    /// The name without quotation marks; empty for none.
    let name: String

    /// What stands in a text; one that holds several persons is taken for an address, which it is not.
    init(_ text: String) {
        if text.utf8.last == UInt8(ascii: ">"), let open = text.utf8.lastIndex(of: UInt8(ascii: "<")) {
            address = String(text[text.index(after: open)...].dropLast()).trimmed
            let before = String(text[..<open]).trimmed
            let isQuoted = before.utf8.count > 1 && before.utf8.first == 0x22 && before.utf8.last == 0x22
            name = isQuoted ? String(before.dropFirst().dropLast()) : before
        } else if text.utf8.last == UInt8(ascii: ")"), let open = text.utf8.firstIndex(of: UInt8(ascii: "(")) {
            address = String(text[..<open]).trimmed
            name = String(text[text.index(after: open)...].dropLast()).trimmed
        } else {
            address = text
            name = ""
        }
    }

    /// The form of RSS: `address (name)`.
    var written: String { name.isEmpty ? address : "\(address) (\(name))" }
}
