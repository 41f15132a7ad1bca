extension LanguageTag {
    /// Whether `text` has the form of a tag, words of one to eight letters or digits with hyphens between, the first of
    /// letters alone: what XML Schema and RFC 4287, section 2, ask of one, whether it is well-formed by RFC 5646 or not.
    public static func hasForm(_ text: String) -> Bool {
        let bytes = text.utf8.span
        var length = 0
        var isFirst = true
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "-") {
                if length == 0 { return false }
                length = 0
                isFirst = false
                continue
            }
            guard ASCII.isLetter(byte) || !isFirst && ASCII.isDigit(byte), length < 8 else { return false }
            length += 1
        }
        return length > 0
    }

    /// `text` where it has the form of a tag, with the underscores that some write for hyphens replaced; `nil` for what is
    /// none.
    public static func repaired(_ text: String) -> String? {
        if hasForm(text) { return text }
        guard text.utf8.contains(UInt8(ascii: "_")) else { return nil }
        let underscore = UInt8(ascii: "_")
        let repaired = String(
            decoding: text.utf8.map { $0 == underscore ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
        return hasForm(repaired) ? repaired : nil
    }
}
