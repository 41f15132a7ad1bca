internal import Syndicate

/// Which media types and which elements of other vocabularies hold markup.
enum MarkupTypes {
    /// Whether text of the type is HTML.
    static func isHTML(_ mediaType: String) -> Bool {
        let type = essence(mediaType)
        return type == "html" || type == "text/html"
    }

    /// Whether text of the type is XML, in which XHTML and SVG may stand.
    static func isXML(_ mediaType: String) -> Bool {
        let type = essence(mediaType)
        return type == "xhtml" || type.hasSuffix("/xml") || type.hasSuffix("+xml")
    }

    /// Whether the element holds text alone, and readers take that for HTML.
    static func holdsHTML(_ element: ExtensionElement) -> Bool {
        guard !element.children.isEmpty,
            element.children.allSatisfy({ if case .text = $0 { true } else { false } })
        else { return false }
        if let type = element.attribute("type"), isHTML(type) { return true }
        guard usuallyHTML.contains(element.name) else { return false }
        // What has no tag in it may as well be plain text, and stays as it is.
        let html = element.text
        return html.utf8.contains(UInt8(ascii: "<"))
            && HTMLFragment(parsing: html).nodes.contains { if case .text = $0 { false } else { true } }
    }

    /// The names of elements in which HTML is customary whatever the vocabulary, as `content:encoded`.
    private static let usuallyHTML: Set<String> = [
        "body", "content", "copyright", "description", "encoded", "fulltext", "info", "rights", "subtitle", "summary",
        "tagline",
    ]

    private static func essence(_ mediaType: String) -> String {
        let type = mediaType.utf8.prefix { $0 != UInt8(ascii: ";") }
        return String(Substring(type)).trimmedHTMLSpace.asciiLowercased
    }
}
