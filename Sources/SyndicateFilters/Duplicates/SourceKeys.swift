internal import Syndicate

/// Which feeds entries come from.
struct SourceKeys {
    /// The feed's own.
    private let own: ByteKey

    init(of feed: FeedMetadata) {
        own = ByteKey(feed.identity.value)
    }

    /// The key of an entry's source; of the feed itself where it has none.
    func key(of entry: Entry) -> ByteKey {
        entry.source.map { ByteKey($0.metadata.identity.value) } ?? own
    }
}
