internal import Syndicate

extension Timestamp {
    /// The date as W3C's profile of ISO 8601 has it, at the precision that is known: `2024`, `2024-03`, `2024-03-05`,
    /// `2024-03-05T13:00:00+01:00`; `nil` where it could not be read.
    var webDate: String? {
        guard isParsed else { return nil }
        if precision <= .day {
            // A day with an offset is nothing that readers of this profile know.
            var day = self
            day.seconds = seconds &+ Int64(offsetMinutes ?? 0) &* 60
            day.offsetMinutes = nil
            return day.iso8601
        }
        var time = self
        // `-00:00` is not known to them either.
        if offsetMinutes == nil { time.offsetMinutes = 0 }
        return time.rfc3339
    }
}
