/// A picture with what is said of it; a caption can stand without the picture.
public struct Figure: Sendable, Hashable {
    /// The picture's address.
    public var url: String?
    /// What the picture shows, for those who do not see it.
    public var alt: String?
    /// The words below it.
    public var caption: String?
    /// Who made it.
    public var credit: String?
    /// The media type.
    public var type: String?
    /// The width in pixels.
    public var width: Int?
    /// The height in pixels.
    public var height: Int?
    /// The size in bytes.
    public var length: Int64?

    /// A picture, or a caption without one.
    public init(url: String? = nil, alt: String? = nil, caption: String? = nil, credit: String? = nil) {
        self.url = url
        self.alt = alt
        self.caption = caption
        self.credit = credit
    }
}
