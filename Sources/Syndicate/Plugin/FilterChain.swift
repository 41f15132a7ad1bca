/// Several filters, each of which gets what the one before it leaves.
public struct FilterChain: EntryFilter {
    /// The filters, the first to be applied first.
    public var filters: [any EntryFilter]

    /// A chain of filters; without any it changes nothing.
    public init(_ filters: [any EntryFilter] = []) {
        self.filters = filters
    }

    /// Applies the filters in their order.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        for filter in filters { try filter.apply(to: &entries, of: &feed) }
    }
}
