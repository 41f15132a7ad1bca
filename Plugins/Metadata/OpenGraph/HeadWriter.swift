internal import Syndicate

/// Writes elements for the head of an HTML page, each on a line of its own, escaped on bytes.
struct HeadWriter {
    private(set) var bytes: [UInt8] = []

    /// `<title>`.
    mutating func title(_ text: String) {
        bytes += "<title>".utf8
        HTMLEscape.append(text: text, to: &bytes)
        bytes += "</title>\n".utf8
    }

    /// `<meta name="…" content="…">`.
    mutating func meta(name: String, _ content: String?) { meta("name", name, content) }

    /// `<meta property="…" content="…">`, as RDFa and Open Graph have it.
    mutating func meta(property: String, _ content: String?) { meta("property", property, content) }

    /// `<link rel="…" …>`; attributes without value are left out.
    mutating func link(_ relation: String, _ attributes: KeyValuePairs<String, String?>) {
        bytes += "<link rel=\"\(relation)\"".utf8
        for (name, value) in attributes {
            guard let value else { continue }
            bytes += " \(name)=\"".utf8
            HTMLEscape.append(attribute: value, to: &bytes)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes += ">\n".utf8
    }

    private mutating func meta(_ attribute: String, _ name: String, _ content: String?) {
        guard let content, !content.utf8.isEmpty else { return }
        bytes += "<meta \(attribute)=\"\(name)\" content=\"".utf8
        HTMLEscape.append(attribute: content, to: &bytes)
        bytes += "\">\n".utf8
    }
}
