/// A subject that a feed or an entry belongs to (RFC 4287, section 4.2.2; RSS 2.0, `category`).
public struct Category: Sendable, Hashable {
    private struct Parts: RareParts {
        var scheme: String?
        var label: String?
        var language: String?
    }

    private var rare = Rare<Parts>()

    /// The subject's identifier within its scheme.
    public var term: String
    /// The categorisation scheme: an IRI in Atom, any text as RSS's `domain`.
    public var scheme: String? {
        get { rare.box?.parts.scheme }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.scheme = newValue } }
    }
    /// The subject's name for people, where it is not the term.
    public var label: String? {
        get { rare.box?.parts.label }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.label = newValue } }
    }
    /// The language of `label` (BCP 47).
    public var language: String? {
        get { rare.box?.parts.language }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.language = newValue } }
    }
    /// Elements and JSON members of other vocabularies.
    public var extensions = Extensions()

    /// A subject.
    public init(_ term: String, scheme: String? = nil, label: String? = nil) {
        self.term = term
        self.scheme = scheme
        self.label = label
    }
}
