internal import Syndicate

/// A piece of an article before it is known what all of them are.
struct ArticleUnit: Sendable {
    /// What the piece is.
    enum Kind: Sendable {
        /// A line of `***`, `---` and the like.
        case rule
        /// A heading that is marked as one, with `#` or a line below it.
        case heading(level: Int, String)
        /// Paragraphs with `>` before each line.
        case quote([String])
        /// A list.
        case list(ArticleList)
        /// Lines that point to other pieces.
        case related([RelatedLink])
        /// A line that announces such.
        case relatedLabel(TextLine)
        /// Other lines, between blank ones, or as `isTight` says between paragraphs of one line.
        case lines(ArraySlice<TextLine>, isTight: Bool)
        /// Running text.
        case text(String)
        /// Nothing any more.
        case taken
    }

    /// What the piece is.
    var kind: Kind
    /// The line where it begins.
    var line: Int

    /// The lines, where they are nothing else yet.
    var plainLines: ArraySlice<TextLine>? {
        if case .lines(let lines, _) = kind { lines } else { nil }
    }
}
