/// Another piece that readers of this one may like.
public struct RelatedLink: Sendable, Hashable {
    /// Its headline.
    public var title: String
    /// Its address, where that is known.
    public var url: String?

    /// A related piece.
    public init(title: String, url: String? = nil) {
        self.title = title
        self.url = url
    }
}
