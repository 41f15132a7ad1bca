extension Timestamp {
    /// Reads a date as RFC 3339 (section 5.6) and Atom (RFC 4287, section 3.3) write it; `nil` for anything else.
    ///
    /// `T` and `Z` are upper case, the offset is present, the day exists. `-00:00` is an unknown offset. Digits of the
    /// fraction beyond the ninth are dropped. A leap second (`23:59:60` UTC at the end of a month) is read as the second
    /// that follows it, as POSIX counts.
    public init?(rfc3339 text: String) {
        self.init(rfc3339: text.utf8.span)
    }

    /// Reads UTF-8 text as `init(rfc3339:)` does for a string.
    public init?(rfc3339 bytes: Span<UInt8>) {
        let count = bytes.count
        guard count >= 20 else { return nil }
        let century = ASCII.twoDigits(bytes, 0)
        let yearOfCentury = ASCII.twoDigits(bytes, 2)
        let month = ASCII.twoDigits(bytes, 5)
        let day = ASCII.twoDigits(bytes, 8)
        let hour = ASCII.twoDigits(bytes, 11)
        let minute = ASCII.twoDigits(bytes, 14)
        let second = ASCII.twoDigits(bytes, 17)
        guard century | yearOfCentury | month | day | hour | minute | second >= 0,
            bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), bytes[10] == UInt8(ascii: "T"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            day >= 1, hour <= 23, minute <= 59, second <= 60
        else { return nil }
        let year = century &* 100 &+ yearOfCentury
        guard month >= 1, month <= 12, day <= 28 || day <= CivilDate.daysInMonth(month, year: year) else { return nil }

        var index = 19
        var fraction = FractionDigits()
        if bytes[index] == UInt8(ascii: ".") {
            index = fraction.read(bytes, from: 20)
            guard index > 20, index < count else { return nil }
        }

        var offset: Int16? = 0
        let sign = bytes[index]
        if sign == UInt8(ascii: "Z") {
            guard index &+ 1 == count else { return nil }
        } else {
            guard index &+ 6 == count, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
                bytes[index &+ 3] == UInt8(ascii: ":")
            else { return nil }
            let hours = ASCII.twoDigits(bytes, index &+ 1)
            let minutes = ASCII.twoDigits(bytes, index &+ 4)
            guard hours | minutes >= 0, hours <= 23, minutes <= 59 else { return nil }
            let magnitude = Int16(truncatingIfNeeded: hours &* 60 &+ minutes)
            if sign == UInt8(ascii: "+") {
                offset = magnitude
            } else {
                offset = magnitude == 0 ? nil : -magnitude
            }
        }
        self.init(
            days: CivilDate.days(year: year, month: month, day: day),
            secondOfDay: hour &* 3600 &+ minute &* 60 &+ second, nanoseconds: fraction.nanoseconds,
            fractionDigits: fraction.count, offsetMinutes: offset, precision: fraction.count > 0 ? .fraction : .second)
        if second == 60 {
            // The next second must be the first of a month in UTC.
            let (days, rest) = Timestamp.split(seconds)
            guard rest == 0, CivilDate.date(days: days).day == 1, !isBehindCalendar else { return nil }
        }
    }
}

/// The digits behind the decimal sign of a second.
struct FractionDigits {
    var nanoseconds: Int32 = 0
    /// How many digits were kept, at most 9.
    var count: UInt8 = 0

    /// Reads digits from `start` on and returns the index behind the last one.
    @inline(__always)
    mutating func read(_ bytes: Span<UInt8>, from start: Int) -> Int {
        var index = start
        var value: Int32 = 0
        var digits: UInt8 = 0
        while index < bytes.count {
            let digit = bytes[index] &- 0x30
            guard digit < 10 else { break }
            if digits < 9 {
                value = value &* 10 &+ Int32(digit)
                digits &+= 1
            }
            index &+= 1
        }
        count = digits
        var missing = digits
        while missing < 9, digits > 0 {
            value = value &* 10
            missing &+= 1
        }
        nanoseconds = value
        return index
    }
}
