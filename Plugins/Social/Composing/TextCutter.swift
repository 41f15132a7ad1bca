internal import Syndicate
internal import SyndicateText

/// Cuts a text so that it fits: behind a sentence, else behind a word, else behind a character, and never inside a link, a
/// tag or a mention.
struct TextCutter {
    enum Level { case sentence, word, character }

    let language: String?
    let ellipsis: String
    let network: SocialNetwork
    /// Whether links, tags and mentions stay whole.
    var keepsEntities = true

    /// The longest beginning of `text` that fits, with the ellipsis where no sentence ends there; `nil` where nothing fits.
    ///
    /// - Parameters:
    ///   - marksCuts: Whether the ellipsis is put where a sentence is cut.
    ///   - fits: Whether a beginning fits, as it would stand in the post.
    func cut(
        _ text: String, to levels: [Level] = [.sentence, .word, .character], marksCuts: Bool = true,
        fits: (String) -> Bool
    ) -> (kept: String, level: Level, end: String.Index)? {
        let window = window(text)
        let guarded = guardedRanges(window)
        let segmenter = TextSegmenter(language: language)
        var best: (kept: String, level: Level, end: String.Index)?
        func attempt(_ level: Level, _ ends: [String.Index]) {
            var next = 0
            let candidates = ends.filter { end in
                while next < guarded.count, guarded[next].upperBound <= end { next += 1 }
                let isInside = next < guarded.count && guarded[next].lowerBound < end
                return end > window.startIndex && !isInside && (end < window.endIndex || level != .sentence)
            }
            var low = 0
            var high = candidates.count
            var found: (kept: String, level: Level, end: String.Index)?
            while low < high {
                let middle = (low + high) / 2
                let kept = kept(window, to: candidates[middle], level, marksCuts, guarded)
                if let kept, fits(kept) {
                    found = (kept, level, candidates[middle])
                    low = middle + 1
                } else if kept == nil {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            if level == .word, let end = found?.end, let clause = clauseEnd(window, candidates, before: end) {
                let kept = kept(window, to: clause, level, marksCuts, guarded)
                // A text without its last words may count more where they made a link of it.
                if let kept, fits(kept) { found = (kept, level, clause) }
            }
            guard let found else { return }
            // A first sentence of three words says too little where the room is for thirty.
            if let before = best, before.kept.utf8.count * 3 >= found.kept.utf8.count { return }
            best = found
        }
        if levels.contains(.sentence) { attempt(.sentence, segmenter.sentences(window).map(\.upperBound)) }
        if levels.contains(.word) { attempt(.word, wordEnds(window, segmenter)) }
        if best == nil, levels.contains(.character) { attempt(.character, Array(window.indices)) }
        return best
    }

    /// The end of a clause not far before the place where a text is cut: it reads better than the middle of one.
    private func clauseEnd(_ text: String, _ candidates: [String.Index], before end: String.Index) -> String.Index? {
        let length = text.utf8.distance(from: text.startIndex, to: end)
        return candidates.last { candidate in
            guard candidate <= end else { return false }
            let last = text[..<candidate].last { !$0.isWhitespace }
            return last.map { [",", ";", ":", "–", "—", "、", "，", "；"].contains($0) } == true
        }.flatMap { text.utf8.distance(from: text.startIndex, to: $0) * 4 >= length * 3 ? $0 : nil }
    }

    /// The part of a text that can matter: no limit takes more, and a long text costs no more than that.
    private func window(_ text: String) -> String {
        let bytes = max(network.limit * 16, 4096)
        guard text.utf8.count > bytes else { return text }
        var end = text.utf8.index(text.startIndex, offsetBy: bytes)
        while String.Index(end, within: text.unicodeScalars) == nil { end = text.utf8.index(before: end) }
        // The last character may be a part of one.
        return String(text[..<end].dropLast())
    }

    /// Where nothing may be cut.
    private func guardedRanges(_ text: String) -> [Range<String.Index>] {
        let signs: Set<UInt8> = [0x23, 0x24, 0x2E, 0x2F, 0x40, 0xEF]
        guard keepsEntities, text.utf8.contains(where: signs.contains) else { return [] }
        let found = SocialMeter(network).entities(text).map(\.utf8) + SocialLinks.addresses(text)
        var merged: [Range<Int>] = []
        for range in found.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = merged.last, last.upperBound > range.lowerBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        var start = text.startIndex
        var offset = 0
        return merged.map { range in
            let lower = text.utf8.index(start, offsetBy: range.lowerBound - offset)
            let upper = text.utf8.index(lower, offsetBy: range.count)
            (start, offset) = (upper, range.upperBound)
            return lower..<upper
        }
    }

    /// The ends of words that are also ends of what a reader takes for one character.
    private func wordEnds(_ text: String, _ segmenter: TextSegmenter) -> [String.Index] {
        segmenter.breaks(text).filter { String.Index($0, within: text) != nil }
    }

    private func kept(
        _ text: String, to end: String.Index, _ level: Level, _ marksCuts: Bool, _ guarded: [Range<String.Index>]
    ) -> String? {
        var rest = text[..<end]
        while rest.last?.isWhitespace == true { rest.removeLast() }
        guard !rest.isEmpty else { return nil }
        if level != .sentence {
            var tight = rest
            while let last = tight.last, last.isWhitespace || Self.isLoose(last) { tight.removeLast() }
            if !tight.isEmpty { rest = tight }
        }
        guard level != .sentence, marksCuts else { return String(rest) }
        // Where any sign but white space belongs to a link, the ellipsis would.
        let word = rest.lastIndex(where: \.isWhitespace) ?? rest.startIndex
        let endsWithLink = guarded.contains { $0.upperBound > word && $0.lowerBound < rest.endIndex }
        return String(rest) + (endsWithLink ? " " : "") + ellipsis
    }

    /// Signs that do not stand before an ellipsis.
    private static func isLoose(_ character: Character) -> Bool {
        switch character {
        case ",", ";", ":", "–", "—", "-", "(", "[", "{", "«", "“", "‘", "„", "‚", "、", "，", "；", "：", "「", "『", "《",
            "（":
            true
        default: false
        }
    }
}
