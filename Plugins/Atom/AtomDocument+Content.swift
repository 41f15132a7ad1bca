internal import Syndicate

// RFC 4287, sections 4.1.2, 4.1.3 and 4.2.13: one content, one summary, and when they must be there.
extension AtomDocument {
    mutating func writeBodies(of entry: Entry, hasPage: Bool, to xml: inout XMLWriter) {
        guard let main = Self.mainBody(of: entry.content) else {
            writeWithoutBody(entry, hasPage: hasPage, to: &xml)
            return
        }
        if entry.summary == nil, entry.content[main].needsSummary {
            lose("summary", "Atom requires one beside this kind of content; the title stands for it")
            derived("summary", entry.title?.plainText ?? entry.firstWords, to: &xml)
        } else {
            text("summary", entry.summary, of: entry.extensions, to: &xml)
        }
        for (index, content) in entry.content.enumerated() {
            if index == main {
                write(content, of: entry.extensions, to: &xml)
            } else {
                lose("content", "an entry has one body; the others stand in elements of our own")
                writeOther(content, to: &xml)
            }
        }
    }

    /// The body that is the entry's content: the first in HTML or XHTML, else the first.
    private static func mainBody(of content: [Content]) -> Int? {
        guard !content.isEmpty else { return nil }
        let markup = content.firstIndex { body in
            switch body.value {
            case .html, .xhtml: true
            default: false
            }
        }
        return markup ?? 0
    }

    /// An entry that says nothing by itself must have a page, else a content (section 4.1.2).
    private mutating func writeWithoutBody(_ entry: Entry, hasPage: Bool, to xml: inout XMLWriter) {
        if hasPage {
            text("summary", entry.summary, of: entry.extensions, to: &xml)
        } else if let summary = entry.summary {
            lose("summary", "written as content, which an entry without a page must have")
            text("content", summary, of: entry.extensions, derived: "summary", to: &xml)
        } else {
            lose("content", "neither a page nor a body; the content is empty")
            derived("content", "", to: &xml)
        }
    }

    /// A second body, in the way of the first; what Atom demands of the media type does not matter there.
    private mutating func writeOther(_ content: Content, to xml: inout XMLWriter) {
        var element: ExtensionElement
        switch content.value {
        case .text(let text): element = ExtensionElement(.syndicate, "content", children: [.text(text)])
        case .html(let html):
            element = ExtensionElement(.syndicate, "content", ["type": "html"], children: [.text(html)])
        case .xhtml(let nodes):
            let division = ExtensionElement(.xhtml, "div", children: nodes)
            element = ExtensionElement(.syndicate, "content", ["type": "xhtml"], children: [.element(division)])
        case .xml(let type, let nodes):
            element = ExtensionElement(.syndicate, "content", ["type": type], children: nodes)
        case .inline(let type, let text):
            element = ExtensionElement(
                .syndicate, "content", ["type": type, "mode": "escaped"], children: [.text(text)])
        case .base64(let type, let text):
            element = ExtensionElement(.syndicate, "content", ["type": type], children: [.text(text)])
        case .external(let type, let source):
            element = ExtensionElement(.syndicate, "content", ["type": type, "src": source])
        }
        for (name, value) in [("base", content.base), ("lang", content.language)] {
            guard let value else { continue }
            element.attributes.append(
                ExtensionAttribute(namespace: XMLNamespace.xml.uri, name: name, prefix: "xml", value: value))
        }
        xml.write(element)
    }

    private mutating func write(_ content: Content, of extensions: Extensions, to xml: inout XMLWriter) {
        if content.base == nil, content.language == nil, extensions.attributes.isEmpty {
            // The most frequent kind, without detours.
            if case .html(let html) = content.value {
                xml.start("content")
                xml.attribute("type", "html")
                xml.text(html)
                xml.end()
                return
            }
        }
        xml.start("content")
        foreign(extensions, of: "content", to: &xml)
        switch content.value {
        case .text(let text):
            common(base: content.base, language: content.language, to: &xml)
            xml.text(text)
        case .html(let html):
            xml.attribute("type", "html")
            common(base: content.base, language: content.language, to: &xml)
            xml.text(html)
        case .xhtml(let nodes):
            xml.attribute("type", "xhtml")
            common(base: content.base, language: content.language, to: &xml)
            xml.division(nodes)
        case .xml(let type, let nodes):
            attribute("type", own: "type", type, xmlType(type), to: &xml)
            common(base: content.base, language: content.language, to: &xml)
            for node in nodes {
                switch node {
                case .text(let text): xml.text(text)
                case .element(let element): xml.write(element)
                }
            }
        case .inline(let type, let text):
            writeInline(type, text, content, to: &xml)
        case .base64(let type, let text):
            attribute("type", own: "type", type, opaqueType(type), to: &xml)
            common(base: content.base, language: content.language, to: &xml)
            xml.text(text)
        case .external(let type, let source):
            attribute("type", own: "type", type, mediaType(type), to: &xml)
            attribute("src", own: "href", address: source, to: &xml)
            common(base: content.base, language: content.language, to: &xml)
        }
        xml.end()
    }

    /// Text of a media type: as it is where that is one of text, else in Base64 (section 4.1.3.3).
    private mutating func writeInline(_ type: String, _ text: String, _ content: Content, to xml: inout XMLWriter) {
        if AtomSyntax.isMediaType(type), AtomSyntax.isTextType(type) {
            xml.attribute("type", type)
            common(base: content.base, language: content.language, to: &xml)
            xml.text(text)
        } else if AtomSyntax.isMediaType(type), !AtomSyntax.isXMLType(type) {
            own("derived", "base64", to: &xml)
            attribute("type", own: "type", type, opaqueType(type), to: &xml)
            common(base: content.base, language: content.language, to: &xml)
            xml.text(Base64.encode(text.utf8))
        } else {
            lose("content.type", "text of this type cannot stand in XML; written as text/plain")
            attribute("type", own: "type", type, "text/plain", to: &xml)
            common(base: content.base, language: content.language, to: &xml)
            xml.text(text)
        }
    }

    private mutating func xmlType(_ type: String) -> String {
        if AtomSyntax.isMediaType(type), AtomSyntax.isXMLType(type) { return type }
        lose("content.type", "not a media type of XML; written as application/xml")
        return "application/xml"
    }

    /// A media type whose content is Base64.
    private mutating func opaqueType(_ type: String) -> String {
        let main = String(decoding: type.utf8.prefix { $0 != UInt8(ascii: "/") }.map { $0 | 0x20 }, as: UTF8.self)
        if AtomSyntax.isMediaType(type), !AtomSyntax.isXMLType(type), !["text", "multipart", "message"].contains(main) {
            return type
        }
        lose("content.type", "content in Base64 cannot have this type; written as application/octet-stream")
        return "application/octet-stream"
    }
}

extension Content {
    /// Whether Atom requires a summary beside it: it stands elsewhere or in Base64 (section 4.1.2).
    fileprivate var needsSummary: Bool {
        switch value {
        case .external, .base64: true
        case .inline(let type, _):
            AtomSyntax.isMediaType(type) && !AtomSyntax.isTextType(type) && !AtomSyntax.isXMLType(type)
        default: false
        }
    }
}
