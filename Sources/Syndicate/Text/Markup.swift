/// The little that the core does with HTML: escaping, writing a tree as markup, and taking markup away from short texts.
///
/// Whole documents are the business of `SyndicateHTML`, which has a parser.
public enum Markup {
    /// `text` as HTML character data or as an attribute value between double quotes, escaped on bytes.
    public static func escape(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        escape(text, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A tree of XHTML as markup that an HTML parser reads as the same tree: void elements without end tag, all others
    /// with one, no prefixes.
    public static func html(_ nodes: [ExtensionNode]) -> String {
        var bytes: [UInt8] = []
        append(nodes, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func append(_ nodes: [ExtensionNode], to bytes: inout [UInt8]) {
        for node in nodes {
            switch node {
            case .text(let text): escape(text, into: &bytes)
            case .element(let element): append(element, to: &bytes)
            }
        }
    }

    private static func append(_ element: ExtensionElement, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "<"))
        bytes.append(contentsOf: element.name.utf8)
        for attribute in element.attributes {
            bytes.append(UInt8(ascii: " "))
            let isLanguage = attribute.name == "lang" && attribute.namespace == XMLNamespace.xml.uri
            if !attribute.namespace.isEmpty, !isLanguage, let prefix = attribute.prefix, !prefix.isEmpty {
                bytes.append(contentsOf: prefix.utf8)
                bytes.append(UInt8(ascii: ":"))
            }
            bytes.append(contentsOf: attribute.name.utf8)
            bytes.append(contentsOf: "=\"".utf8)
            escape(attribute.value, into: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
        if XMLWriter.voidElements.contains(element.name) { return }
        append(element.children, to: &bytes)
        bytes.append(contentsOf: "</".utf8)
        bytes.append(contentsOf: element.name.utf8)
        bytes.append(UInt8(ascii: ">"))
    }

    private static func escape(_ text: String, into bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
            default: bytes.append(byte)
            }
        }
    }
}
