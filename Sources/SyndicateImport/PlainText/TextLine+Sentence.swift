/// What the end and the beginning of a line say about it.
extension TextLine {
    /// Whether the line ends as a sentence does: with `.`, `!`, `?`, `…` or what other scripts have for them, also
    /// within closing quotation marks and brackets.
    var endsSentence: Bool {
        for scalar in text.unicodeScalars.reversed() {
            if Self.closers.contains(scalar) { continue }
            return Self.terminators.contains(scalar)
        }
        return false
    }

    /// Whether the line ends in a colon.
    var endsWithColon: Bool {
        guard let last = text.unicodeScalars.last else { return false }
        return last == ":" || last == "："
    }

    /// Whether the line ends in a way after which words must follow: a comma, a dash, an opening bracket.
    var isUnfinished: Bool {
        guard let last = text.unicodeScalars.last else { return false }
        return Self.joiners.contains(last)
    }

    /// Whether the first letter is a small one, as within a sentence; `iPhone` is no such word.
    var startsInSmallLetters: Bool {
        guard
            let first = text.unicodeScalars.first(where: {
                $0.properties.isAlphabetic || $0.properties.numericType != nil
            }),
            first.properties.isLowercase
        else { return false }
        let word = text.unicodeScalars.prefix { $0 != " " }
        return !word.contains { $0.properties.isUppercase }
    }

    /// Whether the line begins with an opening quotation mark or a dash, as speech does.
    var startsAsSpeech: Bool {
        guard let first = text.unicodeScalars.first else { return false }
        return Self.speechOpeners.contains(first)
    }

    /// Whether the whole line stands within quotation marks.
    var isQuoted: Bool {
        guard startsAsSpeech, let last = text.unicodeScalars.last else { return false }
        return Self.closers.contains(last) && last != ")" && last != "]"
    }

    /// Whether there is a letter in the line.
    var hasLetter: Bool { text.unicodeScalars.contains { $0.properties.isAlphabetic } }

    /// The words, divided at spaces.
    var words: [Substring.UTF8View] { text.utf8.split(separator: 0x20) }

    static let terminators: Set<Unicode.Scalar> = [
        ".", "!", "?", "…", "‼", "⁇", "⁈", "⁉", "。", "！", "？", "｡", "．", "؟", "۔", "।", "॥", "։", "።",
    ]
    static let closers: Set<Unicode.Scalar> = [
        "\"", "'", "”", "’", "»", "›", ")", "]", "}", "」", "』", "）", "】", "》", "〉", "*", "_",
    ]
    private static let joiners: Set<Unicode.Scalar> = [
        ",", ";", "-", "–", "—", "&", "/", "|", "\\", "=", "+", "(", "[", "{", "、", "，", "；", "،", "؛", "„", "“", "「",
        "（",
    ]
    private static let speechOpeners: Set<Unicode.Scalar> = [
        "\"", "'", "“", "‘", "«", "‹", "„", "‚", "»", "「", "『", "-", "–", "—", "―",
    ]
}
