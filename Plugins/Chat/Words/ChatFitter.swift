internal import Syndicate
internal import SyndicateText

/// Cuts texts so that they fit, and remembers what that cost.
struct ChatFitter {
    /// What a message does not say, and why.
    struct Loss {
        var field: String
        var reason: String
    }

    static let ellipsis = "…"

    let service: ChatService
    let language: String?
    var losses: [Loss]
    /// Whether anything of a headline or of words had room.
    private(set) var hasWords = false

    /// The text, else as much of its beginning as fits, with an ellipsis; empty where nothing fits.
    ///
    /// - Parameters:
    ///   - field: What the text is of the article.
    ///   - limit: How much it may cost. A scalar costs at least one.
    ///   - unit: What is counted, in a word.
    ///   - cost: What a text costs as the service counts it.
    mutating func fit(
        _ text: String, _ field: String, limit: Int, unit: String = "characters here", cost: (String) -> Int
    ) -> String {
        guard !text.utf8.isEmpty else { return "" }
        let isSubstance = field == "title" || field == "content"
        if text.utf8.count <= limit * 4, cost(text) <= limit {
            if isSubstance { hasWords = true }
            return text
        }
        lose(field, "\(service.title) takes no more than \(limit) \(unit); the rest is left out.")
        // White space and commas go before the ellipsis.
        let end = Self.end(text, language: language, window: limit + 16) { cost(Self.closed($0)) <= limit }
        guard let end, ChatWords.isVisible(String(text[..<end])) else { return "" }
        if isSubstance { hasWords = true }
        return Self.closed(String(text[..<end]))
    }

    /// The same where what is left out is told elsewhere.
    func quietly(_ text: String, limit: Int, cost: (String) -> Int) -> String {
        var copy = self
        return copy.fit(text, "", limit: limit, cost: cost)
    }

    mutating func lose(_ field: String, _ reason: String) {
        losses.append(Loss(field: field, reason: reason))
    }

    /// The end of the longest beginning that fits: where a line may end, but not in an address; else behind a character.
    ///
    /// - Parameter window: How many scalars may fit at all.
    static func end(
        _ text: String, language: String?, window: Int, fits: (String) -> Bool
    ) -> String.Index? {
        let scalars = text.unicodeScalars
        let stop = scalars.index(scalars.startIndex, offsetBy: window, limitedBy: scalars.endIndex) ?? scalars.endIndex
        let head = String(text[..<stop])
        // The last character of a part may be half of one.
        var characters = Array(head.indices.dropFirst())
        if stop == scalars.endIndex {
            characters.append(head.endIndex)
        } else if !characters.isEmpty {
            characters.removeLast()
        }
        let starts = head.utf8
        let runs = AddressRuns.find(in: head)
        var next = 0
        let offsets = characters.map { starts.distance(from: starts.startIndex, to: $0) }
        var free: [Int] = []
        for offset in offsets {
            while next < runs.count, runs[next].upperBound <= offset { next += 1 }
            if next == runs.count || offset <= runs[next].lowerBound { free.append(offset) }
        }
        func longest(_ ends: [Int]) -> Int? {
            var low = 0
            var high = ends.count
            while low < high {
                let middle = (low + high) / 2
                if fits(String(decoding: head.utf8.prefix(ends[middle]), as: UTF8.self)) {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return low == 0 ? nil : ends[low - 1]
        }
        guard let any = longest(free) else { return nil }
        let whole = Set(free)
        let breaks = TextSegmenter(language: language).breaks(head)
            .map { starts.distance(from: starts.startIndex, to: $0) }.filter { $0 <= any && whole.contains($0) }
        // What is shorter fits, but for the space that stands between an address and the ellipsis.
        let word = breaks.suffix(3).last { fits(String(decoding: starts.prefix($0), as: UTF8.self)) }
        // A first word of three letters says too little where the room is for thirty.
        let best = word.map { $0 * 2 >= any ? $0 : any } ?? any
        return text.utf8.index(text.startIndex, offsetBy: best)
    }

    /// A beginning without what does not stand before an ellipsis, and without marks of direction that have lost their end.
    static func tight(_ text: String) -> String {
        var rest = Substring(text)
        while let last = rest.unicodeScalars.last, last.properties.isWhitespace || loose.contains(last) {
            rest.unicodeScalars.removeLast()
        }
        return ChatWords.balanced(String(rest))
    }

    /// A beginning that was cut, with the ellipsis, which must not become a part of an address.
    static func closed(_ text: String) -> String {
        let kept = tight(text)
        let space = kept.utf8.lastIndex { $0 == 0x20 || $0 == 0x0A }
        let last = String(space.map { kept[kept.utf8.index(after: $0)...] } ?? kept[...])
        return kept + (AddressRuns.find(in: last).last?.upperBound == last.utf8.count ? " " : "") + ellipsis
    }

    private static let loose = Set(",;:–—-([{«“‘„‚、，；：「『《（.…".unicodeScalars)
}
