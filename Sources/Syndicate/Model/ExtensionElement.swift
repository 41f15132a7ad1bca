/// An XML element that the model has no field for, kept whole: name, attributes and mixed content in order.
///
/// The same tree carries XHTML content (RFC 4287, section 3.1.1.3), whose elements are in the namespace
/// `http://www.w3.org/1999/xhtml`.
public struct ExtensionElement: Sendable, Hashable {
    /// The namespace URI; empty for an element in no namespace.
    public var namespace: String
    /// The local name.
    public var name: String
    /// The prefix that the source used; a wish, not a fact, when the element is written again.
    public var prefix: String?
    /// The attributes in order, without namespace declarations.
    public var attributes: [ExtensionAttribute]
    /// The content in order.
    public var children: [ExtensionNode]

    /// An element with the given name and content.
    public init(
        namespace: String, name: String, prefix: String? = nil, attributes: [ExtensionAttribute] = [],
        children: [ExtensionNode] = []
    ) {
        self.namespace = namespace
        self.name = name
        self.prefix = prefix
        self.attributes = attributes
        self.children = children
    }

    /// An element that holds `text` alone.
    public init(
        namespace: String, name: String, prefix: String? = nil, attributes: [ExtensionAttribute] = [], text: String
    ) {
        self.init(
            namespace: namespace, name: name, prefix: prefix, attributes: attributes,
            children: text.isEmpty ? [] : [.text(text)])
    }
}

/// One attribute of another vocabulary, or of an `ExtensionElement`.
public struct ExtensionAttribute: Sendable, Hashable {
    /// The namespace URI; empty for an attribute without prefix.
    public var namespace: String
    /// The local name.
    public var name: String
    /// The prefix that the source used.
    public var prefix: String?
    /// The value, with references resolved.
    public var value: String
    /// In `Extensions.attributes`: the local name of the leaf that it stands on, such as `id` in an Atom entry, where that is
    /// not the object's own element.
    public var element: String?

    /// An attribute with the given name and value.
    public init(
        namespace: String = "", name: String, prefix: String? = nil, value: String, element: String? = nil
    ) {
        self.namespace = namespace
        self.name = name
        self.prefix = prefix
        self.value = value
        self.element = element
    }
}

/// A piece of an `ExtensionElement`'s content.
public indirect enum ExtensionNode: Sendable, Hashable {
    /// Character data, with references resolved.
    case text(String)
    /// A child element.
    case element(ExtensionElement)
}

extension ExtensionElement {
    /// The character data of the element and all below it, in order.
    public var text: String {
        var text = ""
        appendText(to: &text)
        return text
    }

    private func appendText(to text: inout String) {
        for child in children {
            switch child {
            case .text(let string): text += string
            case .element(let element): element.appendText(to: &text)
            }
        }
    }

    /// The value of the attribute `name` in `namespace` (none by default).
    public func attribute(_ name: String, namespace: String = "") -> String? {
        attributes.first { $0.name == name && $0.namespace == namespace }?.value
    }

    /// The child elements, in order.
    public var elements: [ExtensionElement] {
        children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }
}
