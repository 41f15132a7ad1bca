/// The namespaces that a document declares at its root, each once.
///
/// A customary prefix belongs to its namespace alone, or to an alias where only that is used. A namespace that finds no prefix free is left to the elements
/// that need it, which declare it themselves.
public struct XMLNamespaceSet: Sendable, Equatable {
    /// The namespaces in the order in which they came, under the prefixes to declare.
    public private(set) var namespaces: [XMLNamespace] = []

    private static let limit = 64

    /// No namespaces.
    public init() {}

    /// Adds a namespace under its own prefix.
    public mutating func insert(_ namespace: XMLNamespace) {
        insert(uri: namespace.uri, prefix: namespace.prefix)
    }

    /// Adds the namespaces of the elements with all below them and of their attributes.
    public mutating func insert(usedBy elements: [ExtensionElement]) {
        for element in elements { insert(usedBy: element) }
    }

    /// Adds the namespaces of the attributes.
    public mutating func insert(usedBy attributes: [ExtensionAttribute]) {
        for attribute in attributes { insert(uri: attribute.namespace, prefix: attribute.prefix) }
    }

    private mutating func insert(usedBy element: ExtensionElement) {
        // XHTML brings its default namespace along.
        guard element.namespace != XMLNamespace.xhtml.uri else { return }
        insert(uri: element.namespace, prefix: element.prefix)
        insert(usedBy: element.attributes)
        for case .element(let child) in element.children { insert(usedBy: child) }
    }

    private mutating func insert(uri: String, prefix wish: String?) {
        guard !uri.isEmpty, namespaces.count < Self.limit, !namespaces.contains(where: { $0.uri == uri }) else {
            return
        }
        guard uri != XMLNamespace.xml.uri, uri != XMLWriter.xmlnsURI else { return }
        let known = XMLNamespace.known(uri: uri)
        let customary = known?.prefix
        guard let prefix = customary ?? wish, XMLNameSyntax.isValid(prefix), !XMLWriter.isReserved(prefix) else {
            return
        }
        if customary == nil, XMLNamespace.known(prefix: prefix) != nil { return }
        if let taken = namespaces.firstIndex(where: { $0.prefix == prefix }) {
            // An alias keeps the customary prefix only as long as nobody uses the name itself.
            guard let known, known.uri == uri else { return }
            namespaces.remove(at: taken)
        }
        namespaces.append(XMLNamespace(prefix: prefix, uri: uri))
    }
}

extension XMLWriter {
    /// Declares the namespaces on the element just opened, without those that are in scope there.
    public mutating func declare(_ set: XMLNamespaceSet) {
        for namespace in set.namespaces where !bindings.contains(where: { $0.uri == namespace.uri }) {
            declare(namespace)
        }
    }
}
