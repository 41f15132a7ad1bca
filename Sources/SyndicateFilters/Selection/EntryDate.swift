internal import Syndicate

/// The dates of entries that could be read.
enum EntryDate {
    /// When the entry was published; where that is not known, when it last changed.
    static func published(of entry: Entry) -> Timestamp? { readable(entry.published) ?? readable(entry.updated) }

    /// When the entry last changed; where that is not known, when it was published.
    static func updated(of entry: Entry) -> Timestamp? { readable(entry.updated) ?? readable(entry.published) }

    private static func readable(_ date: Timestamp?) -> Timestamp? { date?.isParsed == true ? date : nil }
}
