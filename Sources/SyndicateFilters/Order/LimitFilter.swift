public import Syndicate

/// Lets the first entries through.
public struct LimitFilter: EntryFilter {
    /// How many.
    public var count: Int

    /// A filter that lets the first `count` entries through.
    public init(_ count: Int) {
        self.count = count
    }

    /// Closes the cursor behind the first entries.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        entries.limit(to: count)
    }
}
