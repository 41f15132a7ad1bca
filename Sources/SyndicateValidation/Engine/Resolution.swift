/// A name in a model.
struct ResolutionKey: Hashable {
    let model: ObjectIdentifier
    let name: Int32
}

/// What an element of a name is in an element of a model.
enum Resolution {
    /// The child of that number.
    case child(Int)
    /// An element of a vocabulary, by the vocabulary's number.
    case extensionElement(ElementModel.Child, vocabulary: Int)
    /// An element of a vocabulary that does not stand in such an element.
    case misplaced(vocabulary: Int)
    /// Not looked at: of a namespace without rules.
    case foreign
    /// Of the format's own namespace or none, and not known there.
    case undefined
}
