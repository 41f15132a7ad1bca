internal import Syndicate

extension TextSegmenter {
    /// The first sentences of `text`, at most `limit` characters: as many whole ones as there is room for, else the first
    /// one up to a word, and an ellipsis.
    public func opening(of text: String, limit: Int) -> String? {
        // A character seldom has more than a few bytes; what is beyond this is never looked at.
        let room = text.utf8.prefix(limit * 16)
        guard let head = PlainLine.folded(String(decoding: room, as: UTF8.self)) else { return nil }
        let isWhole = room.endIndex == text.utf8.endIndex
        var end = head.startIndex
        for sentence in sentences(head) {
            // A sentence that the cut went through is not whole.
            guard isWhole || sentence.upperBound < head.endIndex else { break }
            guard let words = PlainLine.folded(String(head[..<sentence.upperBound])), words.count <= limit else {
                break
            }
            end = sentence.upperBound
        }
        if end > head.startIndex { return PlainLine.folded(String(head[..<end])) }
        guard head.count >= limit || !isWhole else { return head }
        let last = head.index(head.startIndex, offsetBy: limit - 1, limitedBy: head.endIndex) ?? head.endIndex
        let cut = breaks(head).last { $0 <= last && $0 > head.startIndex } ?? last
        var words = PlainLine.folded(String(head[..<cut])) ?? ""
        while let mark = words.unicodeScalars.last, [",", ";", ":", "–", "—", "-", "、", "，"].contains(mark) {
            words.unicodeScalars.removeLast()
            words = PlainLine.folded(words) ?? ""
        }
        return words.isEmpty ? nil : words + "…"
    }
}
