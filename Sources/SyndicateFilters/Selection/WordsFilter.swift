public import Syndicate

/// Lets entries through that say something, or leaves them out.
///
/// Words are found whatever their case, and whole: `art` is not in "party". A `*` before or behind them takes more letters
/// there: `film*` is in "filming". Scripts without spaces between words have none of these ends.
public struct WordsFilter: EntryFilter {
    /// Where words are looked for.
    public enum Place: Sendable {
        /// In the title.
        case title
        /// In title, summary and bodies.
        case everything
    }

    /// Where words are looked for.
    public var place: Place
    /// Whether entries with the words are left out, and all others let through.
    public var isExcluding: Bool
    private let patterns: [WordPattern]

    /// A filter for entries that have any of the texts in them.
    ///
    /// - Throws: `OptionError` for a text without a letter.
    public init(_ texts: [String], in place: Place = .everything, isExcluding: Bool = false) throws(OptionError) {
        self.place = place
        self.isExcluding = isExcluding
        var patterns: [WordPattern] = []
        for text in texts {
            guard let pattern = WordPattern(text) else { throw OptionError("\"\(text)\" has no words in it") }
            patterns.append(pattern)
        }
        self.patterns = patterns
    }

    /// Leaves out the entries that are not wanted.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        try entries.keepToCome { (entry) throws(ExportError) -> Bool in
            Self.says(entry, place) { isFound(in: $0) } != isExcluding
        }
    }

    private func isFound(in text: String) -> Bool {
        let bytes = FoldedLine.bytes(text)
        return patterns.contains { $0.isFound(in: bytes) }
    }

    private static func says(_ entry: Entry, _ place: Place, _ isFound: (String) -> Bool) -> Bool {
        if let title = entry.title, isFound(title.plainText) { return true }
        guard place == .everything else { return false }
        if let summary = entry.summary, isFound(summary.plainText) { return true }
        return entry.content.contains { content in
            switch content.value {
            case .text(let text), .inline(_, let text): isFound(text)
            case .html(let html): isFound(Markup.plainText(html))
            case .xhtml(let nodes), .xml(_, let nodes): isFound(Markup.plainText(XHTMLSerializer.html(nodes)))
            case .base64, .external: false
            }
        }
    }
}
