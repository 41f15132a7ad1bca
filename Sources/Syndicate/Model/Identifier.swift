/// What names a feed or an entry for ever: `atom:id`, `guid`, JSON Feed's `id`, kept as written.
public struct Identifier: Sendable, Hashable {
    /// The identifier as written.
    public var value: String
    /// RSS's `isPermaLink`: whether the identifier is also the address; `nil` where nothing was said.
    public var isPermalink: Bool?

    /// An identifier as written.
    public init(_ value: String, isPermalink: Bool? = nil) {
        self.value = value
        self.isPermalink = isPermalink
    }
}

extension Identifier: ExpressibleByStringInterpolation {
    /// The identifier that the literal spells, with nothing said of its being an address.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}
