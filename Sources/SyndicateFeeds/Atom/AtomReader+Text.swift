internal import Syndicate
internal import SyndicateXML

// RFC 4287, section 3.1, and the constructs of 0.3 with `type` and `mode`.
extension AtomReader {
    /// A text; of several the first fills the field.
    mutating func text(
        _ xml: inout XMLReader, _ field: inout TextConstruct?, _ extensions: inout Extensions
    ) throws(XMLReaderError) {
        guard field == nil else {
            xml.report(.warning, "duplicate-element", "there is more than one \(xml.name.local)")
            extensions.elements.append(try xml.element())
            return
        }
        keepAttributes(
            of: xml, known: [.typeAttribute, .modeAttribute, .ownType, .ownLang, .ownDerived], includesXML: false,
            in: &extensions)
        field = try text(&xml)
    }

    /// A text construct, at whose start `xml` stands.
    mutating func text(_ xml: inout XMLReader) throws(XMLReaderError) -> TextConstruct {
        let kind = TextKind(xml)
        let base = xml.ownBase
        let language = ownLanguage(of: xml)
        let content = try xml.elementContent()
        let value: TextConstruct.Value =
            switch markup(content, kind) {
            case .html(let html): .html(html)
            case .xhtml(let nodes): .xhtml(nodes)
            case .text(let text): .text(text)
            }
        return TextConstruct(value, base: base, language: language)
    }

    /// Text or markup of one of the three kinds that Atom has for it; of any other type it is text.
    func markup(_ nodes: [ExtensionNode], _ kind: TextKind) -> TextConstruct.Value {
        var string = ""
        for node in nodes {
            guard case .text(let text) = node else {
                // Whatever the type says, elements are markup.
                return .xhtml(unwrapped(nodes))
            }
            string = string.isEmpty ? text : string + text
        }
        if kind.mode == "base64", let decoded = Base64.text(in: string) { string = decoded }
        switch kind.kind {
        case .text: return .text(string.trimmingIndentation())
        case .html: return .html(string.trimmingIndentation())
        case .xhtml:
            return kind.mode.isEmpty || kind.mode == "xml" ? .xhtml(nodes) : .html(string.trimmingIndentation())
        case .other:
            // No text has such a type; what is in it is what it would be as content.
            let decoded = kind.isOpaque ? Base64.text(in: string) : nil
            return .text((decoded ?? string).trimmingIndentation())
        }
    }

    /// The content of the one `div` that XHTML stands in, which is no part of it (RFC 4287, section 3.1.1.3); one with
    /// attributes says something and is kept.
    func unwrapped(_ nodes: [ExtensionNode]) -> [ExtensionNode] {
        var found: ExtensionElement?
        for node in nodes {
            switch node {
            case .text(let text): if text.utf8.contains(where: { !$0.isXMLSpace }) { return repaired(nodes) }
            case .element(let element):
                if found != nil { return repaired(nodes) }
                found = element
            }
        }
        guard let found, found.name == "div" else { return repaired(nodes) }
        let isXHTML = found.namespace == XMLNamespace.xhtml.uri
        guard isXHTML || found.attributes.isEmpty else { return repaired([.element(found)]) }
        guard found.attributes.isEmpty else { return [.element(found)] }
        return isXHTML ? found.children : repaired(found.children)
    }

    /// Markup of HTML in Atom's namespace or in none is meant to be XHTML.
    private func repaired(_ nodes: [ExtensionNode]) -> [ExtensionNode] {
        nodes.map { node in
            guard case .element(var element) = node else { return node }
            guard element.namespace != XMLNamespace.xhtml.uri else { return node }
            let name = XMLName(namespace: element.namespace, local: "feed", prefix: "")
            guard AtomTag.classify(name) % AtomTag.family == AtomTag.feed.rawValue else { return node }
            element.namespace = XMLNamespace.xhtml.uri
            element.prefix = nil
            element.children = repaired(element.children)
            return .element(element)
        }
    }
}
