/// A picture, film or sound that a page names in Open Graph terms.
public struct PageMedia: Sendable, Hashable {
    /// The kinds of media in Open Graph.
    public enum Kind: String, Sendable, Hashable {
        /// `og:image`.
        case image
        /// `og:video`.
        case video
        /// `og:audio`.
        case audio
    }

    /// The kind.
    public var kind: Kind
    /// The address as written: that for HTTPS if the page gives one.
    public var url: String
    /// The media type.
    public var type: String?
    /// The width in pixels.
    public var width: Int?
    /// The height in pixels.
    public var height: Int?
    /// The text for those who do not see it.
    public var alternative: String?

    /// A medium at `url`.
    init(kind: Kind, url: String) {
        self.kind = kind
        self.url = url
    }
}
