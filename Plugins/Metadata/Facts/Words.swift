internal import SyndicateText

/// Counts words.
enum Words {
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
