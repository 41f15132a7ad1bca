internal import Syndicate
internal import SyndicateXML

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
        let bytes = textBytes
        let isTrimmed = bytes.isEmpty || !RSSText.isSpace(bytes[0]) && !RSSText.isSpace(bytes[bytes.count - 1])
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
        var length = 0
        try markup(into: &nodes, end: end, hasElements: &hasElements, length: &length)
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
        var length = 0
        let end = depth
        try next()
        try markup(into: &nodes, end: end, hasElements: &hasElements, length: &length)
        return nodes
    }

    /// Reads from the current event to the end of the element at `end`; HTML that forgot its namespace gets it. No deeper
    /// than the reader's limit.
    private mutating func markup(
        into nodes: inout [ExtensionNode], end: Int, hasElements: inout Bool, length: inout Int
    ) throws(XMLReaderError) {
        while true {
            switch event {
            case .end where depth == end: return
            case .endOfDocument: return
            case .text:
                length += textBytes.count
                if length > limits.textLength {
                    throw failure(.limit, "an element holds more than \(limits.textLength) bytes of text")
                }
                if case .text? = nodes.last, case .text(var joined)? = nodes.popLast() {
                    joined += text
                    nodes.append(.text(joined))
                } else {
                    nodes.append(.text(text))
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
                try markup(into: &element.children, end: inner, hasElements: &hasElements, length: &length)
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
        var date = Timestamp(lenient: textBytes.span)
        let isBroken = isLastOfPiece
        var spelling = date == nil || isBroken ? text : ""
        try next()
        if isBroken, event == .text {
            while event == .text {
                if spelling.utf8.count < Self.longestDate { spelling += text }
                try next()
            }
            date = Timestamp(lenient: spelling)
        }
        if event != .end || depth != end { try skipToEnd(end) }
        if date == nil { spelling = RSSText.trimmed(spelling) }
        guard date == nil, !spelling.utf8.isEmpty else { return date }
        report(.warning, "invalid-date", "\"\(spelling.prefix(80))\" is no date that can be read")
        return Timestamp(unparsed: spelling)
    }

    /// No date is longer, in bytes; what is, is none, and need not be held.
    private static var longestDate: Int { 4096 }

    private mutating func skipToEnd(_ end: Int) throws(XMLReaderError) {
        while event != .endOfDocument, !(event == .end && depth == end) { try next() }
    }
}
