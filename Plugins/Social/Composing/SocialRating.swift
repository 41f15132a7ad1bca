internal import Syndicate

/// A rating as a post shows it.
enum SocialRating {
    /// Stars where the scale has five, with halves: `★★★★☆`, `★★★½☆`; numbers on other scales: `4/10`.
    ///
    /// `nil` for what is no judgement on its own scale.
    static func text(_ rating: Rating) -> String? {
        let value = rating.value
        guard value.isFinite, rating.best.isFinite, rating.best > 0, value >= 0, value <= rating.best,
            value >= min(rating.worst, rating.best), rating.best <= 1_000_000
        else { return nil }
        let halves = value * 2
        guard rating.best == 5, value > 0, halves == halves.rounded() else {
            return "\(number(value))/\(number(rating.best))"
        }
        let count = Int(halves)
        return String(repeating: "★", count: count / 2) + (count % 2 == 1 ? "½" : "")
            + String(repeating: "☆", count: 5 - (count + 1) / 2)
    }

    private static func number(_ value: Double) -> String {
        let rounded = (value * 100).rounded() / 100
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
