internal import Syndicate

/// A line of a plain article, its white space tidied.
struct TextLine: Sendable, Equatable {
    /// The words; no white space at either end, runs of it folded into one space.
    var text: String
    /// How far the words are indented, in columns; a tab reaches to the next multiple of four.
    var indent: Int
    /// The line's number in the source, from 1.
    var number: Int
    /// The words' width in columns, in which East Asian wide characters take two.
    var width: Int

    /// A line of the given words, which are tidied already.
    init(_ text: String, indent: Int = 0, number: Int = 1) {
        self.text = text
        self.indent = indent
        self.number = number
        self.width = TextWidth.columns(text)
    }

    /// Whether nothing stands in the line.
    var isBlank: Bool { text.isEmpty }
}
