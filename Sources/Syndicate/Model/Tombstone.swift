/// An entry that is no more (RFC 6721, `at:deleted-entry`).
public struct Tombstone: Sendable, Hashable {
    /// The identifier of the entry.
    public var reference: String
    /// When it was removed.
    public var when: Timestamp
    /// Who removed it.
    public var by: Person?
    /// Why.
    public var comment: TextConstruct?
    /// Links about it.
    public var links: [Link]
    /// Elements and JSON members of other vocabularies.
    public var extensions: Extensions

    /// An entry's end.
    public init(reference: String, when: Timestamp, by: Person? = nil, comment: TextConstruct? = nil) {
        self.reference = reference
        self.when = when
        self.by = by
        self.comment = comment
        self.links = []
        self.extensions = Extensions()
    }
}
