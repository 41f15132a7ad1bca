extension Timestamp {
    /// Reads a date as RFC 822, 2822 and 5322 (section 3.3, with the obsolete forms of 4.3) write it; `nil` for anything
    /// else.
    ///
    /// The day of the week may be missing but not wrong, seconds may be missing, comments and folding white space may
    /// stand between the parts. Years of two digits are 1950 to 2049, of three digits 1900 to 2899. `-0000`, the military
    /// zones other than `Z`, and unknown names of zones are an unknown offset, read as UTC. A second of 60 is the second
    /// that follows 59.
    public init?(rfc822 text: String) {
        self.init(rfc822: text.utf8.span)
    }

    /// Reads UTF-8 text as `init(rfc822:)` does for a string.
    public init?(rfc822 bytes: Span<UInt8>) {
        self.init(rfc822: bytes, checksWeekday: true)
    }

    /// Reads a date whose day of the week may be wrong.
    @inline(__always)
    init?(rfc822 bytes: Span<UInt8>, checksWeekday: Bool) {
        var index = 0
        guard RFC822.skip(bytes, &index) else { return nil }

        var weekday = 0
        if index < bytes.count, ASCII.isLetter(bytes[index]) {
            guard RFC822.wordLength(bytes, index) == 3 else { return nil }
            weekday = RFC822.weekday(ASCII.packed(bytes, index))
            index &+= 3
            guard weekday > 0, RFC822.take(UInt8(ascii: ","), bytes, &index), RFC822.skip(bytes, &index) else {
                return nil
            }
        }

        let (day, dayLength) = RFC822.number(bytes, &index)
        guard 1...2 ~= dayLength, RFC822.skip(bytes, &index), RFC822.wordLength(bytes, index) == 3 else { return nil }
        let month = RFC822.month(ASCII.packed(bytes, index))
        index &+= 3
        guard month > 0, RFC822.skip(bytes, &index) else { return nil }
        var (year, yearLength) = RFC822.number(bytes, &index)
        switch yearLength {
        case 2: year &+= year < 50 ? 2000 : 1900
        case 3: year &+= 1900
        case 4: break
        default: return nil
        }
        guard day >= 1, day <= CivilDate.daysInMonth(month, year: year), RFC822.skip(bytes, &index) else { return nil }
        let days = CivilDate.days(year: year, month: month, day: day)
        guard weekday == 0 || !checksWeekday || weekday == CivilDate.weekday(days: days) else { return nil }

        let (hour, hourLength) = RFC822.number(bytes, &index)
        guard hourLength == 2, hour <= 23, RFC822.take(UInt8(ascii: ":"), bytes, &index), RFC822.skip(bytes, &index)
        else { return nil }
        let (minute, minuteLength) = RFC822.number(bytes, &index)
        guard minuteLength == 2, minute <= 59, RFC822.skip(bytes, &index), index < bytes.count else { return nil }
        var second = 0
        var precision = Precision.minute
        if bytes[index] == UInt8(ascii: ":") {
            index &+= 1
            guard RFC822.skip(bytes, &index) else { return nil }
            let (value, length) = RFC822.number(bytes, &index)
            guard length == 2, value <= 60, RFC822.skip(bytes, &index), index < bytes.count else { return nil }
            second = value
            precision = .second
        }
        guard let offset = RFC822.zone(bytes, &index), RFC822.skip(bytes, &index), index == bytes.count else {
            return nil
        }
        self.init(
            days: days, secondOfDay: hour &* 3600 &+ minute &* 60 &+ second, nanoseconds: 0, fractionDigits: 0,
            offsetMinutes: offset.known ? offset.minutes : nil, precision: precision)
        if second == 60, isBehindCalendar { return nil }
    }
}
