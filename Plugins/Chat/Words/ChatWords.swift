internal import Syndicate

/// Makes words of an article fit to stand in a message.
enum ChatWords {
    /// The mark that keeps signs apart and takes no room (U+2060, word joiner).
    static let joiner = "\u{2060}"

    /// The words on one line; empty where there is nothing to see.
    static func line(_ text: String?) -> String {
        guard let folded = PlainLine.folded(text), isVisible(folded) else { return "" }
        return balanced(folded)
    }

    /// The words with their lines; at most one empty line at a time.
    static func lines(_ text: String) -> String {
        var lines: [String] = []
        for line in split(text) {
            let words = self.line(line)
            if words.isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(words)
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// The lines of a text. CR LF is one end of a line.
    private static func split(_ text: String) -> [String] {
        var lines: [String] = []
        var line = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n" where isAfterReturn: isAfterReturn = false
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
                lines.append(String(line))
                line = String.UnicodeScalarView()
                isAfterReturn = scalar == "\r"
            default:
                line.append(scalar)
                isAfterReturn = false
            }
        }
        lines.append(String(line))
        return lines
    }

    /// Whether there is anything that a reader sees.
    static func isVisible(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            if scalar.isASCII { return scalar.value > 0x20 }
            let properties = scalar.properties
            guard !properties.isWhitespace, !properties.isDefaultIgnorableCodePoint else { return false }
            switch properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .control, .format, .unassigned, .privateUse: return false
            default: return true
            }
        }
    }

    /// The text without marks that turn its direction, unless each has its end: what follows would be turned, too.
    static func balanced(_ text: String) -> String {
        var open: [UInt32] = []
        var isBalanced = true
        for scalar in text.unicodeScalars where isDirectional(scalar) {
            switch scalar.value {
            case 0x202C: isBalanced = open.popLast().map { $0 < 0x2066 } ?? false && isBalanced
            case 0x2069: isBalanced = open.popLast().map { $0 >= 0x2066 } ?? false && isBalanced
            default: open.append(scalar.value)
            }
        }
        if isBalanced, open.isEmpty { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !isDirectional(scalar) { result.append(scalar) }
        return String(result)
    }

    private static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
