internal import Syndicate

/// Tells lines that a program broke from lines that a writer broke.
///
/// A program fills a line as far as the next word allows. So a break was made by a program where the next line's first
/// word would not have fitted, and by the writer where it would have.
struct Wrapping {
    /// The width to which the article's paragraphs were broken; `nil` where each stands in a line of its own.
    var width: Int?

    /// The narrowest width to which anybody breaks running text.
    static let narrowest = 40
    /// The widest line that a program still breaks to; a longer line is a paragraph.
    static let widest = 120

    /// Finds the width from the blocks of lines of an article.
    init(_ blocks: [ArraySlice<TextLine>]) {
        var width = 0
        var longest = 0
        for block in blocks {
            let widest = block.map(\.width).max() ?? 0
            longest = max(longest, widest)
            if widest >= Self.narrowest, Self.isEvidence(block, widest) { width = max(width, widest) }
        }
        self.width = width > 0 && longest <= Self.widest ? width : nil
    }

    /// Whether a line break between two lines of a block, whose widest line has `blockWidth` columns, was a program's.
    func isSoft(_ first: TextLine, _ second: TextLine, blockWidth: Int) -> Bool {
        let limit = width ?? blockWidth
        guard limit >= Self.narrowest else { return false }
        return Self.isFull(first, second, limit) || Self.goesOn(first, second)
    }

    /// Whether the block is one paragraph that a program broke into lines.
    func isParagraph(_ lines: ArraySlice<TextLine>) -> Bool {
        guard lines.count > 1 else { return true }
        if lines.count == 2, let first = lines.first, let second = lines.last {
            // Two lines alone prove nothing about their width.
            guard let width else { return first.width >= Self.narrowest && Self.goesOn(first, second) }
            return Self.isFull(first, second, width) || Self.goesOn(first, second)
        }
        let widest = lines.map(\.width).max() ?? 0
        return zip(lines, lines.dropFirst()).allSatisfy { isSoft($0, $1, blockWidth: widest) }
    }

    private static func isEvidence(_ block: ArraySlice<TextLine>, _ width: Int) -> Bool {
        guard block.count > 1, let first = block.first, let second = block.dropFirst().first else { return false }
        if block.count == 2 { return first.width >= narrowest && goesOn(first, second) }
        return zip(block, block.dropFirst()).allSatisfy { isFull($0, $1, width) }
    }

    /// Whether the second line's first word would not have fitted on the first line.
    private static func isFull(_ first: TextLine, _ second: TextLine, _ width: Int) -> Bool {
        if let scalar = second.text.unicodeScalars.first, TextWidth.isUnspaced(scalar) {
            return first.width + 4 > width
        }
        let word = String(second.text.unicodeScalars.prefix { $0 != " " })
        return first.width + 1 + TextWidth.columns(word) > width
    }

    /// Whether a sentence goes on from one line to the next.
    private static func goesOn(_ first: TextLine, _ second: TextLine) -> Bool {
        !first.endsSentence && second.startsInSmallLetters
    }

    /// The lines joined into running text, with a line feed where the writer broke them.
    func joined(_ lines: ArraySlice<TextLine>) -> String {
        var text = ""
        var previous: TextLine?
        let widest = lines.map(\.width).max() ?? 0
        for line in lines {
            if let last = previous {
                text += isSoft(last, line, blockWidth: widest) ? Self.joint(last.text, line.text) : "\n"
            }
            text += line.text
            previous = line
        }
        return text
    }

    /// What stands between two parts of a sentence: a space, but nothing behind a hyphen or between ideographs.
    static func joint(_ first: String, _ second: String) -> String {
        guard let last = first.unicodeScalars.last, let next = second.unicodeScalars.first else { return "" }
        if TextWidth.isUnspaced(last), TextWidth.isUnspaced(next) { return "" }
        let before = first.unicodeScalars.dropLast(1).last
        let isHyphenated = last == "-" && before?.properties.isAlphabetic == true && next.properties.isAlphabetic
        return isHyphenated ? "" : " "
    }
}
