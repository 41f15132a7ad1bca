extension XMLWriter {
    /// Writes an element from outside with all below it, declaring the namespaces that are not in scope.
    ///
    /// Names that XML does not allow are left out with all they hold, and counted in `rejectedNames`.
    public mutating func write(_ element: ExtensionElement) {
        guard XMLNameSyntax.isValid(element.name), element.namespace != Self.xmlnsURI else {
            rejectedNames += 1
            return
        }
        let known = boundPrefix(for: element.namespace, isAttribute: false)
        let prefix = known ?? freePrefix(wish: element.prefix, uri: element.namespace)
        start(checkedName: prefix.isEmpty ? element.name : "\(prefix):\(element.name)")
        if known == nil { declare(prefix: prefix, uri: element.namespace) }
        attributes(element.attributes)
        // A line break before an element would become part of the text that follows it.
        if element.namespace == XMLNamespace.xhtml.uri || element.children.contains(where: \.isText) { preserveSpace() }
        for child in element.children {
            switch child {
            case .text(let string): text(string)
            case .element(let element): write(element)
            }
        }
        // `<p/>` is an open paragraph to an HTML parser, and `<br></br>` are two line breaks.
        if element.namespace == XMLNamespace.xhtml.uri && !Self.voidElements.contains(element.name) {
            endExplicitly()
        } else {
            end()
        }
    }

    /// Writes the content of an XHTML text construct: a `div` in the XHTML namespace that holds `nodes` (RFC 4287,
    /// section 3.1.1.3).
    public mutating func xhtml(_ nodes: [ExtensionNode]) {
        write(ExtensionElement(namespace: XMLNamespace.xhtml.uri, name: "div", prefix: "", children: nodes))
    }

    /// Adds attributes from outside to the element just opened, declaring the namespaces that are not in scope.
    ///
    /// Names that XML does not allow, and second attributes of a name, are left out and counted in `rejectedNames`.
    public mutating func attributes(_ attributes: [ExtensionAttribute]) {
        guard !attributes.isEmpty else { return }
        var seen = Set<[String]>()
        for attribute in attributes {
            guard XMLNameSyntax.isValid(attribute.name), attribute.namespace != Self.xmlnsURI,
                !(attribute.namespace.isEmpty && attribute.name == "xmlns"),
                attributes.count == 1 || seen.insert([attribute.namespace, attribute.name]).inserted
            else {
                rejectedNames += 1
                continue
            }
            guard !attribute.namespace.isEmpty else {
                self.attribute(checkedName: attribute.name, attribute.value)
                continue
            }
            var prefix = boundPrefix(for: attribute.namespace, isAttribute: true)
            if prefix == nil {
                let free = freePrefix(wish: attribute.prefix, uri: attribute.namespace, mayBeEmpty: false)
                declare(prefix: free, uri: attribute.namespace)
                prefix = free
            }
            self.attribute(checkedName: "\(prefix ?? ""):\(attribute.name)", attribute.value)
        }
    }

    /// The prefix now bound to `uri`, the innermost first; an attribute cannot use the default namespace.
    private func boundPrefix(for uri: String, isAttribute: Bool) -> String? {
        if uri == XMLNamespace.xml.uri { return "xml" }
        if uri.isEmpty { return self.uri(boundTo: "") == nil ? "" : nil }
        for binding in bindings.reversed() where binding.uri == uri {
            if isAttribute && binding.prefix.isEmpty { continue }
            if self.uri(boundTo: binding.prefix) == uri { return binding.prefix }
        }
        return nil
    }

    /// What `prefix` stands for now; `nil` where it is not bound or undeclared again by `xmlns=""`.
    private func uri(boundTo prefix: String) -> String? {
        guard let uri = bindings.last(where: { $0.prefix == prefix })?.uri, !uri.isEmpty else { return nil }
        return uri
    }

    /// A prefix for a namespace that has none in scope: the source's, else the customary one, else `ns1`, `ns2`, …
    private func freePrefix(wish: String?, uri: String, mayBeEmpty: Bool = true) -> String {
        if uri.isEmpty { return "" }
        if mayBeEmpty, wish == "" { return "" }
        let customary = XMLNamespace.known.first { $0.uri == uri }?.prefix
        for candidate in [wish, customary] {
            guard let candidate, XMLNameSyntax.isValid(candidate), !Self.isReserved(candidate) else { continue }
            if self.uri(boundTo: candidate) == nil { return candidate }
        }
        var number = 1
        while self.uri(boundTo: "ns\(number)") != nil { number += 1 }
        return "ns\(number)"
    }

    /// Prefixes that begin with "xml" in any case are reserved (Namespaces in XML 1.0, section 3).
    static func isReserved(_ prefix: String) -> Bool {
        prefix.utf8.prefix(3).elementsEqual("xml".utf8) { $0 | 0x20 == $1 }
    }

    static let xmlnsURI = "http://www.w3.org/2000/xmlns/"

    static let voidElements: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]
}

extension ExtensionNode {
    fileprivate var isText: Bool { if case .text = self { true } else { false } }
}
