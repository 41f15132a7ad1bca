/// Makes words of an entry fit to stand in a post.
enum SocialWords {
    /// The words on one line: without control characters, white space folded.
    static func line(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var hasSpace = false
        for scalar in balanced(text).unicodeScalars {
            if isFolded(scalar) {
                hasSpace = true
            } else if !isRefused(scalar) {
                if hasSpace, !result.isEmpty { result.append(" ") }
                hasSpace = false
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// The words with their paragraphs: without control characters, at most one empty line at a time.
    static func paragraphs(_ text: String) -> String {
        var lines: [String] = []
        for line in splitLines(text) {
            let words = self.line(line)
            if words.isEmpty, lines.last?.isEmpty ?? true { continue }
            lines.append(words)
        }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// The lines of a text; CR LF is one end of a line.
    static func splitLines(_ text: String) -> [String] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" || $0 == "\u{2028}" }
            .map(String.init)
    }

    /// The beginning of a text, whole characters, that leaves room for the ellipsis, and where it ends.
    ///
    /// - Parameter length: How much of the limit a character takes.
    static func beginning(
        _ text: String, limit: Int, ellipsis: String, length: (Character) -> Int
    ) -> (kept: String, end: String.Index) {
        var end = text.startIndex
        var used = ellipsis.reduce(0) { $0 + length($1) }
        while end < text.endIndex, used + length(text[end]) <= limit {
            used += length(text[end])
            end = text.index(after: end)
        }
        return (text[..<end] + ellipsis, end)
    }

    /// Characters that a line folds into one space; those that keep words together are none of them.
    private static func isFolded(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x2028, 0x2029, 0x205F: true
        default: false
        }
    }

    private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xFEFF, 0xFDD0...0xFDEF, 0xFFF9...0xFFFB: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// The text without marks that turn its direction, unless each has its end: what follows would be turned, too.
    private static func balanced(_ text: String) -> String {
        var open: [UInt32] = []
        var isBalanced = true
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066...0x2068: open.append(scalar.value)
            case 0x202C: isBalanced = (open.popLast() ?? 0x2066) < 0x2066 && isBalanced
            case 0x2069: isBalanced = (open.popLast() ?? 0) >= 0x2066 && isBalanced
            default: break
            }
        }
        if isBalanced, open.isEmpty { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x202A...0x202E, 0x2066...0x2069: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
