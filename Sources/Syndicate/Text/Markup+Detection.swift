extension Markup {
    /// Whether a text that should be plain words reads as HTML: it has the tag of an element that HTML knows, a comment, or
    /// a character reference with its semicolon.
    ///
    /// RSS has nothing that tells a title in HTML from one in plain text, so what looks like HTML has to be taken for it.
    public static func isMarkup(_ text: String) -> Bool {
        let bytes = text.utf8.span
        // Nearly all have neither.
        guard marks.isIn(bytes) else { return false }
        var lastEnd: Int?
        for index in 0..<bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"):
                let end = lastEnd ?? bytes.lastIndex(of: UInt8(ascii: ">"))
                if isTag(bytes, at: index, lastEnd: end) { return true }
                lastEnd = end
            case UInt8(ascii: "&"): if isReference(bytes, at: index) { return true }
            default: continue
            }
        }
        return false
    }

    private static let marks = ByteSet("<&")

    /// - Parameter lastEnd: Where the last `>` of the text is; a tag has one behind its name.
    private static func isTag(_ bytes: Span<UInt8>, at start: Int, lastEnd: Int) -> Bool {
        var index = start + 1
        if index + 2 < bytes.count, bytes[index] == UInt8(ascii: "!") {
            return bytes[index + 1] == UInt8(ascii: "-") && bytes[index + 2] == UInt8(ascii: "-")
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
        var name: [UInt8] = []
        while index < bytes.count, ASCII.isLetter(bytes[index]) || ASCII.isDigit(bytes[index]), name.count < 12 {
            name.append(ASCII.lowercased(bytes[index]))
            index += 1
        }
        guard index < bytes.count, ASCII.isSpace(bytes[index]) || bytes[index] == 0x2F || bytes[index] == 0x3E,
            elements.contains(String(decoding: name, as: UTF8.self))
        else { return false }
        return index <= lastEnd
    }

    private static func isReference(_ bytes: Span<UInt8>, at start: Int) -> Bool {
        var index = start + 1
        let limit = min(bytes.count, start + 12)
        var name: [UInt8] = []
        while index < limit, bytes[index] != UInt8(ascii: ";") {
            let byte = bytes[index]
            guard ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == UInt8(ascii: "#") else { return false }
            name.append(byte)
            index += 1
        }
        guard index < limit, !name.isEmpty else { return false }
        return HTMLEntities.scalar(String(decoding: name, as: UTF8.self)) != nil
    }

    /// The elements of the HTML Standard that short texts have, and those that it has given up.
    private static let elements: Set<String> = [
        "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big", "blockquote", "body",
        "br", "button", "caption", "center", "cite", "code", "dd", "del", "details", "dfn", "div", "dl", "dt", "em",
        "embed", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "link", "main", "mark",
        "meta", "nav", "nobr", "noscript", "object", "ol", "p", "param", "picture", "pre", "q", "rp", "rt", "ruby", "s",
        "samp", "script", "section", "select", "small", "source", "span", "strike", "strong", "style", "sub", "summary",
        "sup", "svg", "table", "tbody", "td", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u",
        "ul",
        "var", "video", "wbr",
    ]
}

extension Span<UInt8> {
    /// Where the byte is for the last time; -1 where it is not.
    fileprivate func lastIndex(of byte: UInt8) -> Int {
        var index = count - 1
        while index >= 0, self[index] != byte { index -= 1 }
        return index
    }
}
