public import Syndicate

/// Lets entries in some languages through, or leaves them out, by basic filtering (RFC 4647, section 3.3.1): `de` takes `de`
/// and `de-AT`, `*` takes every language.
///
/// An entry's language is the one it names, else its body's, else its title's, else that of the feed it comes from. One whose language
/// is not known is in none.
public struct LanguageFilter: EntryFilter {
    /// Whether entries in the languages are left out, and all others let through.
    public var isExcluding: Bool
    private let ranges: [[UInt8]]

    /// A filter for entries in any of the languages.
    ///
    /// - Throws: `OptionError` for what is no language range (RFC 4647, section 2.1).
    public init(_ ranges: [String], isExcluding: Bool = false) throws(OptionError) {
        self.isExcluding = isExcluding
        self.ranges = ranges.map { Self.lowercased($0) }
        for (range, text) in zip(self.ranges, ranges) where !Self.isRange(range) {
            throw OptionError("\"\(text)\" is no language tag such as de or pt-BR")
        }
    }

    /// Leaves out the entries that are not wanted.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        let ofFeed = feed.language
        try entries.keepToCome { (entry) throws(ExportError) -> Bool in
            let language =
                Self.known(entry.language) ?? Self.known(entry.content.first?.language)
                ?? Self.known(entry.title?.language)
                ?? Self.known(entry.source.map(\.metadata.language) ?? ofFeed)
            return language.map { matches($0) } ?? false != isExcluding
        }
    }

    private func matches(_ language: String) -> Bool {
        let tag = Self.lowercased(language)
        return ranges.contains { range in
            if range == [UInt8(ascii: "*")] { return true }
            guard tag.starts(with: range) else { return false }
            return tag.count == range.count || tag[range.count] == UInt8(ascii: "-")
        }
    }

    private static func known(_ language: String?) -> String? {
        language.flatMap { $0.utf8.isEmpty ? nil : $0 }
    }

    private static func lowercased(_ text: String) -> [UInt8] {
        text.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    }

    private static func isRange(_ range: [UInt8]) -> Bool {
        if range == [UInt8(ascii: "*")] { return true }
        let parts = range.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { index, part in
            (1...8).contains(part.count) && part.allSatisfy { $0 &- 0x61 < 26 || index > 0 && $0 &- 0x30 < 10 }
        }
    }
}
