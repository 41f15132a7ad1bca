extension LenientDateReader {
    /// What the numbers of a Korean, Japanese or Chinese date count.
    enum Unit { case year, month, day, hour, minute, second }

    private static let units: [(bytes: [UInt8], unit: Unit)] = [
        ("년", .year), ("年", .year), ("월", .month), ("月", .month), ("일", .day), ("日", .day), ("시", .hour),
        ("時", .hour), ("时", .hour), ("点", .hour), ("點", .hour), ("분", .minute), ("分", .minute), ("초", .second),
        ("秒", .second),
    ].map { (Array($0.utf8), $1) }

    /// The unit behind a number, if there is one.
    mutating func takeUnit() -> Unit? {
        guard bytes[index] >= 0xE0 else { return nil }
        for (name, unit) in Self.units where bytes[index..<index + 3].elementsEqual(name) {
            index += 3
            return unit
        }
        return nil
    }

    mutating func set(_ unit: Unit, _ value: Int, digits count: Int) -> Bool {
        switch unit {
        case .year:
            guard year == nil, count == 4 else { return false }
            year = value
        case .month:
            guard month == nil, 1...12 ~= value else { return false }
            month = value
        case .day:
            guard day == nil, 1...31 ~= value else { return false }
            day = value
        case .hour:
            guard hour == nil, value <= 24 else { return false }
            hour = value
        case .minute:
            guard hour != nil, !hasMinute, value <= 59 else { return false }
            minute = value
            hasMinute = true
        case .second:
            guard hasMinute, !hasSecond, value <= 60 else { return false }
            second = value
            hasSecond = true
        }
        return true
    }

    mutating func readWord() -> Bool {
        let start = index
        while index < end, ASCII.isLetter(bytes[index]) || bytes[index] >= 0x80 { index += 1 }
        let length = index - start
        let first = bytes[start] | 0x20
        if let afternoon = takePointedMeridiem(from: start) { return setMeridiem(afternoon) }
        if length == 1, first == UInt8(ascii: "m"), bytes[index] == UInt8(ascii: "="), zoneIsNumeric {
            // Go's reading of its monotonic clock, which ends the text.
            index = end
            return true
        }
        guard length <= 40 else { return false }
        let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
        if bytes[index] == UInt8(ascii: "/"), hour != nil { return readZonePath(word) }
        // A `T` that spaces have come between.
        if length == 1, word == "t", day != nil, hour == nil { return true }
        if bytes[index] == UInt8(ascii: ".") { index += 1 }
        switch DateWord.meaning(of: word) {
        case .month(let value): return setMonth(value, word)
        case .weekday(let value):
            weekday = value
            return true
        case .filler: return true
        case .forenoon: return setMeridiem(false)
        case .afternoon: return setMeridiem(true)
        case .zone(let minutes): return setZone(.known(minutes))
        case nil:
            // A name of a zone that means nothing, or several things.
            let isName = length <= 5 && bytes[start..<start + length].allSatisfy { $0 &- 0x41 < 26 }
            return isName && hour != nil && setZone(.unknown)
        }
    }

    /// `a.m.`, `p. m.` or `μ.μ.`, whose first letter ends at the index.
    private mutating func takePointedMeridiem(from start: Int) -> Bool? {
        guard bytes[index] == UInt8(ascii: ".") else { return nil }
        var next = index + 1
        if bytes[next] == 0x20 { next += 1 }
        let afternoon: Bool
        switch index - start {
        case 1:
            let first = bytes[start] | 0x20
            guard first == UInt8(ascii: "a") || first == UInt8(ascii: "p"), bytes[next] | 0x20 == UInt8(ascii: "m")
            else { return nil }
            afternoon = first == UInt8(ascii: "p")
            next += 1
        case 2:
            // π or μ, then μ.
            guard bytes[next] == 0xCE, bytes[next + 1] == 0xBC else { return nil }
            switch (bytes[start], bytes[start + 1]) {
            case (0xCF, 0x80): afternoon = false
            case (0xCE, 0xBC): afternoon = true
            default: return nil
            }
            next += 2
        default: return nil
        }
        guard !ASCII.isLetter(bytes[next]) else { return nil }
        index = bytes[next] == UInt8(ascii: ".") ? next + 1 : next
        return afternoon
    }

    /// `Etc/GMT`, or a zone of the tz database, whose offset depends on the date: at the slash behind `area`.
    private mutating func readZonePath(_ area: String) -> Bool {
        let start = index + 1
        index = start
        while ASCII.isLetter(bytes[index]) || bytes[index] == UInt8(ascii: "_") || bytes[index] == UInt8(ascii: "/") {
            index += 1
        }
        // The signs of `Etc/GMT+5` mean the opposite of what they say; nobody who writes that can be relied on.
        guard index > start, !ASCII.isDigit(bytes[index]), bytes[index] != UInt8(ascii: "+"),
            bytes[index] != UInt8(ascii: "-")
        else { return false }
        let place = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
        let isUniversal = area == "etc" && ["gmt", "utc", "uct", "zulu", "universal", "greenwich"].contains(place)
        return setZone(isUniversal ? .known(0) : .unknown)
    }

    private mutating func setMonth(_ value: Int, _ word: String) -> Bool {
        if month != nil {
            // "mar" is Tuesday in French, Spanish and Italian when a month comes after it.
            guard monthMayBeTuesday, !isNumericDate else { return false }
            dayCameFirst = day != nil
            weekday = 2
        }
        monthMayBeTuesday = month == nil && word == "mar" && day == nil
        guard !isNumericDate else { return false }
        month = value
        return true
    }

    private mutating func setMeridiem(_ afternoon: Bool) -> Bool {
        guard isAfternoon == nil else { return false }
        isAfternoon = afternoon
        return true
    }

    private mutating func setZone(_ value: Zone) -> Bool {
        // The name behind a numeric offset only repeats it.
        if zoneIsNumeric { return true }
        guard zone == nil, hour != nil || day != nil else { return false }
        zone = value
        return true
    }

    /// Skips `st`, `nd`, `rd`, `th`, `er`, `º` and the point behind a day.
    mutating func skipOrdinalSuffix() {
        let suffix = (bytes[index] | 0x20, bytes[index + 1] | 0x20)
        let isSuffix: Bool
        switch suffix {
        case (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "n"), UInt8(ascii: "d")),
            (UInt8(ascii: "r"), UInt8(ascii: "d")), (UInt8(ascii: "t"), UInt8(ascii: "h")),
            (UInt8(ascii: "e"), UInt8(ascii: "r")):
            isSuffix = !ASCII.isLetter(bytes[index + 2])
        default:
            isSuffix = bytes[index] == 0xC2 && (bytes[index + 1] == 0xBA || bytes[index + 1] == 0xAA)
        }
        if isSuffix { index += 2 }
        if bytes[index] == UInt8(ascii: ".") { index += 1 }
    }

    /// Skips a remark in brackets, such as the name of the zone behind its offset.
    mutating func skipComment(to close: UInt8) -> Bool {
        guard let found = bytes[index..<end].firstIndex(of: close) else { return false }
        index = found + 1
        return true
    }
}
