/// What an importer found: what is said of the feed, and its entries, pulled one at a time.
public struct ImportedFeed: ~Copyable {
    /// What is said of the feed as a whole; empty for an article.
    public var metadata: FeedMetadata
    /// The entries.
    public var entries: EntryCursor
    /// The encoding that the source turned out to be in, by its name in the WHATWG Encoding standard; `nil` where the importer
    /// does not tell.
    public var encoding: String?

    /// A feed with its entries.
    public init(metadata: FeedMetadata = FeedMetadata(), entries: consuming EntryCursor) {
        self.metadata = metadata
        self.entries = entries
    }
}
