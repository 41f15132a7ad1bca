/// What an entry answers (RFC 4685, `thr:in-reply-to`).
public struct InReplyTo: Sendable, Hashable {
    /// The identifier of the entry that is answered.
    public var reference: String
    /// An address of it.
    public var href: String?
    /// The media type at that address.
    public var type: String?
    /// The address of a feed that holds it.
    public var source: String?
    /// Attributes and elements of other vocabularies.
    public var extensions: Extensions

    /// A reply to the entry with this identifier.
    public init(reference: String, href: String? = nil, type: String? = nil, source: String? = nil) {
        self.reference = reference
        self.href = href
        self.type = type
        self.source = source
        self.extensions = Extensions()
    }
}
