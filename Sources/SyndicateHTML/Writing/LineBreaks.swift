internal import Syndicate

/// Where a line may end between characters that no space divides: in Chinese and Japanese, but for punctuation that belongs to what is before or
/// behind it (UAX #14, classes ID, CL, NS and OP).
enum LineBreaks {
    /// The parts of a word that must not be torn.
    static func pieces(_ word: String) -> [Substring] {
        guard word.utf8.contains(where: { $0 >= 0xE2 }) else { return [Substring(word)] }
        var pieces: [Substring] = []
        var start = word.startIndex
        var index = word.startIndex
        while index < word.endIndex {
            let next = word.index(after: index)
            if next < word.endIndex, isAllowed(between: word[index], and: word[next]) {
                pieces.append(word[start..<next])
                start = next
            }
            index = next
        }
        pieces.append(word[start...])
        return pieces
    }

    /// Whether a line may end behind what is written, before a piece.
    static func isAllowed(after bytes: [UInt8], before piece: Substring) -> Bool {
        var start = bytes.count - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        guard start >= 0, let last = String(decoding: bytes[start...], as: UTF8.self).first, let first = piece.first
        else { return false }
        return isAllowed(between: last, and: first)
    }

    private static func isAllowed(between left: Character, and right: Character) -> Bool {
        guard let before = left.unicodeScalars.last, let after = right.unicodeScalars.first else { return false }
        guard TextWidth.isUnspaced(before) || TextWidth.isUnspaced(after) else { return false }
        return !closing.contains(after) && !opening.contains(before)
    }

    private static let closing = Set(
        "、。，．・：；？！ー々ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ）］｝〕〉》」』】〙〗〟’”｠»…‥–—,.:;?!)]}%％°℃".unicodeScalars)
    private static let opening = Set("（［｛〔〈《「『【〘〖〝‘“｟«([{$￥＄£".unicodeScalars)
}
