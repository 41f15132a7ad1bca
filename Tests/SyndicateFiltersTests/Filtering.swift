import Syndicate
import SyndicateFilters
import Testing

/// What filters are tried with.
enum Filtering {
    /// A Friday, at noon: 2024-03-08T12:00:00Z.
    static let now = Timestamp(seconds: 1_709_899_200)

    /// An entry with a title, which is its name in tests.
    static func entry(_ title: String, _ change: (inout Entry) -> Void = { _ in }) -> Entry {
        var entry = Entry(title: TextConstruct(title))
        change(&entry)
        return entry
    }

    /// What filters leave of a feed in memory; the same as of entries that are pulled.
    static func result(_ filters: [String], _ entries: [Entry], of feed: FeedMetadata = FeedMetadata()) throws -> Feed {
        var chain = FilterChain()
        for text in filters { chain.filters.append(try BuiltInFilters.make(text, now: now)) }
        let result = try chain.applied(to: Feed(feed, entries: entries))

        var rest = entries[...]
        var cursor = EntryCursor { () throws(ExportError) -> Entry? in rest.popFirst() }
        var metadata = feed
        try chain.apply(to: &cursor, of: &metadata)
        let isInMemory = cursor.isInMemory
        #expect(!isInMemory && rest.count == entries.count, "entries were pulled before they were wanted")
        #expect(try Feed(metadata, entries: cursor.collect()) == result)
        return result
    }

    /// The titles of the entries that filters leave.
    static func titles(
        _ filters: String..., of entries: [Entry], in feed: FeedMetadata = FeedMetadata()
    ) throws -> [String] {
        try result(filters, entries, of: feed).entries.map { $0.title?.plainText ?? "" }
    }
}
