public import Syndicate

/// Lets entries of some categories through, or leaves them out.
///
/// A category is meant by its term or its label, whatever the case.
public struct CategoryFilter: EntryFilter {
    /// Whether entries of the categories are left out, and all others let through.
    public var isExcluding: Bool
    private let words: Set<String>

    /// A filter for entries that have any of the categories.
    public init(_ categories: [String], isExcluding: Bool = false) {
        words = Set(categories.compactMap { FoldedLine.make($0) })
        self.isExcluding = isExcluding
    }

    /// Leaves out the entries that are not wanted.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        try entries.keepToCome { (entry) throws(ExportError) -> Bool in
            entry.categories.contains { isNamed($0.term) || isNamed($0.label) } != isExcluding
        }
    }

    private func isNamed(_ text: String?) -> Bool { FoldedLine.make(text).map { words.contains($0) } ?? false }
}
