internal import Syndicate

// RFC 4287, sections 4.1.2, 4.1.3 and 4.2.13: one content, one summary, and when they must be there.
extension AtomDocument {
    mutating func writeBodies(of entry: Entry, hasPage: Bool, to xml: inout XMLWriter) {
        var summary = entry.summary
        guard let index = Self.mainBody(of: entry.content) else {
            writeWithoutBody(summary, hasPage: hasPage, to: &xml)
            return
        }
        let content = entry.content[index]
        if entry.content.count > 1 { summary = fold(entry.content, main: index, into: summary) }
        if summary == nil, content.needsSummary {
            lose("summary", "Atom requires one beside this kind of content; the title stands for it")
            summary = TextConstruct(entry.title?.plainText ?? entry.firstWords)
        }
        text("summary", summary, to: &xml)
        write(content, to: &xml)
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
    private mutating func writeWithoutBody(_ summary: TextConstruct?, hasPage: Bool, to xml: inout XMLWriter) {
        if hasPage {
            text("summary", summary, to: &xml)
        } else if let summary {
            lose("summary", "written as content, which an entry without a page must have")
            text("content", summary, to: &xml)
        } else {
            lose("content", "neither a page nor a body; the content is empty")
            xml.element("content", "")
        }
    }

    /// Where there is no summary, the plain text beside an HTML body becomes one; other bodies are lost.
    private mutating func fold(_ content: [Content], main: Int, into summary: TextConstruct?) -> TextConstruct? {
        var summary = summary
        for index in content.indices where index != main {
            if summary == nil, case .text(let words) = content[index].value {
                summary = TextConstruct(.text(words), language: content[index].language)
            } else {
                lose("content", "an entry has one body; only the first in HTML is written")
            }
        }
        return summary
    }

    private mutating func write(_ content: Content, to xml: inout XMLWriter) {
        if content.base == nil, content.language == nil {
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
            xml.xhtml(nodes)
        case .xml(let type, let nodes):
            xml.attribute("type", xmlType(type))
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
            xml.attribute("type", opaqueType(type))
            common(base: content.base, language: content.language, to: &xml)
            xml.text(text)
        case .external(let type, let source):
            if let type = mediaType(type) { xml.attribute("type", type) }
            xml.attribute("src", address(source))
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
            xml.attribute("type", opaqueType(type))
            common(base: content.base, language: content.language, to: &xml)
            xml.text(Base64.encode(text.utf8))
        } else {
            lose("content.type", "text of this type cannot stand in XML; written as text/plain")
            xml.attribute("type", "text/plain")
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
