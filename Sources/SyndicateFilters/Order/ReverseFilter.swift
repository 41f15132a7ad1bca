public import Syndicate

/// Turns the order of the entries round; it holds all of them in memory.
public struct ReverseFilter: EntryFilter {
    /// A filter that turns the order round.
    public init() {}

    /// Gives the last entry first.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        try entries.rearrangeToCome { (entries) throws(ExportError) -> [Entry] in entries.reversed() }
    }
}
