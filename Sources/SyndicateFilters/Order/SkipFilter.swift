public import Syndicate

/// Leaves out the first entries.
public struct SkipFilter: EntryFilter {
    /// How many.
    public var count: Int

    /// A filter that leaves out the first `count` entries.
    public init(_ count: Int) {
        self.count = count
    }

    /// Leaves out the first entries, which are pulled with the first that stays.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        var rest = count
        try entries.keepToCome { (_) throws(ExportError) -> Bool in
            guard rest > 0 else { return true }
            rest -= 1
            return false
        }
    }
}
