public import Syndicate

/// A date that others come before or after: all of a day, a month or a year where no more is said of it.
///
/// A date without an offset, such as a mere day, is what the clock of each entry shows: an entry of 00:30 at +02:00 is of
/// that day, whatever day it still is in UTC.
public struct DateBound: Sendable, Equatable {
    /// The first instant of it, in seconds and nanoseconds.
    let start: Instant
    /// The first instant behind it.
    let end: Instant
    /// Whether it is what each entry's own clock shows.
    let isLocal: Bool

    /// Seconds since 1970, in UTC or as a clock shows them, and nanoseconds.
    struct Instant: Comparable {
        var seconds: Int64
        var nanoseconds: Int32

        static func < (left: Instant, right: Instant) -> Bool {
            (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
        }
    }

    /// An instant.
    public init(_ instant: Timestamp) {
        self.init(instant, isLocal: false)
    }

    /// A date in any form that `Timestamp(lenient:)` reads, such as `2024-03-01`, `2024-03` or RFC 3339's; or a span before
    /// `now`: `7d`, `12h`, `1d12h`, `2 weeks`, `PT90M`, in weeks, days, hours, minutes and seconds.
    ///
    /// - Throws: `OptionError` for anything else, and for a span where `now` is `nil`.
    public init(_ text: String, now: Timestamp?) throws(OptionError) {
        if let seconds = try DateSpan.seconds(text) {
            guard let now, now.isParsed else {
                throw OptionError("\"\(text)\" says nothing where it is not known what time it is")
            }
            var instant = now
            instant.seconds = now.seconds.subtractingReportingOverflow(seconds).partialValue
            instant.precision = .fraction
            self.init(instant, isLocal: false)
            return
        }
        guard let date = Timestamp(lenient: text, defaultOffsetMinutes: 0),
            let elsewhere = Timestamp(lenient: text, defaultOffsetMinutes: 60)
        else {
            throw OptionError("\"\(text)\" is neither a date (2024-03-01, 2024-03-01T12:00:00Z) nor a span (7d, 12h)")
        }
        // Only a date without an offset depends on what stands for that.
        self.init(date, isLocal: date.seconds != elsewhere.seconds)
    }

    private init(_ date: Timestamp, isLocal: Bool) {
        self.isLocal = isLocal
        start = Instant(seconds: date.seconds, nanoseconds: date.nanoseconds)
        let civil = date.civil
        let next: Instant? =
            switch date.precision {
            case .fraction:
                Instant(seconds: date.seconds, nanoseconds: date.nanoseconds + 1)
            case .second: Instant(seconds: date.seconds + 1, nanoseconds: 0)
            case .minute: Instant(seconds: date.seconds + 60, nanoseconds: 0)
            case .day: Instant(seconds: date.seconds + 86_400, nanoseconds: 0)
            case .month:
                Timestamp(
                    year: civil.month == 12 ? civil.year + 1 : civil.year, month: civil.month % 12 + 1,
                    offsetMinutes: date.offsetMinutes
                ).map { Instant(seconds: $0.seconds, nanoseconds: 0) }
            case .year:
                Timestamp(year: civil.year + 1, offsetMinutes: date.offsetMinutes)
                    .map { Instant(seconds: $0.seconds, nanoseconds: 0) }
            }
        end = next ?? Instant(seconds: .max, nanoseconds: 0)
    }

    /// The instant of a date such that it can be compared with this one.
    func instant(of date: Timestamp) -> Instant {
        let shift = isLocal ? Int64(date.offsetMinutes ?? 0) * 60 : 0
        return Instant(
            seconds: date.seconds.addingReportingOverflow(shift).partialValue, nanoseconds: date.nanoseconds)
    }
}
