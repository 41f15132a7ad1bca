internal import Syndicate
internal import SyndicateHTML
internal import SyndicateText

/// The text of a body as it is read, as far as it must be known to find where it is cut.
///
/// Blocks are divided by line feeds that stand for no text.
struct CutText {
    /// Where a text is cut.
    struct Cut {
        /// The bytes of `CutText` that stay.
        var end: Int
        /// What tells of the cut.
        var mark: String
    }

    private let extent: TruncateFilter.Extent
    private var bytes: [UInt8] = []
    /// How many of the bytes are no white space.
    private var shown = 0
    /// How many of these are needed to find the cut.
    private let enough: Int
    /// The end of the first paragraph that is marked up as one.
    private var paragraphEnd: Int?

    init(_ extent: TruncateFilter.Extent) {
        self.extent = extent
        switch extent {
        // Few characters have so many bytes; where they do, less is shown.
        case .characters(let count): enough = min(max(count, 0), 1 << 24) * 16 + 1024
        case .paragraph: enough = 1 << 20
        }
    }

    /// Whether the cut can be found in what is there.
    var isFull: Bool { shown >= enough || extent == .paragraph && paragraphEnd != nil }

    /// Adds plain text.
    mutating func append(_ text: String) {
        // One piece may be much larger than all that is wanted.
        for byte in text.utf8 {
            if shown >= enough, byte & 0xC0 != 0x80 { return }
            bytes.append(byte)
            if !Self.isSpace(byte) { shown += 1 }
        }
    }

    /// Adds the text of HTML.
    mutating func append(_ nodes: [HTMLNode]) {
        for node in nodes {
            if isFull { return }
            switch node {
            case .comment: continue
            case .text(let text): append(text)
            case .element(let element):
                guard TreeCutter.isShown(element) else { continue }
                if element.name == "br" { bytes.append(0x0A) }
                let isBlock = TreeCutter.blocks.contains(element.name)
                let start = bytes.count
                if isBlock { bytes += TreeCutter.gap }
                append(element.children)
                if element.name == "p", paragraphEnd == nil {
                    paragraphEnd = Self.endOfWords(bytes[start...])
                }
                if isBlock { bytes += TreeCutter.gap }
            }
        }
    }

    /// The end of what is to be seen; `nil` where there is none: a space that does not break, a joiner, is nothing.
    private static func endOfWords(_ bytes: ArraySlice<UInt8>) -> Int? {
        let isSeen = String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
            !scalar.properties.isWhitespace && !scalar.properties.isDefaultIgnorableCodePoint
        }
        return isSeen ? bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } : nil
    }

    /// The text up to a place.
    func prefix(_ end: Int) -> String { String(decoding: bytes[..<min(end, bytes.count)], as: UTF8.self) }

    /// Whether there are so many more characters than stay that the cut depends on nothing behind them.
    var hasMore: Bool {
        guard case .characters(let count) = extent else { return false }
        var used = 0
        for character in String(decoding: bytes, as: UTF8.self) where !Self.isSpace(character) {
            used += 1
            if used > count + 64 { return true }
        }
        return false
    }

    /// Where the text is cut; `nil` where it is not.
    func cut(language: String?) -> Cut? {
        switch extent {
        case .characters(let count): cut(behind: count, language)
        case .paragraph: cutBehindParagraph()
        }
    }

    private func cutBehindParagraph() -> Cut? {
        let end = paragraphEnd ?? endOfBlock()
        guard let end, bytes[end...].contains(where: { !Self.isSpace($0) }) || isFull else { return nil }
        return Cut(end: end, mark: "")
    }

    /// The end of the first text before an empty line.
    private func endOfBlock() -> Int? {
        var end: Int?
        var lineEnds = 0
        for (index, byte) in bytes.enumerated() {
            if byte == 0x0A { lineEnds += 1 }
            if Self.isSpace(byte) { continue }
            if lineEnds > 1, let end { return end }
            lineEnds = 0
            end = index + 1
        }
        return end
    }

    private func cut(behind count: Int, _ language: String?) -> Cut? {
        let text = String(decoding: bytes, as: UTF8.self)
        var position = text.startIndex
        var used = 0
        /// Where there is room for the mark, and how much text there is before it.
        var last = text.startIndex
        var spaceIsDue = false
        while position < text.endIndex {
            if Self.isSpace(text[position]) {
                spaceIsDue = used > 0
                position = text.index(after: position)
                continue
            }
            used += spaceIsDue ? 2 : 1
            spaceIsDue = false
            if used > count { break }
            position = text.index(after: position)
            if used < count { last = position }
        }
        guard used > count || isFull else { return nil }
        return Cut(end: end(of: text, before: last, language), mark: count > 0 ? "…" : "")
    }

    /// The last place at or before `last` where a line may end, without white space and marks that lead on.
    private func end(of text: String, before last: String.Index, _ language: String?) -> Int {
        // Whether a line may end at the cut depends on what follows.
        let follows = text.index(last, offsetBy: 32, limitedBy: text.endIndex) ?? text.endIndex
        let breaks = TextSegmenter(language: language).breaks(String(text[..<follows]))
        let place = text.utf8.distance(from: text.startIndex, to: last)
        let head = String(text[..<follows])
        let places = breaks.map { head.utf8.distance(from: head.startIndex, to: $0) }
        // What follows a space begins a line: a word that ends just before the space is whole.
        let spaceEnd = bytes[place...].firstIndex { !Self.isSpace($0) } ?? bytes.count
        let cut = places.last { $0 <= spaceEnd } ?? 0
        let whole = trimmed(min(cut, place))
        return whole > 0 ? whole : trimmed(place)
    }

    /// The place without what should not stand before an ellipsis.
    private func trimmed(_ end: Int) -> Int {
        var end = end
        while end > 0 {
            if Self.isSpace(bytes[end - 1]) || ",;:-.".utf8.contains(bytes[end - 1]) {
                end -= 1
            } else if end > 2, Self.marks.contains(Array(bytes[(end - 3)..<end])) {
                end -= 3
            } else {
                break
            }
        }
        return end
    }

    private static let marks = ["–", "—", "…", "、", "，", "。"].map { Array($0.utf8) }

    /// Asking for properties of characters takes long, and most are of ASCII.
    private static func isSpace(_ character: Character) -> Bool {
        character.utf8.first.map { $0 < 0x80 ? isSpace($0) : character.isWhitespace } ?? false
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 9 < 5 }
}
