/// Where an entry was first published: what is said of that feed (RFC 4287, section 4.2.11; RSS 2.0, `source`).
public struct Source: Sendable, Hashable {
    // In a box, because an entry with a feed's metadata inline would be twice the size.
    private final class Box: Sendable {
        let metadata: FeedMetadata
        init(_ metadata: FeedMetadata) { self.metadata = metadata }
    }

    private var box: Box

    /// What is said of that feed; RSS's `source` is its title and a link with the relation `self`.
    public var metadata: FeedMetadata {
        get { box.metadata }
        set { box = Box(newValue) }
    }

    /// The feed that an entry comes from.
    public init(_ metadata: FeedMetadata) {
        box = Box(metadata)
    }

    /// Whether the same is said of both feeds.
    public static func == (left: Source, right: Source) -> Bool { left.metadata == right.metadata }

    /// Hashes what is said of the feed.
    public func hash(into hasher: inout Hasher) { hasher.combine(metadata) }
}
