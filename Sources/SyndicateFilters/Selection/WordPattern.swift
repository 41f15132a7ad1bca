internal import Syndicate

/// Words to be found in folded text.
struct WordPattern: Sendable {
    private let words: [UInt8]
    /// Whether letters may stand before and behind.
    private let isOpenBefore: Bool
    private let isOpenBehind: Bool

    /// What `text` means, with `*` where more letters may stand; `nil` where there is nothing to find.
    init?(_ text: String) {
        var bytes = FoldedLine.bytes(text)
        isOpenBefore = bytes.first == UInt8(ascii: "*")
        if isOpenBefore { bytes.removeFirst() }
        isOpenBehind = bytes.last == UInt8(ascii: "*")
        if isOpenBehind { bytes.removeLast() }
        guard bytes.contains(where: { $0 != 0x20 && $0 != UInt8(ascii: "*") }) else { return nil }
        words = bytes
    }

    /// Whether the words are in a folded text.
    func isFound(in text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { text in
            guard let first = words.first, text.count >= words.count else { return false }
            return words.withUnsafeBufferPointer { words in
                for index in 0...(text.count - words.count) where text[index] == first {
                    var length = 1
                    while length < words.count, text[index + length] == words[length] { length += 1 }
                    if length == words.count, isWhole(index, text) { return true }
                }
                return false
            }
        }
    }

    private func isWhole(_ start: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let end = start + words.count
        if !isOpenBefore, Self.isWithinWord(start, text) { return false }
        return isOpenBehind || !Self.isWithinWord(end, text)
    }

    /// Whether a place has letters of a word on both sides.
    private static func isWithinWord(_ place: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard place > 0, place < text.count else { return false }
        var before = place - 1
        while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
        var behind = place + 1
        while behind < text.count, text[behind] & 0xC0 == 0x80 { behind += 1 }
        return isLetter(text[before..<place]) && isLetter(text[place..<behind])
    }

    /// Whether a scalar belongs to words that have spaces between them.
    private static func isLetter(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return false }
        switch scalar.value {
        // Thai and Lao, Tibetan, Burmese, Khmer; Hangul, which has its particles at the ends of words.
        case 0xE00...0xFFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1100...0x11FF, 0xAC00...0xD7FF: return false
        default: break
        }
        if TextWidth.isUnspaced(scalar) { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            return true
        default: return false
        }
    }
}
