/// The words of a vocabulary, or of one element of it: a property for each, whose type says where the datum stands and how
/// it is read.
///
/// An empty struct; its fields are computed properties, so that a vocabulary of your own is as short as the built-in ones:
///
/// ```swift
/// struct Books: ExtensionVocabulary {
///     static let namespace = XMLNamespace(prefix: "book", uri: "https://example.org/book")
///     var pages: TextField<Int> { "pages" }
/// }
/// let pages = entry.extensions[Books.self].pages
/// ```
public protocol ExtensionVocabulary: Sendable {
    /// The namespace of elements whose field names no other.
    static var namespace: XMLNamespace { get }
    /// The words.
    init()
}

/// The name of a child element or an attribute.
public struct ExtensionName: Sendable, ExpressibleByStringLiteral {
    /// The local name.
    public var local: String
    /// The namespace; `nil` for the vocabulary's own.
    public var namespace: XMLNamespace?
    /// Whether the vocabulary's own namespace and none at all are the same here.
    public var isLoose: Bool

    /// A name in the vocabulary's own namespace or in another.
    public init(_ local: String, in namespace: XMLNamespace? = nil, isLoose: Bool = false) {
        self.local = local
        self.namespace = namespace
        self.isLoose = isLoose
    }

    /// A name in the vocabulary's own namespace.
    public init(stringLiteral value: String) {
        self.init(value)
    }

    func matches(_ element: ExtensionElement, _ vocabulary: XMLNamespace) -> Bool {
        guard element.name == local else { return false }
        return (namespace ?? vocabulary).matches(element.namespace) || isLoose && vocabulary.matches(element.namespace)
    }

    /// The texts of all child elements of this name.
    func texts(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> [String] {
        holder.elements.compactMap { matches($0, vocabulary) ? $0.text : nil }
    }

    /// A new element of this name.
    func element(_ vocabulary: XMLNamespace, text: String = "") -> ExtensionElement {
        let namespace = namespace ?? vocabulary
        return ExtensionElement(
            namespace: namespace.uri, name: local, prefix: namespace.uri.isEmpty ? nil : namespace.prefix, text: text)
    }
}

extension XMLNamespace {
    /// No namespace, as of RSS 2.0's own elements.
    static let noNamespace = XMLNamespace(prefix: "", uri: "")
}
