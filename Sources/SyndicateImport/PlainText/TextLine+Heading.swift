internal import Syndicate

/// Whether a line has the looks of a section heading.
extension TextLine {
    /// Whether the line could be a heading if a paragraph stands below it: short, begun as a title is, not ended as a
    /// sentence is, and nothing else that articles have in lines of their own.
    ///
    /// A final colon is allowed where the rest is a title (`The Verdict:`), a question mark where every word is written
    /// large (`Is It Worth Watching?`).
    var looksLikeHeading: Bool {
        guard width >= 2, width <= Self.headingColumns, hasLetter, !startsInSmallLetters, !isUnfinished, !isQuoted,
            words.count <= Self.headingWords, !holdsAddress, !isCredit
        else { return false }
        if endsSentence { return isTitleQuestion }
        if endsWithColon { return headingWords.isShortTitle }
        return width <= Self.plainHeadingColumns || isTitleCased
    }

    /// The heading's words: the line without a final colon.
    var headingText: String {
        guard endsWithColon else { return text }
        return String(text.unicodeScalars.dropLast()).trimmed
    }

    /// Whether the words are written as in English titles: the long ones with capital letters, and at least half of
    /// all.
    var isTitleCased: Bool {
        var cased = 0
        var capitals = 0
        for word in words {
            let letters = String(Substring(word)).unicodeScalars.filter { $0.properties.isAlphabetic }
            guard let first = letters.first, first.properties.isCased else { continue }
            cased += 1
            if letters.contains(where: { $0.properties.isUppercase }) {
                capitals += 1
            } else if letters.count > 4 || cased == 1 {
                return false
            }
        }
        return cased >= 2 && capitals * 2 >= cased
    }

    /// Whether the line is a question or an exclamation that is written as a title, not as speech.
    var isTitleQuestion: Bool {
        guard let last = text.unicodeScalars.last, last == "?" || last == "!", !startsAsSpeech else { return false }
        let inner = text.unicodeScalars.dropLast()
        return words.count >= 3 && isTitleCased && !inner.contains { ".!?…".unicodeScalars.contains($0) }
    }

    /// Whether there is a web or mail address in the line.
    var holdsAddress: Bool { !Autolink.ranges(in: Array(text.utf8)).isEmpty }

    private var headingWords: TextLine { TextLine(headingText) }

    private var isShortTitle: Bool {
        if text.unicodeScalars.contains(where: TextWidth.isUnspaced) { return width <= 24 }
        return isTitleCased || words.count <= 3
    }

    private static let headingColumns = 100
    private static let plainHeadingColumns = 80
    private static let headingWords = 18
}
