public import Syndicate

/// Lets entries of a time through.
///
/// An entry's date is when it was published; where that is not known, when it last changed. Entries without a date that can
/// be read are left out, as it is not known whether they are of that time.
public struct DateFilter: EntryFilter {
    /// What no entry may be older than.
    public var since: DateBound?
    /// What no entry may be newer than; all of a day, month or year is let through.
    public var until: DateBound?

    /// A filter that lets through what is neither older than `since` nor newer than `until`.
    public init(since: DateBound? = nil, until: DateBound? = nil) {
        self.since = since
        self.until = until
    }

    /// Leaves out the entries of other times.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        guard since != nil || until != nil else { return }
        try entries.keepToCome { (entry) throws(ExportError) -> Bool in
            guard let date = EntryDate.published(of: entry) else { return false }
            if let since, since.instant(of: date) < since.start { return false }
            if let until, until.instant(of: date) >= until.end { return false }
            return true
        }
    }
}
