internal import SyndicateText

/// Words for places that hold one line of plain text.
enum Words {
    /// `text` on one line: white space folded, control characters and what is no character left out; `nil` where nothing is
    /// left.
    static func line(_ text: String?) -> String? {
        guard let text else { return nil }
        var output = String.UnicodeScalarView()
        var spaceIsDue = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: spaceIsDue = !output.isEmpty
            case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF: continue
            case let value where value & 0xFFFE == 0xFFFE: continue
            default:
                if spaceIsDue { output.append(" ") }
                spaceIsDue = false
                output.append(scalar)
            }
        }
        return output.isEmpty ? nil : String(output)
    }

    /// The first sentences of `text`, at most `limit` characters: as many whole ones as there is room for, else the first
    /// one up to a word, and an ellipsis.
    static func opening(_ text: String, limit: Int, language: String?) -> String? {
        // A character seldom has more than a few bytes; what is beyond this is never looked at.
        let room = text.utf8.prefix(limit * 16)
        guard let head = line(String(decoding: room, as: UTF8.self)) else { return nil }
        let isWhole = room.endIndex == text.utf8.endIndex
        let segmenter = TextSegmenter(language: language)
        var end = head.startIndex
        for sentence in segmenter.sentences(head) {
            // A sentence that the cut went through is not whole.
            guard isWhole || sentence.upperBound < head.endIndex else { break }
            guard let words = line(String(head[..<sentence.upperBound])), words.count <= limit else { break }
            end = sentence.upperBound
        }
        if end > head.startIndex { return line(String(head[..<end])) }
        guard head.count >= limit || !isWhole else { return head }
        let last = head.index(head.startIndex, offsetBy: limit - 1, limitedBy: head.endIndex) ?? head.endIndex
        let cut = segmenter.breaks(head).last { $0 <= last && $0 > head.startIndex } ?? last
        var words = line(String(head[..<cut])) ?? ""
        while let mark = words.unicodeScalars.last, [",", ";", ":", "–", "—", "-", "、", "，"].contains(mark) {
            words.unicodeScalars.removeLast()
            words = line(words) ?? ""
        }
        return words.isEmpty ? nil : words + "…"
    }

    /// How many words `text` has: what white space parts, if there is a letter or digit in it; in scripts without spaces
    /// between words, what a dictionary finds.
    static func count(_ text: String, language: String?) -> Int {
        var count = 0
        var isInWord = false
        var needsDictionary = false
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value <= 0x20 || value == 0xA0 || value >= 0x2000 && scalar.properties.isWhitespace {
                isInWord = false
            } else if !isInWord, isWordPart(scalar) {
                isInWord = true
                count += 1
            }
            if value >= 0x0E00, hasNoSpaces(value) { needsDictionary = true }
        }
        guard needsDictionary else { return count }
        return TextSegmenter(language: language).words(text).count { range in
            text[range].unicodeScalars.contains(where: isWordPart)
        }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0x80: false
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        }
    }

    /// Thai, Lao, Burmese, Khmer, kana and Han.
    private static func hasNoSpaces(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E00..<0x0F00, 0x1000..<0x10A0, 0x1780..<0x1800, 0x3040..<0x3100, 0x3400..<0x4DC0, 0x4E00..<0xA000,
            0x20000..<0x32000:
            true
        default: false
        }
    }
}
