/// A whole feed in memory: what is said of it, and its entries.
public struct Feed: Sendable, Hashable {
    /// What is said of the feed as a whole.
    public var metadata: FeedMetadata
    /// The entries, in the order of the document.
    public var entries: [Entry]

    /// A feed of the given entries.
    public init(_ metadata: FeedMetadata = FeedMetadata(), entries: [Entry] = []) {
        self.metadata = metadata
        self.entries = entries
    }
}
