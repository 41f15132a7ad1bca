internal import Syndicate
internal import SyndicateXML

/// What the root element says that a document is.
struct DocumentRoot {
    let format: DocumentFormat
    /// The namespaces that are the format's own: names in them are written without prefix.
    let namespaces: [String]
    /// What the root may hold; `nil` for a document that is no feed.
    let model: ElementModel?
    /// Looks at the root's own name and namespace.
    let check: @Sendable (inout Validation, Node) -> Void

    init(_ tree: DocumentTree) {
        let none = DocumentFormat(.rss, version: "", name: "")
        guard tree.root >= 0 else {
            self.init(none, [], nil) { _, _ in }
            return
        }
        let record = tree.records[Int(tree.root)]
        let name = tree.names[Int(record.name)]
        for family in [Self.rss, Self.atom, Self.rdf, Self.rss11, Self.opml] {
            if let found = family(tree, name) {
                self = found
                return
            }
        }
        self.init(none, [name.namespace], nil) { validation, root in
            validation.report(.undefinedElement, at: root)
        }
    }

    init(
        _ format: DocumentFormat, _ namespaces: [String], _ model: ElementModel?,
        check: @escaping @Sendable (inout Validation, Node) -> Void = { _, _ in }
    ) {
        self.format = format
        self.namespaces = namespaces
        self.model = model
        self.check = check
    }

    /// The value of an attribute of the root that is in no namespace.
    static func attribute(_ local: String, of tree: DocumentTree) -> String? {
        let record = tree.records[Int(tree.root)]
        for attribute in tree.attributes[Int(record.start)..<Int(record.start + record.count)] {
            let name = tree.names[Int(attribute.name)]
            if name.namespace.isEmpty, name.local == local { return tree.text(attribute.start, attribute.count) }
        }
        return nil
    }
}
