extension Timestamp {
    /// A date and a time of day as a clock and a calendar show them.
    public struct Civil: Sendable, Hashable {
        /// 0 to 9999.
        public var year: Int
        /// 1 to 12.
        public var month: Int
        /// 1 to 31.
        public var day: Int
        /// 0 to 23.
        public var hour: Int
        /// 0 to 59.
        public var minute: Int
        /// 0 to 59.
        public var second: Int
        /// 1 (Monday) to 7 (Sunday), as ISO 8601 counts.
        public var weekday: Int
        /// 1 (1 January) to 366.
        public var dayOfYear: Int
    }

    /// The instant at which a clock at `offsetMinutes` east of UTC shows this date and time; `nil` where there is no such
    /// date (year 0 to 9999), time (00:00:00 to 23:59:59) or offset (-1439 to 1439).
    ///
    /// With an unknown offset (`nil`) the fields are read as UTC.
    public init?(
        year: Int, month: Int = 1, day: Int = 1, hour: Int = 0, minute: Int = 0, second: Int = 0,
        nanoseconds: Int32 = 0, fractionDigits: UInt8 = 0, offsetMinutes: Int16? = 0, precision: Precision = .second
    ) {
        guard (0...9999).contains(year), (1...12).contains(month),
            (1...CivilDate.daysInMonth(month, year: year)).contains(day),
            (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
            (0...999_999_999).contains(nanoseconds), fractionDigits <= 9,
            (-1439...1439).contains(offsetMinutes ?? 0)
        else { return nil }
        self.init(
            days: CivilDate.days(year: year, month: month, day: day), secondOfDay: hour * 3600 + minute * 60 + second,
            nanoseconds: nanoseconds, fractionDigits: fractionDigits, offsetMinutes: offsetMinutes, precision: precision
        )
    }

    /// What a clock at this date's own offset shows, in UTC where the offset is not known; the year is held to 0 to 9999.
    public var civil: Civil {
        let local = localSeconds
        let (days, second) = Timestamp.split(local)
        let (year, month, day) = CivilDate.date(days: days)
        return Civil(
            year: year, month: month, day: day, hour: second / 3600, minute: second / 60 % 60, second: second % 60,
            weekday: CivilDate.weekday(days: days),
            dayOfYear: days - CivilDate.days(year: year, month: 1, day: 1) + 1)
    }

    /// From fields that were checked already; no check of its own.
    @inline(__always)
    init(
        days: Int, secondOfDay: Int, nanoseconds: Int32, fractionDigits: UInt8, offsetMinutes: Int16?,
        precision: Precision
    ) {
        let local = Int64(days) &* 86_400 &+ Int64(secondOfDay)
        self.init(
            seconds: local &- Int64(offsetMinutes ?? 0) &* 60, nanoseconds: nanoseconds,
            fractionDigits: fractionDigits, offsetMinutes: offsetMinutes, precision: precision)
    }

    /// Whether the local clock shows a year after 9999, which nothing could write: a leap second, or 24 o'clock, may lead
    /// there from the last day.
    @inline(__always)
    var isBehindCalendar: Bool { seconds &+ Int64(offsetMinutes ?? 0) &* 60 > CivilDate.lastSecond }

    /// The offset within the range that RFC 3339 can write.
    @inline(__always)
    var heldOffset: Int? { offsetMinutes.map { Int(max(-1439, min(1439, $0))) } }

    /// Seconds since 1970 as the local clock counts them, held to the years 0000 to 9999.
    @inline(__always)
    var localSeconds: Int64 {
        // Held twice: before, so that the addition cannot overflow; after, because it can leave the range again.
        let held = max(CivilDate.firstSecond &- 86_400, min(CivilDate.lastSecond &+ 86_400, seconds))
        let local = held &+ Int64(heldOffset ?? 0) &* 60
        return max(CivilDate.firstSecond, min(CivilDate.lastSecond, local))
    }

    /// Whole days since 1970, rounded down, and the second of that day.
    @inline(__always)
    static func split(_ local: Int64) -> (days: Int, second: Int) {
        // Shifted to be positive, so that the division rounds down.
        let shifted = UInt64(bitPattern: local &- CivilDate.firstSecond)
        let days = shifted / 86_400
        return (Int(truncatingIfNeeded: days) &- 719_528, Int(truncatingIfNeeded: shifted &- days &* 86_400))
    }
}
