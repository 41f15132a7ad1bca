/// Changes, drops or rearranges entries on their way from importers to exporters: the one protocol of every filter.
///
/// A filter is a value that keeps nothing from one feed to the next: what it must remember lives in the cursor that it
/// leaves behind, so that one filter serves any number of feeds, also at once. It looks at no clock and no network.
///
/// `EntryCursor` has what filters are made of: `keepToCome(_:)` for those that look at entries one by one,
/// `rearrangeToCome(_:)` for those that must see all, `pullThrough(_:)` for everything else. They keep entries in memory
/// where they are, and entries that are pulled are filtered as they are pulled.
public protocol EntryFilter: Sendable {
    /// Leaves behind in `entries` what is to go on, and in `feed` what is said of it as a whole.
    ///
    /// - Parameters:
    ///   - entries: The entries in their order; none has been pulled. A filter that lasts leaves a cursor that does its
    ///     work when it is pulled.
    ///   - feed: What is said of the feed that the entries belong to.
    /// - Throws: `ExportError`, here or out of the cursor, where entries cannot be had or the filter cannot go on.
    func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError)
}

extension EntryFilter {
    /// The feed with the filter applied.
    public func applied(to feed: Feed) throws(ExportError) -> Feed {
        var metadata = feed.metadata
        var entries = EntryCursor(feed.entries)
        try apply(to: &entries, of: &metadata)
        return try Feed(metadata, entries: entries.collect())
    }
}
