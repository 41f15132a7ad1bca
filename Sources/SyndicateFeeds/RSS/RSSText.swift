internal import Syndicate

/// The content of an element that should hold nothing but text.
struct RSSText {
    /// The text; where there were elements in it, the whole as HTML.
    var value: String
    /// Whether there were elements in it.
    var hasElements = false

    /// The text, or `nil` where there is none.
    var present: String? { value.utf8.isEmpty ? nil : value }

    /// Plain words, or HTML where they look like it.
    var construct: TextConstruct.Value { hasElements || Markup.isMarkup(value) ? .html(value) : .text(value) }

    /// The text without white space at either end, which feeds have for the sake of their layout.
    static func trimmed(_ text: String) -> String {
        let bytes = text.utf8
        guard let first = bytes.first, let last = bytes.last else { return text }
        if !isSpace(first), !isSpace(last) { return text }
        var start = bytes.startIndex
        var end = bytes.endIndex
        while start < end, isSpace(bytes[start]) { start = bytes.index(after: start) }
        while start < end, isSpace(bytes[bytes.index(before: end)]) { end = bytes.index(before: end) }
        return String(text[start..<end])
    }

    /// One line of plain text, of which the exporter has made HTML.
    static func unescaped(_ html: String) -> String {
        guard html.utf8.contains(UInt8(ascii: "&")) else { return html }
        var result: [UInt8] = []
        var rest = html.utf8[...]
        while let byte = rest.first {
            rest.removeFirst()
            if byte == UInt8(ascii: "&") {
                if rest.starts(with: "amp;".utf8) {
                    rest.removeFirst(4)
                } else if rest.starts(with: "lt;".utf8) {
                    rest.removeFirst(3)
                    result.append(UInt8(ascii: "<"))
                    continue
                } else if rest.starts(with: "gt;".utf8) {
                    rest.removeFirst(3)
                    result.append(UInt8(ascii: ">"))
                    continue
                }
            }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether the text is one line in which nothing is markup, so that it is the same as HTML and as plain text.
    static func isPlain(_ text: String) -> Bool { !markup.isIn(text.utf8.span) }

    private static let markup = ByteSet("&<>\n\r")

    /// Plain text as HTML.
    static func escaped(_ text: String) -> String { HTMLEscape.text(text) }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}
