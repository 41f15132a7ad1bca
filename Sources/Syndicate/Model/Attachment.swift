/// A media file that belongs to an entry: RSS's `enclosure`, Atom's enclosure link, JSON Feed's attachment.
public struct Attachment: Sendable, Hashable {
    private struct Parts: RareParts {
        var duration: Double?
        var title: String?
        var language: String?
        var bitrate: Double?
        var height: Int?
        var alternates: [Attachment] = []
    }

    private var rare = Rare<Parts>()

    /// The address.
    public var url: String
    /// The media type.
    public var type: String?
    /// The size in bytes.
    public var length: Int64?
    /// The playing time in seconds.
    public var duration: Double? {
        get { rare.box?.parts.duration }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.duration = newValue } }
    }
    /// The name for people; attachments with the same title are the same thing in other forms.
    public var title: String? {
        get { rare.box?.parts.title }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.title = newValue } }
    }
    /// The language (BCP 47).
    public var language: String? {
        get { rare.box?.parts.language }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.language = newValue } }
    }
    /// Average bits per second.
    public var bitrate: Double? {
        get { rare.box?.parts.bitrate }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.bitrate = newValue } }
    }
    /// The height of a video in pixels.
    public var height: Int? {
        get { rare.box?.parts.height }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.height = newValue } }
    }
    /// The same thing in other forms (`podcast:alternateEnclosure`).
    public var alternates: [Attachment] {
        get { rare.box?.parts.alternates ?? [] }
        set { if !newValue.isEmpty || !rare.isEmpty { rare.unique().parts.alternates = newValue } }
        _modify { yield &rare.unique().parts.alternates }
    }
    /// Elements and JSON members of other vocabularies.
    public var extensions = Extensions()

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
    }
}
