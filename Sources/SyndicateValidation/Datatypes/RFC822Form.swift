/// How a date of RFC 822 is spelled, part by part, so that one can say what is wrong with it.
struct RFC822Form {
    /// 0 (Sunday) to 6; `nil` where the date names no day of the week.
    private(set) var weekday: Int?
    private(set) var day = 0
    private(set) var month = 0
    /// The year as written; of two digits where `hasShortYear`.
    private(set) var year = 0
    private(set) var hasShortYear = false
    private(set) var hour = 0
    private(set) var minute = 0
    private(set) var second = 0
    /// The zone as written, in small letters where the form is loose.
    private(set) var zone: [UInt8] = []

    private var index = 0
    private let bytes: [UInt8]
    private let isPlain: Bool

    /// The date in the plain form that every reader knows: capital letters where they belong, one space between the parts, a
    /// year of four digits, no comments.
    init?(plain text: String) {
        self.init(Array(text.utf8), isPlain: true)
    }

    /// The date in any form that the grammar of RFC 822 has, comments, short years and military zones among them.
    init?(loose text: String) {
        self.init(Self.withoutComments(text.utf8), isPlain: false)
    }

    private init?(_ bytes: [UInt8], isPlain: Bool) {
        self.bytes = bytes
        self.isPlain = isPlain
        guard scan() else { return nil }
    }

    private mutating func scan() -> Bool {
        if let name = name(of: Self.weekdays) {
            weekday = name
            if !isPlain { _ = space() }
            guard take(UInt8(ascii: ",")) else { return false }
            let hasSpace = space()
            if isPlain, !hasSpace { return false }
        }
        guard let (day, dayLength) = number(), 1...2 ~= dayLength, space(), let month = name(of: Self.months), space(),
            let (year, yearLength) = number(), yearLength == 4 || !isPlain && yearLength == 2, space(),
            let (hour, hourLength) = number(), hourLength == 2, take(UInt8(ascii: ":")),
            let (minute, minuteLength) = number(), minuteLength == 2
        else { return false }
        (self.day, self.month, self.year, self.hour, self.minute) = (day, month + 1, year, hour, minute)
        hasShortYear = yearLength == 2
        if take(UInt8(ascii: ":")) {
            guard let (second, length) = number(), length == 2 else { return false }
            self.second = second
        }
        guard space() else { return false }
        zone = Array(bytes[index...])
        return isPlain ? Self.isPlainZone(zone) : Self.isLooseZone(zone)
    }

    // MARK: What the parts say

    /// The year with its century.
    var fullYear: Int { hasShortYear ? year + (year < 50 ? 2000 : 1900) : year }

    /// Whether there is such a day.
    var isDay: Bool {
        let isLeap = fullYear % 4 == 0 && (fullYear % 100 != 0 || fullYear % 400 == 0)
        let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        return 1...length ~= day
    }

    /// Whether there is such a time of day.
    var isTime: Bool { hour <= 23 && minute <= 59 && second <= 60 }

    /// The day of the week on which the date falls, 0 (Sunday) to 6.
    var actualWeekday: Int {
        let shifted = month < 3 ? fullYear - 1 : fullYear
        let offset = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][month - 1]
        return (shifted + shifted / 4 - shifted / 100 + shifted / 400 + offset + day) % 7
    }

    /// Whether the zone is an offset of whole or half hours, or a name.
    var hasCommonZone: Bool {
        guard zone.count >= 4, let third = zone.dropLast().last, let last = zone.last else { return true }
        return (third == UInt8(ascii: "0") || third == UInt8(ascii: "3")) && last == UInt8(ascii: "0")
    }

    /// Whether the zone is a number without a sign.
    var hasUnsignedZone: Bool { zone.first.map { (0x30...0x39).contains($0) } ?? false }

    /// Whether the zone is one of a single letter that nobody agrees on.
    var hasMilitaryZone: Bool { zone.count == 1 && zone[0] | 0x20 != UInt8(ascii: "z") }

    /// The English abbreviations of the days of the week, Sunday first.
    static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    /// The days of the week for a person, in the same order.
    static let dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static let zones = ["UT", "GMT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT"]

    private static func isOffset(_ zone: ArraySlice<UInt8>) -> Bool {
        zone.count == 4 && zone.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isSign(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") }

    private static func isPlainZone(_ zone: [UInt8]) -> Bool {
        if isOffset(isSign(zone.first) ? zone.dropFirst() : zone[...]) { return true }
        return zone == [UInt8(ascii: "Z")] || zones.contains { zone.elementsEqual($0.utf8) }
    }

    private static func isLooseZone(_ zone: [UInt8]) -> Bool {
        if isSign(zone.first) { return isOffset(zone.dropFirst()) }
        let upper = zone.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
        if upper.count == 1 { return (0x41...0x5A).contains(upper[0]) && upper[0] != UInt8(ascii: "J") }
        return zones.contains { upper.elementsEqual($0.utf8) }
    }

    // MARK: Scanning

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    /// Skips the space between two parts: one in the plain form.
    private mutating func space() -> Bool {
        if isPlain { return take(0x20) }
        let start = index
        while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) { index += 1 }
        return index > start
    }

    private mutating func number() -> (value: Int, length: Int)? {
        let start = index
        var value = 0
        while index < bytes.count, index - start < 5, (0x30...0x39).contains(bytes[index]) {
            value = value * 10 + Int(bytes[index] - 0x30)
            index += 1
        }
        return index > start ? (value, index - start) : nil
    }

    /// The place in `names` of the three letters that come next.
    private mutating func name(of names: [String]) -> Int? {
        guard index + 3 <= bytes.count else { return nil }
        let found = bytes[index..<index + 3]
        let place = names.firstIndex { name in
            isPlain ? found.elementsEqual(name.utf8) : found.elementsEqual(name.utf8) { $0 | 0x20 == $1 | 0x20 }
        }
        if place != nil { index += 3 }
        return place
    }

    /// The text with a space for each comment (which may nest), and nothing at its ends.
    private static func withoutComments(_ text: String.UTF8View) -> [UInt8] {
        var result: [UInt8] = []
        var depth = 0
        var isEscaped = false
        for byte in text {
            if isEscaped {
                isEscaped = false
                if depth == 0 { result.append(byte) }
                continue
            }
            switch byte {
            case UInt8(ascii: "\\"): isEscaped = true
            case UInt8(ascii: "("):
                if depth == 0 { result.append(0x20) }
                depth += 1
            case UInt8(ascii: ")") where depth > 0: depth -= 1
            default: if depth == 0 { result.append(byte) }
            }
        }
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = result.firstIndex(where: { !isSpace($0) }),
            let last = result.lastIndex(where: { !isSpace($0) })
        else { return [] }
        return Array(result[first...last])
    }
}
