public import Syndicate
internal import SyndicateText

/// Sorts entries; it holds all of them in memory.
///
/// Entries of which nothing is equal are as they were, and those without what is sorted by stand at the end, whatever the
/// direction.
public struct SortFilter: EntryFilter {
    /// What entries are sorted by.
    public enum Key: String, Sendable, CaseIterable {
        /// When they were published; where that is not known, when they last changed.
        case published
        /// When they last changed; where that is not known, when they were published.
        case updated
        /// Their titles, whatever the case; accents count where nothing else is different, and numbers as such: 2 before 10.
        case title
    }

    /// What entries are sorted by.
    public var key: Key
    /// Whether the newest or last stands first.
    public var isDescending: Bool

    /// A filter that sorts by `key`.
    public init(by key: Key, isDescending: Bool = false) {
        self.key = key
        self.isDescending = isDescending
    }

    /// Sorts the entries.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        try entries.rearrangeToCome { (entries) throws(ExportError) -> [Entry] in
            switch key {
            case .published: sorted(entries) { EntryDate.published(of: $0).map(DateKey.init) }
            case .updated: sorted(entries) { EntryDate.updated(of: $0).map(DateKey.init) }
            case .title: sorted(entries) { $0.title.flatMap { TitleKey($0.plainText) } }
            }
        }
    }

    /// What entries without a key are behind all others.
    private func sorted<Value: Comparable>(_ entries: [Entry], by key: (Entry) -> Value?) -> [Entry] {
        var keyed: [(key: Value, index: Int)] = []
        var others: [Int] = []
        keyed.reserveCapacity(entries.count)
        for (index, entry) in entries.enumerated() {
            if let key = key(entry) { keyed.append((key, index)) } else { others.append(index) }
        }
        keyed.sort { left, right in
            if left.key == right.key { return left.index < right.index }
            return isDescending ? right.key < left.key : left.key < right.key
        }
        return keyed.map { entries[$0.index] } + others.map { entries[$0] }
    }
}

private struct DateKey: Comparable {
    let seconds: Int64
    let nanoseconds: Int32

    init(_ date: Timestamp) {
        seconds = date.seconds
        nanoseconds = date.nanoseconds
    }

    static func < (left: DateKey, right: DateKey) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }
}

private struct TitleKey: Comparable {
    let letters: [UInt8]
    /// With accents.
    let spelling: [UInt8]

    /// The key of a title; `nil` where there is nothing in it.
    init?(_ title: String) {
        guard let folded = FoldedLine.make(title) else { return nil }
        letters = TextFolding.sortKey(folded)
        spelling = Array(folded.utf8)
    }

    static func < (left: TitleKey, right: TitleKey) -> Bool {
        if left.letters != right.letters { return left.letters.lexicographicallyPrecedes(right.letters) }
        return left.spelling.lexicographicallyPrecedes(right.spelling)
    }
}
