public import Syndicate

/// Leaves out entries that have been there.
///
/// Two entries are one where they have the same identifier, or where two feeds have the same link; see `Criteria`. Where
/// it is in doubt both stay. The first of them stays in its place; to find that, no more is remembered than 16 bytes of
/// each identifier and link. Where the newest is to stay, it takes the place of the first, and all entries are held in
/// memory.
public struct DedupeFilter: EntryFilter {
    /// By what entries are known to be the same.
    public struct Criteria: OptionSet, Sendable {
        /// The bits, as given by the static members.
        public let rawValue: Int

        /// Criteria by their bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// The identifier as it is written (RFC 4287, section 4.2.6.1); one that is no IRI says something within its source
        /// alone.
        public static let identifier = Criteria(rawValue: 1)
        /// The address of the page, however it is written. Entries of one source with identifiers of their own stay whatever
        /// their links, as episodes that all lead to the podcast's page; and so do those that lead to the page of the feed or
        /// to the front page of a site.
        public static let link = Criteria(rawValue: 2)
        /// The title, whatever the case, with the same day (in UTC) and different sources.
        public static let title = Criteria(rawValue: 4)
    }

    /// Which of several entries that are the same stays.
    public enum Kept: Sendable {
        /// The first in the feed.
        case first
        /// The one that last changed.
        case newest
    }

    /// By what entries are known to be the same.
    public var criteria: Criteria
    /// Which of them stays.
    public var kept: Kept

    /// A filter that leaves one of entries that are the same.
    public init(by criteria: Criteria = [.identifier, .link], keeping kept: Kept = .first) {
        self.criteria = criteria
        self.kept = kept
    }

    /// Leaves out what has been there.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        var seen = SeenEntries(by: criteria, in: feed)
        switch kept {
        case .first:
            try entries.keepToCome { (entry) throws(ExportError) -> Bool in seen.note(entry).isNew }
        case .newest:
            let none = seen
            try entries.rearrangeToCome { (entries) throws(ExportError) -> [Entry] in
                var seen = none
                var kept: [Entry] = []
                for entry in entries {
                    let (number, isNew) = seen.note(entry)
                    if isNew {
                        kept.append(entry)
                    } else if Self.isNewer(entry, than: kept[number]) {
                        kept[number] = entry
                    }
                }
                return kept
            }
        }
    }

    private static func isNewer(_ entry: Entry, than other: Entry) -> Bool {
        guard let date = EntryDate.updated(of: entry) else { return false }
        guard let before = EntryDate.updated(of: other) else { return true }
        return before.isEarlier(than: date)
    }
}
