public import Syndicate

/// Lets entries by some people through, or leaves them out.
///
/// A person is meant by name, mail address or address, each whole and whatever the case. An entry without authors is by
/// those of its source, else by those of the feed (RFC 4287, section 4.2.1).
public struct AuthorFilter: EntryFilter {
    /// Whether entries by the people are left out, and all others let through.
    public var isExcluding: Bool
    private let names: Set<String>
    private let addresses: Set<ByteKey>

    /// A filter for entries that any of the people wrote.
    public init(_ people: [String], isExcluding: Bool = false) {
        names = Set(people.compactMap { FoldedLine.make($0) })
        addresses = Set(people.compactMap { AddressKey($0)?.key })
        self.isExcluding = isExcluding
    }

    /// Leaves out the entries that are not wanted.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        let ofFeed = feed.authors.contains { isMeant($0) }
        try entries.keepToCome { (entry) throws(ExportError) -> Bool in
            isByAny(entry, orElse: ofFeed) != isExcluding
        }
    }

    private func isByAny(_ entry: Entry, orElse ofFeed: Bool) -> Bool {
        if !entry.authors.isEmpty { return entry.authors.contains { isMeant($0) } }
        if let source = entry.source?.metadata.authors, !source.isEmpty { return source.contains { isMeant($0) } }
        return ofFeed
    }

    private func isMeant(_ person: Person) -> Bool {
        for text in [person.name, person.email, person.uri] {
            if let text = FoldedLine.make(text), names.contains(text) { return true }
        }
        guard !addresses.isEmpty, let uri = person.uri, let key = AddressKey(uri)?.key else { return false }
        return addresses.contains(key)
    }
}
