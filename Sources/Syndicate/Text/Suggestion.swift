/// Guesses what a person meant who wrote a word that is not known.
public enum Suggestion {
    /// The known word nearest to `word`, for a "did you mean"; `nil` where none is near enough to be worth showing.
    ///
    /// Case, hyphens and underscores do not count. A known word that `word` is the beginning of (three letters at least)
    /// comes before one that differs by as much; otherwise one change for every three letters, three at most, is near.
    /// Of two words equally near the first in `known` is given.
    public static func nearest(to word: String, in known: some Sequence<String>) -> String? {
        let written = folded(word)
        // A word of more letters than any name has is not a slip of the pen.
        guard (1...64).contains(written.count) else { return nil }
        var best: (word: String, distance: Int)?
        for candidate in known {
            let other = folded(candidate)
            guard !other.isEmpty, other.count <= 64 else { continue }
            let limit = min(3, max(1, max(written.count, other.count) / 3))
            // In half steps, so that a beginning comes before a change.
            let distance: Int
            if written == other {
                distance = 0
            } else if written.count >= 3, other.starts(with: written) {
                distance = 1
            } else if let changes = EditDistance.between(written, other, limit: limit), changes < written.count {
                distance = changes * 2
            } else {
                continue
            }
            if distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    private static func folded(_ word: String) -> [Unicode.Scalar] {
        guard word.utf8.count <= 256 else { return [] }
        return word.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }
    }
}
