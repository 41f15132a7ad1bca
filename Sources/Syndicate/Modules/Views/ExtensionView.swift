/// A typed view of the words of one vocabulary, over the extensions of an object of the model or over one element.
///
/// The tree stays what it is: reading changes nothing, and writing changes the one element or attribute that holds the
/// datum, in its place, with whatever else stands on it. A value that is set to what is read already changes nothing, so that
/// odd spellings survive.
@dynamicMemberLookup
public struct ExtensionView<Vocabulary: ExtensionVocabulary, Base: ExtensionHolder>: Sendable, Hashable {
    /// What is viewed.
    public var base: Base

    /// A view of `base`.
    public init(_ base: Base) {
        self.base = base
    }

    /// The value of a field.
    public subscript<Field: ExtensionField>(dynamicMember path: KeyPath<Vocabulary, Field>) -> Field.Value {
        get { Vocabulary()[keyPath: path].value(in: base, Vocabulary.namespace) }
        set { Vocabulary()[keyPath: path].set(newValue, in: &base, Vocabulary.namespace) }
    }

    /// What was written for a field, all of it and in order, whether or not it could be read.
    public func raw<Field: ExtensionField>(_ path: KeyPath<Vocabulary, Field>) -> [String] {
        Vocabulary()[keyPath: path].raw(in: base, Vocabulary.namespace)
    }
}

/// A typed view of one element.
public typealias ElementView<Vocabulary: ExtensionVocabulary> = ExtensionView<Vocabulary, ExtensionElement>

extension ExtensionView where Base == ExtensionElement {
    /// A new element, which gets its name from the field that it is put into.
    public init(_ describe: (inout Self) -> Void = { _ in }) {
        self.init(
            ExtensionElement(namespace: Vocabulary.namespace.uri, name: "", prefix: Vocabulary.namespace.prefix))
        describe(&self)
    }

    /// The element.
    public var element: ExtensionElement {
        get { base }
        set { base = newValue }
    }
}

extension ExtensionHolder {
    /// The words of a vocabulary.
    public subscript<Vocabulary: ExtensionVocabulary>(_: Vocabulary.Type) -> ExtensionView<Vocabulary, Self> {
        get { ExtensionView(self) }
        set { self = newValue.base }
    }
}

/// The vocabularies that `Extensions` has as properties, such as `entry.extensions.iTunes`; one's own are added in an
/// extension of this.
public struct ExtensionVocabularies: Sendable {
    init() {}
}

extension Extensions {
    /// The words of a vocabulary.
    public subscript<Vocabulary: ExtensionVocabulary>(
        dynamicMember _: KeyPath<ExtensionVocabularies, Vocabulary>
    ) -> ExtensionView<Vocabulary, Extensions> {
        get { ExtensionView(self) }
        _modify {
            // The tree moves into the view and back, so that nothing is copied.
            var view = ExtensionView<Vocabulary, Extensions>(self)
            self = Extensions()
            defer { self = view.base }
            yield &view
        }
    }
}
