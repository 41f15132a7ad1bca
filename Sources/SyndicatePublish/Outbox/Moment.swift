#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A moment of the clock, to the millisecond.
public struct Moment: Sendable, Hashable, Comparable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public var milliseconds: Int64

    /// The moment so many milliseconds behind the beginning of 1970.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// What the machine's clock says now; it can be wrong, and be set back.
    public static var now: Moment {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Moment(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    /// Whole seconds since 1970, as signatures have them.
    public var seconds: Int64 { milliseconds / 1000 }

    /// Whether one moment is before the other.
    public static func < (left: Moment, right: Moment) -> Bool { left.milliseconds < right.milliseconds }

    /// The moment that much later.
    public static func + (moment: Moment, time: Duration) -> Moment {
        Moment(milliseconds: moment.milliseconds.addingReportingOverflow(time.wholeMilliseconds).partialValue)
    }

    /// The moment that much earlier.
    public static func - (moment: Moment, time: Duration) -> Moment {
        Moment(milliseconds: moment.milliseconds.subtractingReportingOverflow(time.wholeMilliseconds).partialValue)
    }

    /// The time from one moment to another.
    public static func - (later: Moment, earlier: Moment) -> Duration {
        .milliseconds(later.milliseconds.subtractingReportingOverflow(earlier.milliseconds).partialValue)
    }
}

extension Duration {
    /// The time in milliseconds, the rest dropped; at most some thousand years either way.
    package var wholeMilliseconds: Int64 {
        let (seconds, attoseconds) = components
        let held = max(-(1 << 36), min(seconds, 1 << 36))
        return held * 1000 + attoseconds / 1_000_000_000_000_000
    }
}
