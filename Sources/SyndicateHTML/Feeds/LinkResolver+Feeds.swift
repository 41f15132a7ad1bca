public import Syndicate

extension LinkResolver {
    /// A resolver for what stands within something that gives the base `base` itself, relative to this one's (XML Base,
    /// section 4).
    public func within(_ base: String?) -> LinkResolver {
        guard let base = base?.trimmedHTMLSpace, !base.isEmpty else { return self }
        var inner = self
        inner.base = absolute(base)
        return inner
    }

    /// Makes the addresses within all markup in `entry` absolute: against the base of the text itself, else the entry's,
    /// else this resolver's, which is that of the feed.
    ///
    /// HTML stays as it was written but for the values of those attributes. Where no absolute base is known, addresses
    /// stay as they are. Addresses that the model has fields for are not touched.
    public func resolve(_ entry: inout Entry) {
        var editor = ResolvingEditor(resolver: self)
        editor.edit(&entry)
    }

    /// Makes the addresses within all markup in what is said of a feed absolute: against the base of the text itself, else
    /// the feed's, else this resolver's, which is the document's address.
    public func resolve(_ metadata: inout FeedMetadata) {
        var editor = ResolvingEditor(resolver: self)
        editor.edit(&metadata)
    }

    /// Makes the addresses within all markup in a feed absolute; this resolver's base is the document's address.
    public func resolve(_ feed: inout Feed) {
        resolve(&feed.metadata)
        let inner = within(feed.metadata.base)
        for index in feed.entries.indices { inner.resolve(&feed.entries[index]) }
    }

    /// Makes the addresses within a text absolute; plain text stays as it is.
    public func resolve(_ construct: inout TextConstruct) {
        var editor = ResolvingEditor(resolver: self)
        var optional: TextConstruct? = construct
        editor.edit(&optional)
        if let optional { construct = optional }
    }

    /// Makes the addresses within XHTML absolute; `xml:base` of its elements is heeded.
    public func resolve(xhtml nodes: inout [ExtensionNode]) {
        for index in nodes.indices {
            guard case .element(var element) = nodes[index] else { continue }
            nodes[index] = .text("")
            let inner = within(element.attribute("base", namespace: XMLNamespace.xml.uri))
            for index in element.attributes.indices {
                let attribute = element.attributes[index]
                let name =
                    switch attribute.namespace {
                    case "": attribute.name
                    case "http://www.w3.org/1999/xlink": "xlink:" + attribute.name
                    default: ""
                    }
                if let value = inner.value(of: name, in: element.name, attribute.value) {
                    element.attributes[index].value = value
                }
            }
            inner.resolve(xhtml: &element.children)
            nodes[index] = .element(element)
        }
    }
}

/// Resolves addresses in markup wherever it stands in a feed.
private struct ResolvingEditor: MarkupEditor {
    var resolver: LinkResolver

    mutating func edit(html: inout String) {
        if IRI(resolver.base).isAbsolute { html = resolver.resolved(html: html) }
    }

    mutating func edit(xhtml: inout [ExtensionNode]) {
        if IRI(resolver.base).isAbsolute { resolver.resolve(xhtml: &xhtml) }
    }

    mutating func keeps(opaque mediaType: String) -> Bool { true }

    mutating func edited(address: String, of element: String, in name: String) -> String? { address }

    mutating func within(_ base: String?, _ body: (inout ResolvingEditor) -> Void) {
        var inner = self
        inner.resolver = resolver.within(base)
        body(&inner)
    }
}
