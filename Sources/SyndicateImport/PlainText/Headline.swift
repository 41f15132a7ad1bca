/// Whether an article's first lines are its headline.
enum Headline {
    /// The widest line that is taken for a headline, in columns.
    static let columns = 250

    /// How many of the first block's lines are the headline; `nil` where the article begins with running text.
    static func length(_ lines: ArraySlice<TextLine>, _ wrapping: Wrapping, _ rules: MetadataRules) -> Int? {
        guard let first = lines.first, first.width <= columns else { return nil }
        guard lines.count > 1 else { return 1 }
        // Only what stands above the metadata can be the headline.
        var count = 1
        for line in lines.dropFirst().prefix(4) {
            var metadata = Metadata()
            if metadata.take(line.text, rules) { break }
            count += 1
        }
        // Lines of a headline that was broken, or of a paragraph that was.
        var length = 1
        for (above, line) in zip(lines, lines.dropFirst().prefix(count - 1)) {
            guard !above.endsSentence, line.startsInSmallLetters || above.isUnfinished else { break }
            length += 1
        }
        if length < count, wrapping.isParagraph(lines.prefix(count)) { length = count }
        guard length > 1 else { return 1 }
        let head = lines.prefix(length)
        let isHeadline = head.last?.endsSentence == false && head.reduce(0) { $0 + $1.width } <= columns
        if isHeadline { return length }
        return lines[lines.startIndex + 1].startsInSmallLetters ? nil : 1
    }
}
