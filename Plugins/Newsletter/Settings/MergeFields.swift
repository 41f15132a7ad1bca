internal import SyndicateHTML

/// What a sender fills in for each reader: the placeholders that it knows.
struct MergeFields: Sendable, Equatable {
    var unsubscribe: String
    var webView: String?
    var preferences: String?
    var address: [String] = []

    /// Senders by name, with the placeholders that stand in their documentation.
    static let senders: [(name: String, fields: MergeFields)] = [
        ("brevo", MergeFields(unsubscribe: "{{ unsubscribe }}", webView: "{{ mirror }}")),
        (
            "buttondown",
            MergeFields(
                unsubscribe: "{{ unsubscribe_url }}", webView: "{{ email_url }}",
                preferences: "{{ manage_subscription_url }}")
        ),
        ("ghost", MergeFields(unsubscribe: "{unsubscribe_url}", preferences: "{manage_account_url}")),
        (
            "listmonk",
            MergeFields(
                unsubscribe: "{{ UnsubscribeURL }}", webView: "{{ MessageURL }}", preferences: "{{ ManageURL }}")
        ),
        (
            "mailchimp",
            MergeFields(
                unsubscribe: "*|UNSUB|*", webView: "*|ARCHIVE|*", preferences: "*|UPDATE_PROFILE|*",
                address: ["*|LIST:ADDRESSLINE|*"])
        ),
        ("mailgun", MergeFields(unsubscribe: "%unsubscribe_url%")),
        (
            "sendgrid",
            MergeFields(
                unsubscribe: "{{{unsubscribe}}}", preferences: "{{{unsubscribe_preferences}}}",
                address: [
                    "{{Sender_Name}}", "{{Sender_Address}}, {{Sender_City}}, {{Sender_State}} {{Sender_Zip}}",
                ])
        ),
    ]

    /// The placeholders of a sender; `nil` for one that is not known.
    static func of(_ sender: String) -> MergeFields? { senders.first { $0.name == sender }?.fields }

    /// Whether the words are a placeholder of any sender, rather than an address.
    static func isPlaceholder(_ text: String) -> Bool {
        let text = text.utf8
        let signs = Set("{}*|%[] ".utf8)
        guard !text.allSatisfy(signs.contains) else { return false }
        return [("{{", "}}"), ("{", "}"), ("*|", "|*"), ("%", "%"), ("[[", "]]")].contains { opening, closing in
            text.count > opening.utf8.count + closing.utf8.count && text.starts(with: opening.utf8)
                && text.suffix(closing.utf8.count).elementsEqual(closing.utf8)
        }
    }

    /// Words of an article for a text that a sender fills in: what could begin a placeholder is parted by a word joiner, which nobody sees.
    static func guarded(_ text: String) -> String {
        let marks: [UInt8] = Array("{*%[".utf8)
        guard text.utf8.contains(where: marks.contains) else { return text }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            output.append(byte)
            guard marks.contains(byte), index + 1 < bytes.count, opens(byte, bytes[index + 1]) else { continue }
            output += Array("\u{2060}".utf8)
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func opens(_ byte: UInt8, _ next: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"):
            next == byte || next == UInt8(ascii: "%") || next == UInt8(ascii: "#") || next == UInt8(ascii: "_")
                || (0x61...0x7A).contains(next | 0x20)
        case UInt8(ascii: "*"): next == UInt8(ascii: "|")
        case UInt8(ascii: "["): next == byte
        default: next == byte || (0x61...0x7A).contains(next | 0x20)
        }
    }

    /// An address in which nothing is a placeholder: its signs stand in no address, or not so, and are percent-encoded.
    static func encoded(_ address: String) -> String {
        let bytes = Array(address.utf8)
        guard bytes.contains(where: Array("{}|%[".utf8).contains) else { return address }
        var output: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "{"): output += Array("%7B".utf8)
            case UInt8(ascii: "}"): output += Array("%7D".utf8)
            case UInt8(ascii: "|"): output += Array("%7C".utf8)
            case UInt8(ascii: "[") where bytes[(index + 1)...].first == byte: output += Array("%5B".utf8)
            case UInt8(ascii: "%") where !isEscape(bytes[(index + 1)...].prefix(2)): output += Array("%25".utf8)
            default: output.append(byte)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// The nodes with such addresses alone.
    static func encoded(_ nodes: [HTMLNode]) -> [HTMLNode] {
        nodes.map { node in
            guard case .element(var element) = node else { return node }
            for name in ["href", "src"] { if let address = element[name] { element[name] = encoded(address) } }
            element.children = encoded(element.children)
            return .element(element)
        }
    }

    private static func isEscape(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.count == 2
            && digits.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x46).contains($0 & 0xDF) && $0 >= 0x41 }
    }
}
