internal import Syndicate
internal import SyndicateXML

// RFC 4287, section 3.1, and the constructs of 0.3 with `type` and `mode`.
extension AtomReader {
    /// What the attributes of a text or of content say that it is.
    struct TextKind {
        enum Kind { case text, html, xhtml, other }

        var kind: Kind
        /// The type as written; empty where none was.
        var type: String
        /// How 0.3 says that it is written: `xml`, `escaped` or `base64`; empty where nothing was said.
        var mode: String
        /// Whether the content of such a type is Base64 (RFC 4287, section 4.1.3.3).
        var isOpaque: Bool {
            guard kind == .other, let type = MediaType(type) else { return false }
            return type.type != "text" && type.type != "multipart"
        }
        /// Whether an exporter wrote text in Base64.
        var isEncoded = false

        init(_ xml: borrowing XMLReader) {
            guard xml.attributeCount > 0 else {
                (kind, type, mode) = (.text, "", "")
                return
            }
            isEncoded = xml.attribute(tag: .ownDerived) == "base64"
            let written = xml.attribute(tag: .ownType) ?? xml.attribute(tag: .typeAttribute)
            type = written?.trimmingXMLSpace() ?? ""
            mode = xml.attribute(tag: .modeAttribute)?.trimmingXMLSpace().lowercased() ?? ""
            switch type.lowercased() {
            // Who escapes markup and does not say what it is means HTML.
            case "": kind = mode == "escaped" ? .html : .text
            case "text", "text/plain": kind = .text
            case "html", "text/html": kind = .html
            case "xhtml", "application/xhtml+xml": kind = .xhtml
            default: kind = .other
            }
        }
    }

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
            of: xml, known: [.typeAttribute, .modeAttribute, .ownType, .ownLang, .ownDerived], includesXML: false, in: &extensions)
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
        if kind.mode == "base64", let decoded = Base64Text.decode(string) { string = decoded }
        switch kind.kind {
        case .text: return .text(string.trimmingIndentation())
        case .html: return .html(string.trimmingIndentation())
        case .xhtml:
            return kind.mode.isEmpty || kind.mode == "xml" ? .xhtml(nodes) : .html(string.trimmingIndentation())
        case .other:
            // No text has such a type; what is in it is what it would be as content.
            let decoded = kind.isOpaque ? Base64Text.decode(string) : nil
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

/// Base64 as feeds have it (RFC 4648, section 4), with white space anywhere in it.
enum Base64Text {
    /// The bytes as text; `nil` where it is no Base64 or no UTF-8.
    static func decode(_ text: String) -> String? {
        bytes(text).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// The bytes; `nil` where it is no Base64.
    static func bytes(_ text: String) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count / 4 * 3)
        var group: UInt32 = 0
        var digits = 0
        var padding = 0
        for byte in text.utf8 where !byte.isXMLSpace {
            guard byte != UInt8(ascii: "=") else {
                padding += 1
                continue
            }
            guard padding == 0, let value = value(of: byte) else { return nil }
            group = group << 6 | value
            digits += 1
            if digits == 4 {
                for shift: UInt32 in [16, 8, 0] { result.append(UInt8(truncatingIfNeeded: group >> shift)) }
                (group, digits) = (0, 0)
            }
        }
        switch digits {
        case 0: return padding == 0 ? result : nil
        case 2 where padding == 2 || padding == 0: result.append(UInt8(truncatingIfNeeded: group >> 4))
        case 3 where padding <= 1:
            result.append(UInt8(truncatingIfNeeded: group >> 10))
            result.append(UInt8(truncatingIfNeeded: group >> 2))
        default: return nil
        }
        return result
    }

    private static func value(of byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte) - 0x41
        case 0x61...0x7A: UInt32(byte) - 0x61 + 26
        case 0x30...0x39: UInt32(byte) - 0x30 + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
