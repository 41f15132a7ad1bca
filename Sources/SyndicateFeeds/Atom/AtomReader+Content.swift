internal import Syndicate
internal import SyndicateXML

// RFC 4287, section 4.1.3.
extension AtomReader {
    /// Adds a body to the entry; there may be several in 0.3.
    mutating func content(_ xml: inout XMLReader, into entry: inout Entry) throws(XMLReaderError) {
        let kind = TextKind(xml)
        if kind.type.lowercased().hasPrefix("multipart/"), native(xml.tag) == .content {
            // 0.3: the same thing in several forms.
            while try xml.nextChild() {
                if native(xml.tag) == .content {
                    try content(&xml, into: &entry)
                } else {
                    entry.extensions.elements.append(try xml.element())
                }
            }
            return
        }
        var body = Content(.text(""), base: xml.ownBase, language: ownLanguage(of: xml))
        keepAttributes(
            of: xml,
            known: [.typeAttribute, .modeAttribute, .srcAttribute, .ownType, .ownHref, .ownLang, .ownDerived],
            includesXML: false, in: &entry.extensions)
        if let source = xml.attribute(tag: .ownHref) ?? xml.attribute(tag: .srcAttribute) {
            body.value = .external(mediaType: kind.type.isEmpty ? nil : kind.type, source: source)
            try xml.skipElement()
        } else {
            body.value = value(try xml.elementContent(), kind)
        }
        entry.content.append(body)
    }

    private func value(_ nodes: [ExtensionNode], _ kind: TextKind) -> Content.Value {
        switch kind.kind {
        case .other: break
        case .xhtml where kind.type.utf8.contains(UInt8(ascii: "/")) && !nodes.isInDivision:
            // A whole page, perhaps.
            if nodes.hasElements { return .xml(mediaType: kind.type, nodes.withoutOuterSpace) }
            fallthrough
        default:
            switch markup(nodes, kind) {
            case .text(let text): return .text(text)
            case .html(let html): return .html(html)
            case .xhtml(let nodes): return .xhtml(nodes)
            }
        }
        let type = MediaType(kind.type)
        let isXML = type.map { $0.subtype == "xml" || $0.subtype.hasSuffix("+xml") || $0.subtype == "xml-dtd" } ?? false
        if isXML || nodes.hasElements {
            guard isXML || type != nil else { return .xhtml(unwrapped(nodes)) }
            return .xml(mediaType: kind.type, nodes.withoutOuterSpace)
        }
        let text = nodes.joinedText
        guard let type else { return .inline(mediaType: kind.type, text.trimmingXMLSpace()) }
        if kind.isEncoded, let decoded = Base64.text(in: text) { return .inline(mediaType: kind.type, decoded) }
        if kind.mode == "base64" || type.type != "text" && kind.mode != "escaped" {
            if type.type == "text", let decoded = Base64.text(in: text) {
                return .inline(mediaType: kind.type, decoded)
            }
            let isSound = Base64.decode(text.utf8.span, as: .text) != nil
            return .base64(mediaType: kind.type, isSound ? text.withoutXMLSpace() : text)
        }
        return .inline(mediaType: kind.type, text.trimmingXMLSpace())
    }
}

extension [ExtensionNode] {
    fileprivate var hasElements: Bool {
        contains { if case .element = $0 { true } else { false } }
    }

    /// Whether all of it stands in one XHTML `div`.
    fileprivate var isInDivision: Bool {
        let nodes = withoutOuterSpace
        guard nodes.count == 1, case .element(let element) = nodes[0] else { return false }
        return element.name == "div"
    }

    /// The nodes without white space between elements, which XML content is indented with.
    fileprivate var withoutOuterSpace: [ExtensionNode] {
        guard hasElements else { return self }
        return filter { node in
            guard case .text(let text) = node else { return true }
            return text.utf8.contains { !$0.isXMLSpace }
        }
    }

    fileprivate var joinedText: String {
        var result = ""
        for case .text(let text) in self { result = result.isEmpty ? text : result + text }
        return result
    }
}

extension String {
    /// The text without any of XML's white space.
    fileprivate func withoutXMLSpace() -> String {
        utf8.contains(where: \.isXMLSpace) ? String(decoding: utf8.filter { !$0.isXMLSpace }, as: UTF8.self) : self
    }
}

extension Base64 {
    /// The text in letters with white space anywhere among them; `nil` where it is no Base64 or no UTF-8.
    static func text(in letters: String) -> String? {
        decode(letters.utf8.span, as: .text).flatMap { String(validating: $0, as: UTF8.self) }
    }
}
