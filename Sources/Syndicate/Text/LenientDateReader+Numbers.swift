extension LenientDateReader {
    /// Reads at most `limit` digits and returns their value and how many there were; looks no further.
    mutating func digits(limit: Int = 15) -> (value: Int, count: Int) {
        let start = index
        var value = 0
        while index - start < limit, ASCII.isDigit(bytes[index]) {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return (value, index - start)
    }

    /// A number: a year-first date, a time, a day, a year, or a number with its unit in Korean, Japanese or Chinese.
    mutating func readNumber() -> Bool {
        let (value, count) = digits()
        guard !ASCII.isDigit(bytes[index]) else { return false }
        if let unit = takeUnit() { return set(unit, value, digits: count) }
        if count >= 4, year == nil, month == nil, day == nil { return readNumericDate(value, digits: count) }
        if count == 4 || count == 6, isBasicDate, day != nil, hour == nil {
            return setBasicTime(value, digits: count)
        }
        if count == 4, year == nil, !isNumericDate {
            year = value
            return true
        }
        guard count <= 2 else { return false }
        if year == nil, month == nil, day == nil, let next = orderlessDate(value) { return next }
        if hour == nil, year != nil, month != nil, day != nil, bytes[index] == UInt8(ascii: "."),
            ASCII.isDigit(bytes[index + 1]), ASCII.isDigit(bytes[index + 2])
        {
            return readTime(hour: value, separator: UInt8(ascii: "."))
        }
        if hour == nil {
            if bytes[index] == UInt8(ascii: ":") || isHourMark() { return readTime(hour: value) }
            if day != nil || month == nil || year != nil, meridiemFollows() {
                hour = value
                return value <= 12
            }
        }
        if day == nil, !isNumericDate {
            guard value >= 1, value <= 31 else { return false }
            day = value
            dayCameFirst = month == nil
            skipOrdinalSuffix()
            return true
        }
        // RFC 822 and RFC 850 put the day in front of a year of two digits; elsewhere the order would be a guess.
        guard year == nil, dayCameFirst, month != nil, count == 2 else { return false }
        year = value + (value < 50 ? 2000 : 1900)
        return true
    }

    /// A date that begins with its year, at the byte behind the first run of digits.
    private mutating func readNumericDate(_ value: Int, digits count: Int) -> Bool {
        isNumericDate = true
        isBasicDate = count > 4
        switch count {
        case 4:
            year = value
            return readAfterYear(value)
        case 7:
            return setDate(CivilDate.date(year: value / 1000, dayOfYear: value % 1000)) && readTimeAfterT()
        case 8:
            return setDate((value / 10_000, value / 100 % 100, value % 100)) && readTimeAfterT()
        case 12:
            return setDate((value / 100_000_000, value / 1_000_000 % 100, value / 10_000 % 100))
                && setBasicTime(value % 10_000, digits: 4)
        case 14:
            return setDate((value / 10_000_000_000, value / 100_000_000 % 100, value / 1_000_000 % 100))
                && setBasicTime(value % 1_000_000, digits: 6)
        default:
            return false
        }
    }

    private mutating func readAfterYear(_ year: Int) -> Bool {
        let separator = bytes[index]
        if separator | 0x20 == UInt8(ascii: "w") { return readWeek(year, extended: false) }
        guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") || separator == UInt8(ascii: ".") else {
            isNumericDate = index == end
            return true
        }
        if separator == UInt8(ascii: "-") {
            if ASCII.isLetter(bytes[index + 1]), bytes[index + 1] | 0x20 != UInt8(ascii: "w") {
                isNumericDate = false
                return true
            }
            index += 1
            if bytes[index] | 0x20 == UInt8(ascii: "w") { return readWeek(year, extended: true) }
        } else {
            index += 1
            skipSpacesAfterPoint(separator)
        }
        if ASCII.isLetter(bytes[index]) || bytes[index] >= 0x80 {
            isNumericDate = false
            return separator != UInt8(ascii: "/")
        }
        let (month, monthDigits) = digits(limit: 4)
        if monthDigits == 3, separator == UInt8(ascii: "-") {
            return setDate(CivilDate.date(year: year, dayOfYear: month)) && readTimeAfterT()
        }
        guard 1...2 ~= monthDigits, 1...12 ~= month else { return false }
        self.month = month
        guard bytes[index] == separator, ASCII.isDigit(bytes[index + 1]) || separator == UInt8(ascii: ".") else {
            // 2024-03 is a month, 2024/3 and 2024.3 could be anything; nothing may follow.
            return separator == UInt8(ascii: "-") && monthDigits == 2 && index == end
        }
        index += 1
        skipSpacesAfterPoint(separator)
        let (day, dayDigits) = digits(limit: 3)
        guard 1...2 ~= dayDigits else { return false }
        self.day = day
        if separator == UInt8(ascii: "."), bytes[index] == UInt8(ascii: ".") { index += 1 }
        return readTimeAfterT() && readOffsetAfterDay()
    }

    /// `5/3/2024`, `05-03-2024` or `5. 3. 2024` at the first separator; which number is the month is settled at the end.
    /// `nil` where it is something else.
    private mutating func orderlessDate(_ first: Int) -> Bool? {
        let start = index
        let separator = bytes[index]
        guard separator == UInt8(ascii: "/") || separator == UInt8(ascii: "-") || separator == UInt8(ascii: ".") else {
            return nil
        }
        index += 1
        skipSpacesAfterPoint(separator)
        let (second, secondDigits) = digits(limit: 3)
        guard 1...2 ~= secondDigits, bytes[index] == separator else {
            index = start
            return nil
        }
        index += 1
        skipSpacesAfterPoint(separator)
        let (year, yearDigits) = digits(limit: 5)
        guard yearDigits == 4 else { return false }
        orderless = (first, second)
        self.year = year
        day = first
        month = second
        isNumericDate = true
        return readTimeAfterT()
    }

    /// Decides which of two numbers is the month: the one that can be, or that makes the day of the week right. Where
    /// both will do, nobody can know.
    mutating func settleOrder() -> Bool {
        guard let orderless, let year else { return true }
        func isPossible(_ month: Int, _ day: Int) -> Bool {
            day >= 1 && day <= CivilDate.daysInMonth(month, year: year)
        }
        func isRight(_ month: Int, _ day: Int) -> Bool {
            weekday == CivilDate.weekday(days: CivilDate.days(year: year, month: month, day: day))
        }
        let (first, second) = orderless
        var isDayFirst = isPossible(second, first)
        if isDayFirst, first != second, isPossible(first, second) {
            isDayFirst = isRight(second, first)
            guard isDayFirst != isRight(first, second) else { return false }
        }
        month = isDayFirst ? second : first
        day = isDayFirst ? first : second
        return isDayFirst || isPossible(first, second)
    }

    /// Korean writes `2024. 3. 5.`
    private mutating func skipSpacesAfterPoint(_ separator: UInt8) {
        guard separator == UInt8(ascii: ".") else { return }
        while bytes[index] == 0x20 { index += 1 }
    }

    /// `W10`, `W10-2` or `W102`, at the `W`.
    private mutating func readWeek(_ year: Int, extended: Bool) -> Bool {
        index += 1
        let (week, weekDigits) = digits(limit: 2)
        guard weekDigits == 2 else { return false }
        var weekday = 1
        if extended ? bytes[index] == UInt8(ascii: "-") : ASCII.isDigit(bytes[index]) {
            if extended { index += 1 }
            let (value, count) = digits(limit: 1)
            guard count == 1 else { return false }
            weekday = value
        }
        return setDate(CivilDate.date(year: year, week: week, weekday: weekday)) && readTimeAfterT()
    }

    private mutating func setDate(_ date: (year: Int, month: Int, day: Int)?) -> Bool {
        guard let date, 1...12 ~= date.month, date.year >= 0, date.year <= 9999 else { return false }
        (year, month, day) = (date.year, date.month, date.day)
        return true
    }
}
