/// A style sheet for people who open the feed in a browser (Associating Style Sheets with XML documents 1.0).
public struct Stylesheet: Sendable, Hashable {
    /// The address.
    public var href: String
    /// The media type; by default told by the address: `text/css`, else `text/xsl`.
    public var type: String?
    /// Its title.
    public var title: String?
    /// The media that it is for.
    public var media: String?
    /// The encoding.
    public var charset: String?
    /// Whether it is an alternative to another.
    public var isAlternate: Bool?

    /// A style sheet.
    public init(_ href: String, type: String? = nil, title: String? = nil, media: String? = nil) {
        self.href = href
        self.type = type
        self.title = title
        self.media = media
    }
}
