/// A media file that belongs to an entry: RSS's `enclosure`, Atom's enclosure link, JSON Feed's attachment.
public struct Attachment: Sendable, Hashable {
    /// The address.
    public var url: String
    /// The media type.
    public var type: String?
    /// The size in bytes.
    public var length: Int64?
    /// The playing time in seconds.
    public var duration: Double?
    /// The name for people; attachments with the same title are the same thing in other forms.
    public var title: String?
    /// The language (BCP 47).
    public var language: String?
    /// Average bits per second.
    public var bitrate: Double?
    /// The height of a video in pixels.
    public var height: Int?
    /// The same thing in other forms (`podcast:alternateEnclosure`).
    public var alternates: [Attachment]
    /// Elements and JSON members of other vocabularies.
    public var extensions: Extensions

    /// A media file.
    public init(
        url: String, type: String? = nil, length: Int64? = nil, duration: Double? = nil, title: String? = nil,
        alternates: [Attachment] = []
    ) {
        self.url = url
        self.type = type
        self.length = length
        self.duration = duration
        self.title = title
        self.alternates = alternates
        self.extensions = Extensions()
    }
}
