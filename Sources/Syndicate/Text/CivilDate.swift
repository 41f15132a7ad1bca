/// Arithmetic of the proleptic Gregorian calendar on plain integers, years 0 to 9999 and a little beyond.
enum CivilDate {
    /// 0000-01-01T00:00:00Z, in seconds since 1970.
    static let firstSecond: Int64 = -62_167_219_200
    /// 9999-12-31T23:59:59Z, in seconds since 1970.
    static let lastSecond: Int64 = 253_402_300_799

    /// Days since 1970-01-01 of a date whose year is not negative; months and days must be in range.
    @inline(__always)
    static func days(year: Int, month: Int, day: Int) -> Int {
        // Years begin in March, so that the leap day is the last of its year; one era is 400 years of 146,097 days.
        let shifted = month > 2 ? year &+ 400 : year &+ 399
        let era = shifted / 400
        let yearOfEra = shifted &- era &* 400
        let dayOfYear = (153 &* (month > 2 ? month &- 3 : month &+ 9) &+ 2) / 5 &+ day &- 1
        let dayOfEra = yearOfEra &* 365 &+ yearOfEra / 4 &- yearOfEra / 100 &+ dayOfYear
        return era &* 146_097 &+ dayOfEra &- 719_468 &- 146_097
    }

    /// The date that is `days` after 1970-01-01; not before -0399-03-01.
    @inline(__always)
    static func date(days: Int) -> (year: Int, month: Int, day: Int) {
        // C. Neri and L. Schneider, Euclidean affine functions and their application to calendar algorithms, 2022: the
        // divisions become multiplications of 32 bits. Years begin in March; the era before the year 0 comes first.
        let shifted = UInt32(truncatingIfNeeded: days &+ 719_468 &+ 146_097)
        let first = 4 &* shifted &+ 3
        let century = first / 146_097
        let second = (first &- century &* 146_097) | 3
        let product = 2_939_745 &* UInt64(second)
        let yearOfCentury = UInt32(truncatingIfNeeded: product >> 32)
        let dayOfYear = UInt32(truncatingIfNeeded: product) / 2_939_745 / 4
        let third = 2141 &* dayOfYear &+ 197_913
        let isNextYear = dayOfYear >= 306
        let year = Int(100 &* century &+ yearOfCentury) &- 400 &+ (isNextYear ? 1 : 0)
        let month = Int(third >> 16) &- (isNextYear ? 12 : 0)
        return (year, month, Int((third & 0xFFFF) / 2141) &+ 1)
    }

    @inline(__always)
    static func isLeap(_ year: Int) -> Bool {
        year & 3 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Days of a month, 28 to 31; 0 where there is no such month.
    @inline(__always)
    static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }

    /// The day of the week, 1 (Monday) to 7 (Sunday), as ISO 8601 counts.
    @inline(__always)
    static func weekday(days: Int) -> Int {
        let remainder = (days &+ 3) % 7
        return (remainder < 0 ? remainder &+ 7 : remainder) &+ 1
    }

    /// The date of a day of an ISO 8601 week, or `nil` where the year has no such week or the week no such day.
    static func date(year: Int, week: Int, weekday day: Int) -> (year: Int, month: Int, day: Int)? {
        guard (1...53).contains(week), (1...7).contains(day) else { return nil }
        // Week 1 is the one with 4 January in it.
        let fourth = days(year: year, month: 1, day: 4)
        let monday = fourth - (weekday(days: fourth) - 1) + (week - 1) * 7
        // The Thursday decides to which year a week belongs.
        guard date(days: monday + 3).year == year else { return nil }
        return date(days: monday + day - 1)
    }

    /// The date of a day of the year counted from 1, or `nil` where the year has no such day.
    static func date(year: Int, dayOfYear: Int) -> (year: Int, month: Int, day: Int)? {
        guard dayOfYear >= 1, dayOfYear <= (isLeap(year) ? 366 : 365) else { return nil }
        return date(days: days(year: year, month: 1, day: 1) + dayOfYear - 1)
    }
}
