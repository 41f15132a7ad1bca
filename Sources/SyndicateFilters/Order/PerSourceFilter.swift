public import Syndicate

/// Lets the first entries of each source through, so that nobody who writes much fills a feed made of several.
public struct PerSourceFilter: EntryFilter {
    /// How many of each.
    public var count: Int

    /// A filter that lets the first `count` entries of each source through; those without one are the feed's own.
    public init(_ count: Int) {
        self.count = count
    }

    /// Counts the entries of each source.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        var seen: [ByteKey: Int] = [:]
        let sources = SourceKeys(of: feed)
        try entries.keepToCome { (entry) throws(ExportError) -> Bool in
            let source = sources.key(of: entry)
            seen[source, default: 0] += 1
            return seen[source, default: 0] <= count
        }
    }
}
