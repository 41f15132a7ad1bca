internal import Syndicate
internal import SyndicateXML

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
}
