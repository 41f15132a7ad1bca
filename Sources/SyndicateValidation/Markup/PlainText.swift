/// Texts that should have no markup.
enum PlainText {
    /// The tag or reference of HTML that stands in a text.
    static func markup(in text: String) -> String? { endTag(in: text) ?? reference(in: text) }

    /// An end tag of HTML: who writes about tags seldom writes those.
    private static func endTag(in text: String) -> String? {
        var rest = text.utf8[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[rest.index(after: start)...]
            guard rest.first == UInt8(ascii: "/") else { continue }
            let name = rest.dropFirst().prefix { isLetter($0) || isDigit($0) }
            guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == UInt8(ascii: ">") else {
                continue
            }
            let lower = String(decoding: name, as: UTF8.self).lowercased()
            if HTMLElements.isKnown(lower) { return "the tag “\(lower)”" }
        }
        return nil
    }

    private static func reference(in text: String) -> String? {
        var rest = text.utf8[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
            rest = rest[rest.index(after: start)...]
            let isNumber = rest.first == UInt8(ascii: "#")
            let name = (isNumber ? rest.dropFirst() : rest).prefix { isLetter($0) || isDigit($0) }
            let text = String(decoding: name, as: UTF8.self)
            if isNumber, isDigit(name.first ?? 0) || (name.first ?? 0) | 0x20 == UInt8(ascii: "x") {
                return "&#\(text);"
            }
            if !isNumber, HTMLReferences.scalar(text) != nil { return "&\(text);" }
        }
        return nil
    }

    /// Whether something stands in a text that readers take for a tag.
    static func looksLikeTag(_ text: String) -> Bool {
        var rest = text.utf8[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[rest.index(after: start)...]
            if let next = rest.first, isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") {
                return true
            }
        }
        return false
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
