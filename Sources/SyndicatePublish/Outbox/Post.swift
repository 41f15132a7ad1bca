/// What is sent: the bytes that were made of an entry, once and for all attempts.
public struct Post: Sendable, Equatable {
    /// What has become of an entry.
    public enum Event: String, Sendable, Equatable, CaseIterable {
        /// It is new to the destination.
        case created
        /// It says something else than before.
        case updated
        /// Nothing at all: a destination is tried.
        case test
    }

    /// The identifier of the entry, or the address of the feed where all of it is meant.
    public var entry: String
    /// The title of the entry, for lists.
    public var title: String?
    /// What has become of it.
    public var event: Event
    /// The media type of the body, parameters included.
    public var mediaType: String
    /// The body.
    public var body: [UInt8]

    /// A post; see the properties.
    public init(entry: String, title: String? = nil, event: Event, mediaType: String, body: [UInt8]) {
        self.entry = entry
        self.title = title
        self.event = event
        self.mediaType = mediaType
        self.body = body
    }
}
