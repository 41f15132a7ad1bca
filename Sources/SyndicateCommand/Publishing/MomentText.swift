internal import Syndicate
internal import SyndicatePublish

extension Moment {
    /// The moment in UTC, as RFC 3339 writes it.
    var text: String { Timestamp(seconds: seconds).rfc3339 }

    /// How far it is from `now`, for a person: `in 5 min`, `2 h ago`.
    func distance(from now: Moment) -> String {
        let seconds = (milliseconds - now.milliseconds) / 1000
        let (number, unit) =
            switch abs(seconds) {
            case ..<60: (abs(seconds), "s")
            case ..<3600: (abs(seconds) / 60, "min")
            case ..<172_800: (abs(seconds) / 3600, "h")
            default: (abs(seconds) / 86_400, "d")
            }
        if number == 0 { return "now" }
        return seconds > 0 ? "in \(number) \(unit)" : "\(number) \(unit) ago"
    }
}
