internal import Syndicate

// Marks are attributes of our own namespace, for what RSS's elements cannot say: so that what is read from the document is
// the same feed again.

extension XMLWriter {
    /// Says that the element just opened was made because RSS wants it, and that the feed says nothing.
    mutating func markDerived() { mark("derived", "true") }

    /// Adds a mark to the element just opened.
    mutating func mark(_ name: String, _ value: String) {
        let own = XMLNamespace.syndicate
        attributes([ExtensionAttribute(namespace: own.uri, name: name, prefix: own.prefix, value: value)])
    }

    /// Writes an element that holds text alone, derived perhaps.
    mutating func element(_ name: StaticString, _ text: String, isDerived: Bool) {
        start(name)
        if isDerived { markDerived() }
        self.text(text)
        end()
    }
}

extension RSSWriter {
    /// The leaves whose foreign attributes have a place.
    static let leaves: Set<String> = [
        "rss", "title", "link", "description", "encoded", "body", "guid", "pubDate", "lastBuildDate", "comments",
        "source",
        "copyright", "rights", "generator", "docs", "rating",
    ]

    /// Writes the attributes that stand on the element just opened: the object's own, or those of the leaf `element`.
    ///
    /// - Parameter written: The attributes that it has already.
    func own(
        _ extensions: Extensions, of element: String? = nil, but written: [String] = [], _ xml: inout XMLWriter
    ) {
        if extensions.attributes.isEmpty { return }
        var attributes: [ExtensionAttribute] = []
        for var attribute in extensions.attributes where attribute.element == element {
            if attribute.namespace.isEmpty ? written.contains(attribute.name) : attribute.isMark { continue }
            if attribute.namespace == XMLNamespace.xml.uri, written.contains("xml:" + attribute.name) { continue }
            attribute.element = nil
            attributes.append(attribute)
        }
        xml.attributes(attributes)
    }

    /// Reports attributes of leaves that RSS does not have.
    mutating func noteLeaves(_ extensions: Extensions, _ entry: Entry?) {
        for attribute in extensions.attributes {
            guard let element = attribute.element, !Self.leaves.contains(element) else { continue }
            lose("extensions.attributes", "RSS has no element that the attribute could stand on", entry)
        }
    }
}

extension ExtensionAttribute {
    /// Whether it is one of the exporter's own marks.
    fileprivate var isMark: Bool {
        namespace == XMLNamespace.syndicate.uri
            && ["derived", "value", "is", "term", "label", "version"].contains(name)
    }
}
