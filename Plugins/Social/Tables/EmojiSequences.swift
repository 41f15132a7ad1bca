/// Finds the emoji that are shown as one picture (Unicode Technical Standard 51).
enum EmojiSequences {
    private static let known: Set<[UInt32]> = Set(
        HexTable.words(joined).map { HexTable.numbers($0, separator: UInt8(ascii: "-")) })
    private static let flags: Set<[UInt32]> = Set(
        HexTable.words(regions).map { $0.map { UInt32($0) - 0x41 + 0x1F1E6 } })
    private static let longest = known.map(\.count).max() ?? 1

    /// How many scalars the emoji at `start` has; 0 where there is none.
    static func length(in text: [UInt32], at start: Int) -> Int {
        var end = start + element(text, start)
        guard end > start, end + 1 < text.count, text[end] == 0x200D else { return end - start }
        var parts = [text[start]]
        var position = end
        while parts.count < longest, position + 1 < text.count, text[position] == 0x200D {
            let next = element(text, position + 1)
            guard next > 0 else { break }
            parts.append(text[position + 1])
            position += 1 + next
            if known.contains(parts) { end = position }
        }
        return end - start
    }

    /// Length of one emoji without joiners.
    private static func element(_ text: [UInt32], _ start: Int) -> Int {
        let scalar = text[start]
        func at(_ offset: Int) -> UInt32 { start + offset < text.count ? text[start + offset] : 0 }
        switch scalar {
        case 0x23, 0x2A, 0x30...0x39:
            if at(1) == 0x20E3 { return 2 }
            return at(1) == 0xFE0F && at(2) == 0x20E3 ? 3 : 0
        case 0xA9, 0xAE:
            return at(1) == 0xFE0F ? 2 : 0
        case 0..<0x203C, 0x3040..<0x3297, 0x329A..<0x1F000:
            return 0
        case 0x1F1E6...0x1F1FF:
            return flags.contains([scalar, at(1)]) ? 2 : 1
        case 0x1F3F4 where at(1) == 0xE0067:
            let tag = (1...6).map { UInt8(truncatingIfNeeded: at($0) &- 0xE0000) }
            let isKnown = ["gbeng", "gbsct", "gbwls"].contains { Array($0.utf8) + [0x7F] == tag }
            return isKnown ? 7 : 1
        default:
            guard let properties = Unicode.Scalar(scalar)?.properties, properties.isEmoji else { return 0 }
            if at(1) == 0xFE0F { return 2 }
            return properties.isEmojiModifierBase && (0x1F3FB...0x1F3FF).contains(at(1)) ? 2 : 1
        }
    }
}
