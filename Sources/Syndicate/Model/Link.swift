/// A reference to something else, with all that Atom says of one (RFC 4287, section 4.2.7).
public struct Link: Sendable, Hashable {
    private struct Parts: RareParts {
        var resolved: String?
        var hreflang: String?
        var title: String?
        var length: Int64?
        var base: String?
        var language: String?
    }

    private var rare = Rare<Parts>()

    /// The address as written.
    public var href: String
    /// The address resolved against the base in scope, where it differs from `href`.
    public var resolved: String? {
        get { rare.box?.parts.resolved }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.resolved = newValue } }
    }
    /// The relation: `alternate` (what `nil` means, too), `self`, `hub`, `related`, `via`, `enclosure`, `next`, … or an IRI.
    public var rel: String?
    /// The media type expected there.
    public var type: String?
    /// The language expected there (BCP 47).
    public var hreflang: String? {
        get { rare.box?.parts.hreflang }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.hreflang = newValue } }
    }
    /// The name of the resource for people.
    public var title: String? {
        get { rare.box?.parts.title }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.title = newValue } }
    }
    /// Bytes expected there.
    public var length: Int64? {
        get { rare.box?.parts.length }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.length = newValue } }
    }
    /// The base for relative addresses, where the link itself gave one.
    public var base: String? {
        get { rare.box?.parts.base }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.base = newValue } }
    }
    /// The language of `title`, where the link itself gave one.
    public var language: String? {
        get { rare.box?.parts.language }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.language = newValue } }
    }
    /// Attributes, elements and JSON members of other vocabularies.
    public var extensions = Extensions()

    /// A link to `href`.
    public init(
        _ href: String, rel: String? = nil, type: String? = nil, hreflang: String? = nil, title: String? = nil,
        length: Int64? = nil
    ) {
        self.href = href
        self.rel = rel
        self.type = type
        self.hreflang = hreflang
        self.title = title
        self.length = length
    }

    /// The address to follow: resolved where that is known.
    public var address: String { resolved ?? href }

    /// Whether the relation is `name`; a link without one is `alternate` (RFC 4287, section 4.2.7.2).
    public func isRelation(_ name: String) -> Bool { (rel ?? "alternate") == name }
}

extension [Link] {
    /// The first link of a relation.
    public func first(rel: String) -> Link? { first { $0.isRelation(rel) } }

    /// All links of a relation, in order.
    public func all(rel: String) -> [Link] { filter { $0.isRelation(rel) } }
}
