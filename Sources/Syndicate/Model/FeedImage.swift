/// RSS's channel image: a picture that links to the site (RSS 2.0, `image`).
public struct FeedImage: Sendable, Hashable {
    /// The picture's address.
    public var url: String
    /// What the picture says, for those who do not see it; the channel's title where `nil`.
    public var title: String?
    /// Where the picture leads; the channel's link where `nil`.
    public var link: String?
    /// The width in pixels, at most 144 in RSS.
    public var width: Int?
    /// The height in pixels, at most 400 in RSS.
    public var height: Int?
    /// The title of the link.
    public var description: String?
    /// Attributes and elements of other vocabularies.
    public var extensions = Extensions()

    /// A picture.
    public init(
        url: String, title: String? = nil, link: String? = nil, width: Int? = nil, height: Int? = nil,
        description: String? = nil
    ) {
        self.url = url
        self.title = title
        self.link = link
        self.width = width
        self.height = height
        self.description = description
    }
}
