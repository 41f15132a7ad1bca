/// Reads a date of no fixed form: walks over numbers, words and signs once, and gives up at whatever it does not know.
struct LenientDateReader {
    enum Zone { case known(Int), unknown }

    /// The text with typographic spaces, dashes and digits replaced by those of ASCII, and zeroes behind it.
    let bytes: [UInt8]
    let end: Int
    var index = 0

    var year: Int?
    var month: Int?
    var day: Int?
    var hour: Int?
    var minute = 0
    var second = 0
    var hasMinute = false
    var hasSecond = false
    var fraction = FractionDigits()
    var isAfternoon: Bool?
    var zone: Zone?
    var zoneIsNumeric = false
    /// Whether the date began with its year in digits, as in ISO 8601.
    var isNumericDate = false
    /// Whether it had no hyphens, so that the time may have no colons.
    var isBasicDate = false
    var dayCameFirst = false
    var monthMayBeTuesday = false
    /// 1 (Monday) to 7 (Sunday), 0 where it is not known.
    var weekday = 0
    /// Two numbers in front of a year, of which either may be the month.
    var orderless: (Int, Int)?

    init(_ text: Span<UInt8>) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count + 4)
        var index = 0
        while index < text.count {
            let byte = text[index]
            let second = index + 1 < text.count ? text[index + 1] : 0
            let third = index + 2 < text.count ? text[index + 2] : 0
            switch (byte, second, third) {
            case (0xC2, 0xA0, _):
                bytes.append(0x20)
                index += 2
            case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80):
                bytes.append(0x20)
                index += 3
            case (0xE2, 0x80, 0x90...0x93), (0xE2, 0x88, 0x92):
                bytes.append(UInt8(ascii: "-"))
                index += 3
            case (0xEF, 0xBC, 0x90...0x99):
                bytes.append(third - 0x90 + 0x30)
                index += 3
            case (0xD9, 0xA0...0xA9, _):
                bytes.append(second - 0xA0 + 0x30)
                index += 2
            case (0xDB, 0xB0...0xB9, _):
                bytes.append(second - 0xB0 + 0x30)
                index += 2
            case (0xE2, 0x80, 0x8E...0x8F):
                // Marks of direction, which browsers put into dates.
                index += 3
            default:
                bytes.append(byte)
                index += 1
            }
        }
        end = bytes.count
        // Looking a little ahead then needs no test.
        bytes.append(contentsOf: [0, 0, 0, 0])
        self.bytes = bytes
    }

    mutating func read(defaultOffset: Int16?) -> Timestamp? {
        while index < end {
            let byte = bytes[index]
            let known: Bool
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: ","):
                index += 1
                known = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"): known = readNumber()
            case UInt8(ascii: "+"): known = readOffset()
            case UInt8(ascii: "-"): known = readHyphen()
            case UInt8(ascii: "("): known = skipComment(to: UInt8(ascii: ")"))
            case UInt8(ascii: "["): known = skipComment(to: UInt8(ascii: "]"))
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"), 0x80...:
                known = readWord()
            default: known = false
            }
            guard known else { return nil }
        }
        guard settleOrder() else { return nil }
        return date(defaultOffset: defaultOffset)
    }

    private func date(defaultOffset: Int16?) -> Timestamp? {
        guard let year, day == nil || month != nil, hour == nil || day != nil else { return nil }
        let precision: Timestamp.Precision
        if hour != nil {
            precision = fraction.count > 0 ? .fraction : hasSecond ? .second : .minute
        } else {
            guard isAfternoon == nil else { return nil }
            precision = day != nil ? .day : month != nil ? .month : .year
        }
        let month = month ?? 1
        let day = day ?? 1
        guard day >= 1, day <= CivilDate.daysInMonth(month, year: year) else { return nil }
        var hour = hour ?? 0
        if let isAfternoon, hour <= 12 {
            hour = hour % 12 + (isAfternoon ? 12 : 0)
        } else if isAfternoon == false {
            return nil
        }
        guard hour < 24 || (hour == 24 && minute == 0 && second == 0) else { return nil }
        var offset: Int16?
        switch zone {
        case .known(let minutes): offset = Int16(minutes)
        case .unknown: offset = nil
        case nil: offset = defaultOffset.map { max(-1439, min(1439, $0)) }
        }
        let date = Timestamp(
            days: CivilDate.days(year: year, month: month, day: day), secondOfDay: hour * 3600 + minute * 60 + second,
            nanoseconds: fraction.nanoseconds, fractionDigits: fraction.count, offsetMinutes: offset,
            precision: precision)
        return date.isBehindCalendar ? nil : date
    }
}
