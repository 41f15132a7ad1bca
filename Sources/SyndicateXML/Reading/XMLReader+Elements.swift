public import Syndicate

// Moving about. Each of these is called at a start tag.

extension XMLReader {
    /// Goes from a start tag, or from the end of one child, to the start of the next child; `false` at the parent's end.
    ///
    /// Text on the way is passed over.
    public mutating func nextChild() throws(XMLReaderError) -> Bool {
        while true {
            switch try next() {
            case .start: return true
            case .end, .endOfDocument: return false
            case .text, .instruction: continue
            }
        }
    }

    /// Goes to the end of the current element.
    public mutating func skipElement() throws(XMLReaderError) {
        let end = depth
        while true {
            switch try next() {
            case .end where depth == end: return
            case .endOfDocument: return
            default: continue
            }
        }
    }

    /// All character data of the current element and below, up to its end.
    public mutating func elementText() throws(XMLReaderError) -> String {
        let end = depth
        var result = ""
        var pieces = 0
        while true {
            switch try next() {
            case .end where depth == end: return result
            case .endOfDocument: return result
            case .text:
                // A single piece, the rule, makes one string of the right size.
                if pieces == 0 { result = text } else { try append(to: &result) }
                pieces += 1
            default: continue
            }
        }
    }

    /// The content of the current element, up to its end: text with all white space, and elements.
    public mutating func elementContent() throws(XMLReaderError) -> [ExtensionNode] {
        var length = 0
        return try content(length: &length)
    }

    /// The current element with all below it, up to its end.
    ///
    /// White space between the elements of one that holds no other text is left out, except in XHTML.
    public mutating func element() throws(XMLReaderError) -> ExtensionElement {
        var length = 0
        return try element(length: &length)
    }

    private mutating func element(length: inout Int) throws(XMLReaderError) -> ExtensionElement {
        let name = name
        var element = ExtensionElement(
            namespace: name.namespace, name: name.local, prefix: name.prefix, attributes: allAttributes)
        element.children = try content(length: &length)
        if name.namespace != XMLNamespace.xhtml.uri { element.removeSpaceBetweenElements() }
        return element
    }

    // As deep as the limit of depth at most.
    private mutating func content(length: inout Int) throws(XMLReaderError) -> [ExtensionNode] {
        let end = depth
        var nodes: [ExtensionNode] = []
        var continuesText = false
        while true {
            switch try next() {
            case .end where depth == end: return nodes
            case .endOfDocument: return nodes
            case .start:
                nodes.append(.element(try element(length: &length)))
                continuesText = false
            case .text:
                length += Int(current.count)
                if length > limits.textLength { throw tooLong() }
                if continuesText, case .text(var joined)? = nodes.popLast() {
                    joined += text
                    nodes.append(.text(joined))
                } else {
                    nodes.append(.text(text))
                }
                continuesText = true
            default: continue
            }
        }
    }

    private func append(to result: inout String) throws(XMLReaderError) {
        if result.utf8.count + Int(current.count) > limits.textLength { throw tooLong() }
        result += text
    }

    private func tooLong() -> XMLReaderError {
        failure(.limit, "an element holds more than \(limits.textLength) bytes of text")
    }
}

extension ExtensionElement {
    /// Takes out white space between elements where there is no other text.
    fileprivate mutating func removeSpaceBetweenElements() {
        var hasElements = false
        for child in children {
            switch child {
            case .element: hasElements = true
            case .text(let text): if !text.utf8.allSatisfy(\.isXMLSpace) { return }
            }
        }
        guard hasElements else { return }
        children.removeAll { if case .text = $0 { true } else { false } }
    }
}
