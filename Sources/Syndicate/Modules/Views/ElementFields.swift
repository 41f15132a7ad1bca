/// A child element with words of its own.
public struct ElementField<Vocabulary: ExtensionVocabulary>: ExtensionField, ExpressibleByStringLiteral {
    let name: ExtensionName

    /// The child element of that name.
    public init(_ name: ExtensionName) {
        self.name = name
    }

    /// The child element of that name in the vocabulary's own namespace.
    public init(stringLiteral value: String) {
        self.init(ExtensionName(stringLiteral: value))
    }

    /// The first element of the name.
    public func value(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> ElementView<Vocabulary>? {
        holder.firstElement { name.matches($0, vocabulary) }.map { ElementView($0) }
    }

    /// Puts the element in the place of the first of the name, or at the end; `nil` removes all of them.
    public func set(
        _ value: ElementView<Vocabulary>?, in holder: inout some ExtensionHolder, _ vocabulary: XMLNamespace
    ) {
        var elements = holder.elements.filter { name.matches($0, vocabulary) }
        if let value {
            elements.replaceSubrange(0..<min(1, elements.count), with: [name.named(value.element, vocabulary)])
        } else {
            elements = []
        }
        holder.replaceElements(where: { name.matches($0, vocabulary) }, by: elements)
    }

    /// The texts of all elements of the name.
    public func raw(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> [String] {
        name.texts(in: holder, vocabulary)
    }
}

/// All child elements of a name, each with words of its own.
public struct ElementListField<Vocabulary: ExtensionVocabulary>: ExtensionField, ExpressibleByStringLiteral {
    let name: ExtensionName

    /// The child elements of that name.
    public init(_ name: ExtensionName) {
        self.name = name
    }

    /// The child elements of that name in the vocabulary's own namespace.
    public init(stringLiteral value: String) {
        self.init(ExtensionName(stringLiteral: value))
    }

    /// All elements of the name, in order.
    public func value(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> [ElementView<Vocabulary>] {
        holder.elements.compactMap { name.matches($0, vocabulary) ? ElementView($0) : nil }
    }

    /// Puts the elements in the places of those of the name; what is more goes behind the last of them, or to the end.
    public func set(
        _ value: [ElementView<Vocabulary>], in holder: inout some ExtensionHolder, _ vocabulary: XMLNamespace
    ) {
        holder.replaceElements(
            where: { name.matches($0, vocabulary) }, by: value.map { name.named($0.element, vocabulary) })
    }

    /// The texts of all elements of the name.
    public func raw(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> [String] {
        name.texts(in: holder, vocabulary)
    }
}

/// Whether a child element is there, whatever it holds.
public struct PresenceField: ExtensionField, ExpressibleByStringLiteral {
    let name: ExtensionName

    /// The child element of that name in the vocabulary's own namespace.
    public init(stringLiteral value: String) {
        name = ExtensionName(stringLiteral: value)
    }

    /// Whether it is there.
    public func value(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> Bool {
        holder.firstElement { name.matches($0, vocabulary) } != nil
    }

    /// Adds or removes it.
    public func set(_ value: Bool, in holder: inout some ExtensionHolder, _ vocabulary: XMLNamespace) {
        guard value != self.value(in: holder, vocabulary) else { return }
        holder.replaceElements(
            where: { name.matches($0, vocabulary) }, by: value ? [name.element(vocabulary)] : [])
    }

    /// The texts of all elements of the name.
    public func raw(in holder: some ExtensionHolder, _ vocabulary: XMLNamespace) -> [String] {
        name.texts(in: holder, vocabulary)
    }
}

extension ExtensionName {
    /// The element under this name, where it has another.
    func named(_ element: ExtensionElement, _ vocabulary: XMLNamespace) -> ExtensionElement {
        guard !matches(element, vocabulary) else { return element }
        var named = element
        let model = self.element(vocabulary)
        (named.namespace, named.name, named.prefix) = (model.namespace, model.name, model.prefix)
        return named
    }
}
