internal import Syndicate

/// A judgement as a message shows it.
enum ChatRating {
    /// Stars where the scale has five, with halves: `★★★★☆`, `★★★½☆`; numbers on other scales: `4/10`.
    ///
    /// `nil` for what is no judgement on its own scale.
    static func text(_ rating: Rating) -> String? {
        let (value, best) = (rating.value, rating.best)
        guard value.isFinite, best.isFinite, best > 0, value >= 0, value >= min(rating.worst, best), value <= best,
            best <= 1_000_000
        else { return nil }
        let halves = value * 2
        guard best == 5, value > 0, halves == halves.rounded() else { return "\(number(value))/\(number(best))" }
        let count = Int(halves)
        return String(repeating: "★", count: count / 2) + (count % 2 == 1 ? "½" : "")
            + String(repeating: "☆", count: 5 - (count + 1) / 2)
    }

    private static func number(_ value: Double) -> String {
        let rounded = (value * 100).rounded() / 100
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
