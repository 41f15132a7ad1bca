internal import Syndicate
internal import SyndicateXML

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
    static func isPlain(_ text: String) -> Bool {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0x0A, 0x0D: return false
            default: continue
            }
        }
        return true
    }

    /// Plain text as HTML.
    static func escaped(_ text: String) -> String { HTMLEscape.text(text) }

    /// A language tag, with the underscores that some write for hyphens replaced; `nil` for what is none.
    static func language(_ text: String) -> String? {
        if isLanguage(text) { return text }
        guard text.utf8.contains(UInt8(ascii: "_")) else { return nil }
        let repaired = String(decoding: text.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
        return isLanguage(repaired) ? repaired : nil
    }

    /// Whether the text has the shape of a language tag (RFC 5646, section 2.1): short words of letters and digits.
    static func isLanguage(_ text: String) -> Bool {
        var length = 0
        var isFirst = true
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "-"):
                if length == 0 { return false }
                length = 0
                isFirst = false
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): length += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9") where !isFirst: length += 1
            default: return false
            }
            if length > 8 { return false }
        }
        return length > 0
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}

extension XMLReader {
    /// Reads the text of the current element up to its end, without white space at either end.
    mutating func rssText() throws(XMLReaderError) -> RSSText {
        let end = depth
        switch try next() {
        case .text: break
        case .end: return RSSText(value: "")
        case .start, .instruction, .endOfDocument: return try mixedText([], end: end)
        }
        let first = text
        let isTrimmed = withText { bytes in
            guard let start = bytes.first, let end = bytes.last else { return true }
            return !RSSText.isSpace(start) && !RSSText.isSpace(end)
        }
        if try next() == .end { return RSSText(value: isTrimmed ? first : RSSText.trimmed(first)) }
        return try mixedText([.text(first)], end: end)
    }

    /// The text of the current element as it is, for what is short and no words.
    mutating func rssValue() throws(XMLReaderError) -> String { try rssText().value }

    /// The current event is the first that `nodes` do not hold yet.
    private mutating func mixedText(
        _ before: [ExtensionNode], end: Int
    ) throws(XMLReaderError) -> RSSText {
        var nodes = before
        var hasElements = false
        try markup(into: &nodes, end: end, hasElements: &hasElements)
        guard hasElements else {
            var text = ""
            for case .text(let part) in nodes { text += part }
            return RSSText(value: RSSText.trimmed(text))
        }
        return RSSText(value: RSSText.trimmed(XHTMLSerializer.html(nodes)), hasElements: true)
    }

    /// The content of the current element as XHTML, whatever namespace it is in.
    mutating func rssMarkup() throws(XMLReaderError) -> [ExtensionNode] {
        var nodes: [ExtensionNode] = []
        var hasElements = false
        let end = depth
        try next()
        try markup(into: &nodes, end: end, hasElements: &hasElements)
        return nodes
    }

    /// Reads from the current event to the end of the element at `end`; HTML that forgot its namespace gets it. No deeper
    /// than the reader's limit.
    private mutating func markup(
        into nodes: inout [ExtensionNode], end: Int, hasElements: inout Bool
    ) throws(XMLReaderError) {
        while true {
            switch event {
            case .end where depth == end: return
            case .endOfDocument: return
            case .text:
                let part = text
                if case .text(let joined)? = nodes.last {
                    nodes[nodes.count - 1] = .text(joined + part)
                } else {
                    nodes.append(.text(part))
                }
            case .start:
                hasElements = true
                var element = ExtensionElement(
                    namespace: name.namespace, name: name.local, prefix: name.prefix, attributes: allAttributes)
                if RSSNames.isRSS(element.namespace) {
                    element.namespace = XMLNamespace.xhtml.uri
                    element.name = element.name.lowercased()
                    element.prefix = nil
                }
                let inner = depth
                try next()
                try markup(into: &element.children, end: inner, hasElements: &hasElements)
                nodes.append(.element(element))
            case .end, .instruction: break
            }
            try next()
        }
    }

    /// Reads the current element as a date, with the spelling alone where it is none; `nil` where it is empty. What
    /// RFC 822 cannot say stands in an attribute of our own.
    mutating func rssDate(_ element: String, _ extensions: inout Extensions) throws(XMLReaderError) -> Timestamp? {
        let count = extensions.attributes.count
        if attributeCount > 0 {
            let exact = attribute(tag: RSSTag.value.rawValue).flatMap { Timestamp(iso8601: $0) }
            rssAttributes(but: exact == nil ? [] : [.value], of: element, into: &extensions)
            if let exact {
                try skipElement()
                return exact
            }
        }
        let date = try rssDate()
        if date == nil { extensions.keepEmptyLeaf(element, attributesFrom: count) }
        return date
    }

    /// Reads the text of the current element as a date, with the spelling alone where it is none; `nil` where it is empty.
    mutating func rssDate() throws(XMLReaderError) -> Timestamp? {
        let end = depth
        guard try next() == .text else {
            if event != .end || depth != end { try skipToEnd(end) }
            return nil
        }
        let date = withText { bytes -> Timestamp? in Timestamp(lenient: bytes.span) }
        let spelling = date == nil ? RSSText.trimmed(text) : ""
        if try next() != .end || depth != end { try skipToEnd(end) }
        if date == nil, !spelling.utf8.isEmpty {
            report(.warning, "invalid-date", "\"\(spelling.prefix(80))\" is no date that can be read")
        }
        return date ?? (spelling.utf8.isEmpty ? nil : Timestamp(unparsed: spelling))
    }

    private mutating func skipToEnd(_ end: Int) throws(XMLReaderError) {
        while event != .endOfDocument, !(event == .end && depth == end) { try next() }
    }
}
