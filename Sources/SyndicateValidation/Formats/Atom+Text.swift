internal import Syndicate

// RFC 4287, sections 3.1 and 4.1.3.
extension Atom {
    static let checkText: ElementModel.Check = { validation, node in
        validation.checkTextLanguage(of: node)
        let type = node.attribute("type") ?? "text"
        switch type {
        case "text": validation.checkPlainConstruct(node)
        case "html": validation.checkHTMLConstruct(node)
        case "xhtml": validation.checkXHTMLConstruct(node)
        default: validation.checkOther(node, type)
        }
    }

    static let checkContent: ElementModel.Check = { validation, node in
        if node.attribute("src") != nil { return validation.checkSource(node) }
        let type = node.attribute("type") ?? "text"
        switch type {
        case "text": validation.checkPlainConstruct(node)
        case "html": validation.checkHTMLConstruct(node)
        case "xhtml": validation.checkXHTMLConstruct(node)
        default: validation.checkInline(node, ContentType(node))
        }
    }
}

/// What the type of an `atom:content` means (section 4.1.3.3).
struct ContentType {
    let written: String?
    let media: MediaType?

    init(_ content: Node) {
        written = content.attribute("type")
        media = written.flatMap(MediaType.init)
    }

    var isXML: Bool {
        guard let media else { return false }
        return media.subtype.hasSuffix("+xml") || media.subtype == "xml"
    }

    var isText: Bool { media?.type == "text" }

    var isHTML: Bool { media?.essence == "text/html" || media?.essence == "application/xhtml+xml" }

    /// Whether the content is in Base64.
    var isBase64: Bool { media.map { !isXML && !isText && !$0.subtype.contains("html") } ?? false }

    /// Whether the type is made of others, which a content cannot be (section 4.1.3.1).
    var isComposite: Bool { media?.type == "multipart" || media?.type == "message" }
}

extension Validation {
    /// Section 2: texts are in a language, which is said once for all.
    fileprivate mutating func checkTextLanguage(of node: Node) {
        guard !notes.reportedOnce.contains(.missingDCLanguage), node.language == nil else { return }
        notes.reportedOnce.insert(.missingDCLanguage)
        report(.missingDCLanguage, at: document.root ?? node, element: "xml:lang", parent: node.name)
    }

    fileprivate mutating func checkPlainConstruct(_ node: Node) {
        noElements(in: node)
        let value = Value(node, node.text)
        if value.text.isEmpty, node.child == nil { report(.notBlank, value) }
        checkPlain(value, .containsUndeclaredHTML)
    }

    fileprivate mutating func checkHTMLConstruct(_ node: Node) {
        noElements(in: node)
        let value = Value(node, node.text)
        if value.text.isEmpty, node.child == nil { report(.notBlank, value) }
        checkHTML(value)
    }

    fileprivate mutating func checkXHTMLConstruct(_ node: Node) {
        let text = node.text.trimmed
        if !text.isEmpty { report(.notInline, at: node, .content, value: text) }
        let children = Array(node.children)
        let divs = children.filter { $0.localName == "div" && $0.namespace == XMLNamespace.xhtml.uri }
        if divs.count != 1 || children.count != 1 { report(.missingXHTMLDiv, at: node) }
        if let wrong = children.first(where: { $0.localName == "div" && $0.namespace != XMLNamespace.xhtml.uri }) {
            report(.notHTML, at: node, value: wrong.namespace, detail: "“div” is not in the namespace of XHTML")
        }
        checkPrefixes(in: node)
        checkXHTML(in: node, of: node)
    }

    /// A type that a text construct cannot have.
    fileprivate mutating func checkOther(_ node: Node, _ type: String) {
        let value = Value(node, attribute: "type", type)
        if type.isEmpty { return report(.attributeNotBlank, value) }
        guard MediaType(type) != nil else { return report(.invalidMIMEType, value) }
        report(.invalidTextType, value)
        checkInline(node, ContentType(node))
    }

    /// Content of a media type (section 4.1.3.3).
    fileprivate mutating func checkInline(_ node: Node, _ type: ContentType) {
        let value = Value(node, attribute: "type", type.written ?? "")
        if value.text.isEmpty { return report(.attributeNotBlank, value) }
        guard type.media != nil else { return report(.invalidMIMEType, value) }
        if type.isComposite { report(.invalidMIMEType, value) }
        let body = Value(node, node.text)
        if type.isHTML, !type.isXML {
            noElements(in: node)
            let isDocument = MarkupDocument.begins(body.text)
            if !isDocument { report(.htmlFragment, body) }
            checkHTML(body)
        } else if type.isXML {
            if type.isHTML, let first = node.child, first.localName != "html" { report(.htmlFragment, body) }
        } else if type.isText {
            noElements(in: node)
        } else if node.child == nil || !isForeign(node.child!) {
            noElements(in: node)
            guard let bytes = Base64.decode(body.text.utf8.span, as: .paddedText) else {
                return report(.notBase64, body)
            }
            if body.text.isEmpty { report(.notBlank, body) }
            if type.media?.subtype.contains("html") == true {
                checkHTML(Value(node, String(decoding: bytes, as: UTF8.self)))
            }
        }
    }

    /// Content that is somewhere else (section 4.1.3.2).
    fileprivate mutating func checkSource(_ node: Node) {
        let written = node.attribute("type")
        if let written {
            let value = Value(node, attribute: "type", written)
            let type = ContentType(node)
            if type.media == nil { report(written.isEmpty ? .attributeNotBlank : .invalidMIMEType, value) }
            if type.isComposite { report(.invalidMIMEType, value) }
        } else {
            report(.missingTypeAttr, at: node, attribute: "type")
        }
        noElements(in: node)
        let text = node.text.trimmed
        if !text.isEmpty {
            report(.unexpectedText, at: node, .content, value: text)
            if ContentType(node).isBase64, Base64.decode(text.utf8.span, as: .paddedText) == nil {
                report(.notBase64, Value(node, node.text))
            }
        }
    }

    /// Reports elements where there is only text.
    fileprivate mutating func noElements(in node: Node) {
        var isFirst = true
        for child in node.children where !isForeign(child) {
            report(.undefinedElement, at: child, parent: node.name)
            guard isFirst else { continue }
            isFirst = false
            let type = node.attribute("type") ?? "text"
            if ["text", "html"].contains(type) || ContentType(node).isText && type != "text/html" {
                if node.name == "content" { report(.unexpectedText, at: node, .content) }
            } else if HTMLElements.isKnown(child.localName), !follows(.w3c) || node.attribute("mode") == "escaped" {
                report(.notEscaped, at: child, element: node.name, parent: node.parent?.name)
            }
        }
    }

    /// Prefixes in XHTML are what many readers do not understand (section 3.1.1.3).
    fileprivate mutating func checkPrefixes(in node: Node) {
        for child in node.children {
            for declaration in child.namespaceDeclarations
            where declaration.uri == XMLNamespace.xhtml.uri && declaration.prefix == "xhtml" {
                report(.avoidNamespacePrefix, at: child, .bytes(declaration.range), value: declaration.prefix)
            }
        }
    }
}
