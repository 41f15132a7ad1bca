extension TextConstruct: ModelFields {
    static var blank: TextConstruct { TextConstruct("") }

    static func shorthand(_ text: String) -> TextConstruct? { TextConstruct(text) }

    private enum Kind: String, CaseIterable { case text, html, xhtml }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        var kind: Kind?
        var text: String
        var nodes: [ExtensionNode]?
        switch value {
        case .text(let string): (kind, text) = (.text, string)
        case .html(let string): (kind, text) = (.html, string)
        case .xhtml(let tree): (kind, text, nodes) = (.xhtml, XHTMLSerializer.html(tree), tree)
        }
        try visitor.word("kind", &kind)
        try visitor.text("value", &text)
        // For whoever has no use for markup.
        visitor.derived("plain", kind == .text ? nil : plainText)
        try visitor.nodes("nodes", &nodes)
        try visitor.text("base", &base)
        try visitor.text("language", &language)
        switch kind ?? .text {
        case .text: value = .text(text)
        case .html: value = .html(text)
        case .xhtml: value = nodes.map { .xhtml($0) } ?? .html(text)
        }
    }
}

extension Content: ModelFields {
    static var blank: Content { Content(text: "") }

    private enum Kind: String, CaseIterable { case text, html, xhtml, xml, inline, base64, external }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        var kind: Kind?
        var type: String?
        var text: String?
        var nodes: [ExtensionNode]?
        switch value {
        case .text(let string): (kind, text) = (.text, string)
        case .html(let string): (kind, text) = (.html, string)
        case .xhtml(let tree): (kind, text, nodes) = (.xhtml, XHTMLSerializer.html(tree), tree)
        case .xml(let mediaType, let tree): (kind, type, nodes) = (.xml, mediaType, tree)
        case .inline(let mediaType, let string): (kind, type, text) = (.inline, mediaType, string)
        case .base64(let mediaType, let string): (kind, type, text) = (.base64, mediaType, string)
        case .external(let mediaType, let source): (kind, type, text) = (.external, mediaType, source)
        }
        try visitor.word("kind", &kind)
        try visitor.text("type", &type)
        try visitor.text("value", &text)
        try visitor.nodes("nodes", &nodes)
        try visitor.text("base", &base)
        try visitor.text("language", &language)
        try visitor.word("origin", &origin)
        let string = text ?? ""
        switch kind ?? .text {
        case .text: value = .text(string)
        case .html: value = .html(string)
        case .xhtml: value = nodes.map { .xhtml($0) } ?? .html(string)
        case .xml: value = .xml(mediaType: type ?? "application/xml", nodes ?? [])
        case .inline: value = .inline(mediaType: type ?? "text/plain", string)
        case .base64: value = .base64(mediaType: type ?? "application/octet-stream", string)
        case .external: value = .external(mediaType: type, source: string)
        }
    }
}

extension ExtensionElement: ModelFields {
    static var blank: ExtensionElement { ExtensionElement(namespace: "", name: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        var uri: String? = namespace.isEmpty ? nil : namespace
        var nodes: [ExtensionNode]? = children.isEmpty ? nil : children
        try visitor.text("name", &name)
        try visitor.text("namespace", &uri)
        try visitor.text("prefix", &prefix)
        try visitor.objects("attributes", &attributes)
        try visitor.nodes("children", &nodes)
        namespace = uri ?? ""
        children = nodes ?? []
    }
}

extension ExtensionAttribute: ModelFields {
    static var blank: ExtensionAttribute { ExtensionAttribute(name: "", value: "") }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        var uri: String? = namespace.isEmpty ? nil : namespace
        try visitor.text("name", &name)
        try visitor.text("namespace", &uri)
        try visitor.text("prefix", &prefix)
        try visitor.text("value", &value)
        try visitor.text("element", &element)
        namespace = uri ?? ""
    }
}

extension Extensions: ModelFields {
    static var blank: Extensions { Extensions() }

    mutating func visit<Visitor: FieldVisitor & ~Copyable>(_ visitor: inout Visitor) throws(ModelError) {
        try visitor.objects("attributes", &attributes)
        try visitor.objects("elements", &elements)
        try visitor.members("json", &json)
    }
}

extension FieldVisitor where Self: ~Copyable {
    /// Extensions, absent where there are none.
    mutating func extensions(_ value: inout Extensions) throws(ModelError) {
        var optional: Extensions? = value.isEmpty ? nil : value
        try object("extensions", &optional)
        value = optional ?? Extensions()
    }
}
