extension LenientDateReader {
    /// `T13:00:00` or `T1300` directly behind a date; nothing where there is no `T` with a digit behind it.
    mutating func readTimeAfterT() -> Bool {
        guard bytes[index] | 0x20 == UInt8(ascii: "t") || bytes[index] == UInt8(ascii: "_"),
            ASCII.isDigit(bytes[index + 1])
        else {
            return !ASCII.isDigit(bytes[index])
        }
        index += 1
        let (value, count) = digits()
        if count <= 2 {
            if bytes[index] == UInt8(ascii: ":") { return readTime(hour: value) }
            hour = value
            return count == 2 && value <= 24
        }
        return setBasicTime(value, digits: count)
    }

    /// `HHMM` or `HHMMSS`, and a fraction behind the seconds.
    mutating func setBasicTime(_ value: Int, digits count: Int) -> Bool {
        switch count {
        case 4: return setTime(value / 100, value % 100, nil)
        case 6: return setTime(value / 10_000, value / 100 % 100, value % 100) && readFraction()
        default: return false
        }
    }

    /// `:MM` with `:SS` and a fraction perhaps, at the first colon or point, or `h30` as French writes it.
    mutating func readTime(hour: Int, separator: UInt8 = UInt8(ascii: ":")) -> Bool {
        index += 1
        let (minute, minuteDigits) = digits(limit: 3)
        guard minuteDigits == 2 else { return false }
        guard bytes[index] == separator, separator == UInt8(ascii: ":") || ASCII.isDigit(bytes[index + 1]) else {
            return setTime(hour, minute, nil)
        }
        index += 1
        let (second, secondDigits) = digits(limit: 3)
        guard secondDigits == 2 else { return false }
        return setTime(hour, minute, second) && readFraction()
    }

    private mutating func setTime(_ hour: Int, _ minute: Int, _ second: Int?) -> Bool {
        guard hour <= 24, minute <= 59, second ?? 0 <= 60, self.hour == nil else { return false }
        self.hour = hour
        self.minute = minute
        self.second = second ?? 0
        hasMinute = true
        hasSecond = second != nil
        return true
    }

    private mutating func readFraction() -> Bool {
        guard bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","), ASCII.isDigit(bytes[index + 1])
        else { return true }
        var digits = FractionDigits()
        index = digits.read(bytes.span, from: index + 1)
        fraction = digits
        return true
    }

    /// Whether the number just read is an hour as in `13h30`.
    func isHourMark() -> Bool {
        bytes[index] == UInt8(ascii: "h") && ASCII.isDigit(bytes[index + 1]) && ASCII.isDigit(bytes[index + 2])
    }

    /// Whether `am` or `pm` follows, behind a space perhaps.
    func meridiemFollows() -> Bool {
        var next = index
        while bytes[next] == 0x20 { next += 1 }
        let first = bytes[next] | 0x20
        guard first == UInt8(ascii: "a") || first == UInt8(ascii: "p") else { return false }
        if bytes[next + 1] == UInt8(ascii: ".") { next += 1 }
        guard next + 1 < end else { return false }
        return bytes[next + 1] | 0x20 == UInt8(ascii: "m") && !(next + 2 < end && ASCII.isLetter(bytes[next + 2]))
    }

    /// An offset at its sign: `+1`, `+01`, `+0100`, `+01:00`, `+01:00:00`.
    mutating func readOffset() -> Bool {
        let isEast = bytes[index] == UInt8(ascii: "+")
        // Go prints the offset again where the zone has no name.
        guard day != nil, ASCII.isDigit(bytes[index + 1]) else { return false }
        index += 1
        var (hours, count) = digits(limit: 7)
        var minutes = 0
        if count == 3 || count == 4 {
            minutes = hours % 100
            hours /= 100
        } else if count == 6 {
            minutes = hours / 100 % 100
            hours /= 10_000
        } else if count > 2 {
            return false
        } else if bytes[index] == UInt8(ascii: ":") {
            index += 1
            let (value, length) = digits(limit: 3)
            guard length == 2 else { return false }
            minutes = value
            if bytes[index] == UInt8(ascii: ":") {
                index += 1
                guard digits(limit: 3).count == 2 else { return false }
            }
        }
        guard hours <= 23, minutes <= 59 else { return false }
        let offset = (hours * 60 + minutes) * (isEast ? 1 : -1)
        if zoneIsNumeric {
            guard case .known(offset) = zone else { return false }
            return true
        }
        zone = offset == 0 && !isEast ? .unknown : .known(offset)
        zoneIsNumeric = true
        return true
    }

    /// A hyphen is a sign behind a time or the name of a zone, and a separator elsewhere.
    mutating func readHyphen() -> Bool {
        if hour != nil, ASCII.isDigit(bytes[index + 1]), year != nil || zone != nil || !dayCameFirst {
            return readOffset()
        }
        // At the beginning it would be a year before Christ.
        guard index > 0 else { return false }
        index += 1
        return !isNumericDate || hour == nil && bytes[index] == 0x20
    }

    /// XML Schema's dates can have an offset behind the day: `2024-03-05+01:00`.
    mutating func readOffsetAfterDay() -> Bool {
        guard hour == nil, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") else { return true }
        guard ASCII.isDigit(bytes[index + 1]), ASCII.isDigit(bytes[index + 2]), bytes[index + 3] == UInt8(ascii: ":")
        else { return bytes[index + 1] == 0x20 }
        return readOffset()
    }
}
