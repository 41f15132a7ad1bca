extension ExtensionElement {
    /// An element of a known namespace under its customary prefix; attributes without a value are left out.
    public init(
        _ namespace: XMLNamespace, _ name: String, _ attributes: [(name: String, value: String?)] = [],
        children: [ExtensionElement] = []
    ) {
        self.init(
            namespace: namespace.uri, name: name, prefix: namespace.prefix,
            attributes: attributes.compactMap { name, value in value.map { ExtensionAttribute(name: name, value: $0) } },
            children: children.map(ExtensionNode.element))
    }

    /// An element of a known namespace under its customary prefix that holds text alone; attributes without a value are
    /// left out.
    public init(
        _ namespace: XMLNamespace, _ name: String, _ attributes: [(name: String, value: String?)] = [], text: String
    ) {
        self.init(namespace, name, attributes)
        if !text.utf8.isEmpty { children = [.text(text)] }
    }

    /// Whether this is the element `name` of a namespace.
    public func isElement(_ namespace: XMLNamespace, _ name: String) -> Bool {
        self.name == name && self.namespace == namespace.uri
    }

    /// The text of the first child element `name` of a namespace.
    func childText(_ namespace: XMLNamespace, _ name: String) -> String? {
        elements.first { $0.isElement(namespace, name) }?.text
    }

    /// The texts of all child elements `name` of a namespace, in order.
    func childTexts(_ namespace: XMLNamespace, _ name: String) -> [String] {
        elements.filter { $0.isElement(namespace, name) }.map(\.text)
    }
}

/// The shortest decimal spelling of a number; a whole one has no fraction.
func decimal(_ number: Double) -> String? {
    guard number.isFinite else { return nil }
    if let whole = Int64(exactly: number) { return String(whole) }
    // An exponent is no decimal to readers of attributes.
    let spelling = number.description
    return spelling.utf8.contains(UInt8(ascii: "e")) ? nil : spelling
}
