/// The name of an element or attribute as rules spell it, and whose it is.
struct QualifiedName: Sendable {
    /// Whose a name is.
    enum Owner: Sendable, Equatable {
        /// In no namespace.
        case nobody
        /// The format's own.
        case format
        /// That of a vocabulary with rules of its own, by its place in the list.
        case vocabulary(Int)
        /// XML's own: `xml:base`, `xml:lang`.
        case xml
        /// That of a namespace which is known, but has no rules.
        case known
        /// That of any other namespace.
        case unknown
    }

    /// The local name, with the usual prefix of its namespace and a colon before it unless the namespace is the format's own
    /// or none.
    var text: String
    var owner: Owner
}
