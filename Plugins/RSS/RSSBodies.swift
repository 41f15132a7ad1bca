internal import Syndicate

/// Which of an entry's bodies goes into which element; the numbers are places in `Entry.content`.
///
/// A body goes back to the element that it came from, unless a summary needs the place. Of the others the first in HTML,
/// else the first in plain text, becomes `content:encoded`; it becomes the description where there is neither a summary
/// nor a title, because an item must have one of them.
struct RSSBodies {
    /// The body that stands in `description`, in place of a summary.
    var description: Int?
    /// The body that stands in `content:encoded`.
    var encoded: Int?
    /// The body that stands in `xhtml:body`.
    var xhtmlBody: Int?
    /// Whether another body in HTML found no place.
    var hasMore = false
    /// Whether plain text found no place, because there is HTML.
    var hasText = false

    init(_ entry: Entry, extent: FeedOptions.Extent) {
        if entry.content.isEmpty || extent == .summary && entry.summary != nil { return }
        var text: Int?
        for (index, body) in entry.content.enumerated() {
            guard let form = Self.form(body) else { continue }
            if body.origin == .description, entry.summary == nil, description == nil {
                description = index
            } else if body.origin == .body, case .xhtml = body.value, xhtmlBody == nil {
                xhtmlBody = index
            } else if form == .text {
                if text == nil { text = index } else { hasText = true }
            } else if encoded == nil {
                encoded = index
            } else {
                hasMore = true
            }
        }
        if let text {
            if encoded == nil, description == nil, xhtmlBody == nil { encoded = text } else { hasText = true }
        }
        if entry.title == nil, entry.summary == nil, description == nil, let index = encoded,
            entry.content[index].origin != .encoded
        {
            description = encoded
            encoded = nil
        }
    }

    private enum Form { case text, markup }

    /// How RSS can hold a body; `nil` where it cannot, or where there is nothing in it.
    private static func form(_ body: Content) -> Form? {
        switch body.value {
        case .text(let text): text.utf8.isEmpty ? nil : .text
        case .html(let html): html.utf8.isEmpty ? nil : .markup
        case .xhtml(let nodes): nodes.isEmpty ? nil : .markup
        case .xml, .inline, .base64, .external: nil
        }
    }
}

extension RSSWriter {
    /// Writes summary and bodies.
    mutating func bodies(_ entry: Entry, _ xml: inout XMLWriter) {
        let bodies = RSSBodies(entry, extent: extent)
        if let index = bodies.description {
            body("description", "description", entry, entry.content[index], &xml)
        } else if let summary = entry.summary {
            self.summary(summary, isAlone: bodies.encoded == nil && bodies.xhtmlBody == nil, entry, &xml)
        }
        if let index = bodies.encoded { body("content:encoded", "encoded", entry, entry.content[index], &xml) }
        if let index = bodies.xhtmlBody, case .xhtml(let nodes) = entry.content[index].value {
            xml.write(
                ExtensionElement(
                    namespace: XMLNamespace.xhtml.uri, name: "body", prefix: "",
                    attributes: scope(entry.content[index])
                        + entry.extensions.attributes.filter { $0.element == "body" },
                    children: nodes))
        }
        if bodies.hasMore { lose("content", "RSS has room for one body in HTML; others were left out", entry) }
        if bodies.hasText { lose("content", "RSS has no place for plain text beside HTML", entry) }
        for body in entry.content { noteUnsayable(body, entry) }
    }

    /// Writes a body as HTML.
    private mutating func body(
        _ name: StaticString, _ leaf: String, _ entry: Entry, _ body: Content, _ xml: inout XMLWriter
    ) {
        let html: String
        switch body.value {
        case .text(let text):
            html = RSSText.html(text, paragraphs: true)
            if html.utf8.contains(UInt8(ascii: "<")) {
                lose("content", "RSS has no plain text; it was written as HTML", entry)
            }
        case .html(let markup): html = markup
        case .xhtml(let nodes):
            html = XHTMLSerializer.html(nodes)
            lose("content", "XHTML was written as HTML", entry)
        case .xml, .inline, .base64, .external: return
        }
        markup(name, leaf, html, marks: nil, base: body.base, language: body.language, entry.extensions, &xml)
    }

    /// Writes the summary as `description`; where there is no body, a mark says that it is none.
    private mutating func summary(_ summary: TextConstruct, isAlone: Bool, _ entry: Entry, _ xml: inout XMLWriter) {
        var marks = isAlone ? "summary" : nil
        let html: String
        switch summary.value {
        case .text(let text):
            html = RSSText.html(text)
            if html.utf8.contains(UInt8(ascii: "<")) {
                lose("summary", "RSS has no plain text; it was written as HTML", entry)
            }
            if !html.utf8.elementsEqual(text.utf8), RSSText.isOneLine(text) {
                marks = marks.map { $0 + " text" } ?? "text"
            }
        case .html(let markup):
            html = markup
            if RSSText.isOneLine(markup), RSSText.html(markup).utf8.elementsEqual(markup.utf8) {
                marks = marks.map { $0 + " html" } ?? "html"
            }
        case .xhtml:
            html = summary.html
            lose("summary", "XHTML was written as HTML", entry)
        }
        markup(
            "description", "description", html, marks: marks, base: summary.base, language: summary.language,
            entry.extensions, &xml)
    }

    private func markup(
        _ name: StaticString, _ leaf: String, _ html: String, marks: String?, base: String?, language: String?,
        _ extensions: Extensions, _ xml: inout XMLWriter
    ) {
        guard base != nil || language != nil || marks != nil || !extensions.attributes.isEmpty else {
            xml.element(name, html)
            return
        }
        let language = language.flatMap { LanguageTag.hasForm($0) ? $0 : nil }
        xml.start(name)
        if let base { xml.attribute("xml:base", base) }
        if let language { xml.attribute("xml:lang", language) }
        if let marks { xml.mark("is", marks) }
        own(extensions, of: leaf, but: language == nil ? [] : ["xml:lang"], &xml)
        xml.text(html)
        xml.end()
    }

    private func scope(_ body: Content) -> [ExtensionAttribute] {
        [("base", body.base), ("lang", body.language)].compactMap { name, value in
            value.map { ExtensionAttribute(namespace: XMLNamespace.xml.uri, name: name, prefix: "xml", value: $0) }
        }
    }

    private mutating func noteUnsayable(_ body: Content, _ entry: Entry) {
        switch body.value {
        case .text, .html, .xhtml: break
        case .xml(let type, _), .inline(let type, _), .base64(let type, _):
            lose("content", "RSS has no place for a body of the type \(type)", entry)
        case .external:
            lose("content", "RSS has no body that stands elsewhere; a link to it was written", entry)
        }
    }
}
