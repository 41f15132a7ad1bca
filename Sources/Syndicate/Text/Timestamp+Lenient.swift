extension Timestamp {
    /// Reads a date in any form that front matter and feeds in the wild use, or gives `nil`; the caller then keeps
    /// `Timestamp(unparsed:)`.
    ///
    /// Beside RFC 3339 and RFC 822: ISO 8601 with a space or a lower-case `t`, without seconds or offset, basic, week and
    /// ordinal dates; a mere day, month or year; `2024/03/05`; dates with the month's name in English and the larger
    /// European languages, in any order, with `1:30 PM` or `13:30`; what C, Go, Ruby and JavaScript print;
    /// `2024년 3월 5일`, `2024年3月5日`. The day of the week may be wrong. Dates whose order must be guessed, such as
    /// `05/03/2024` or `03-05-24`, are refused, and so is any text with a word that says nothing about a date; `25/03/2024`
    /// and `Tue, 3/5/2024` have only one reading, and are read.
    ///
    /// - Parameters:
    ///   - text: The date.
    ///   - defaultOffsetMinutes: The offset of dates that name none; without it such a date is read as UTC and its offset
    ///     is unknown. Names of zones that mean several offsets are an unknown offset too.
    ///   - unixTime: Whether a number of 9 to 11 digits is seconds since 1970, and one of 12 or 13 milliseconds.
    public init?(lenient text: String, defaultOffsetMinutes: Int16? = nil, unixTime: Bool = false) {
        self.init(lenient: text.utf8.span, defaultOffsetMinutes: defaultOffsetMinutes, unixTime: unixTime)
    }

    /// Reads UTF-8 text as `init(lenient:defaultOffsetMinutes:unixTime:)` does for a string.
    public init?(
        lenient bytes: UnsafeBufferPointer<UInt8>, defaultOffsetMinutes: Int16? = nil, unixTime: Bool = false
    ) {
        self.init(lenient: bytes.span, defaultOffsetMinutes: defaultOffsetMinutes, unixTime: unixTime)
    }

    /// Reads UTF-8 text as `init(lenient:defaultOffsetMinutes:unixTime:)` does for a string.
    public init?(lenient bytes: Span<UInt8>, defaultOffsetMinutes: Int16? = nil, unixTime: Bool = false) {
        var start = 0
        var end = bytes.count
        while start < end, ASCII.isSpace(bytes[start]) { start += 1 }
        while start < end, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
        // No date is longer, and what follows may then take more than one pass.
        guard start < end, end - start <= 200 else { return nil }
        let trimmed = bytes.extracting(start..<end)
        if let exact = Timestamp(rfc3339: trimmed) {
            self = exact
            return
        }
        if unixTime, let unix = Timestamp(unix: trimmed) {
            self = unix
            return
        }
        let exact = Timestamp(rfc822: trimmed, checksWeekday: false)
        if let exact, exact.offsetMinutes != nil {
            self = exact
            return
        }
        // The reader knows more names of zones than RFC 822 has.
        var reader = LenientDateReader(trimmed)
        guard let date = reader.read(defaultOffset: defaultOffsetMinutes) ?? exact else { return nil }
        self = date
    }

    /// Seconds or milliseconds since 1970, with a fraction perhaps.
    private init?(unix bytes: Span<UInt8>) {
        var index = bytes[0] == UInt8(ascii: "-") ? 1 : 0
        let first = index
        var value: Int64 = 0
        while index < bytes.count, index - first < 14, ASCII.isDigit(bytes[index]) {
            value = value * 10 + Int64(bytes[index] - 0x30)
            index += 1
        }
        let digits = index - first
        var fraction = FractionDigits()
        switch digits {
        case 9...11:
            if digits == 10, Self.isDateAndHour(value) { return nil }
            if index < bytes.count, bytes[index] == UInt8(ascii: ".") { index = fraction.read(bytes, from: index + 1) }
            if first == 1 { value = -value }
            if first == 1, fraction.nanoseconds > 0 {
                value -= 1
                fraction.nanoseconds = 1_000_000_000 - fraction.nanoseconds
            }
        case 12...13:
            if first == 1 { value = -value }
            let milliseconds = ((value % 1000) + 1000) % 1000
            value = (value - milliseconds) / 1000
            if milliseconds != 0 {
                fraction.nanoseconds = Int32(milliseconds) * 1_000_000
                fraction.count = 3
            }
        default: return nil
        }
        guard index == bytes.count else { return nil }
        self.init(
            seconds: value, nanoseconds: fraction.nanoseconds, fractionDigits: fraction.count, offsetMinutes: 0,
            precision: fraction.count > 0 ? .fraction : .second)
    }

    /// Whether ten digits are as well `YYYYMMDDHH` of our times.
    private static func isDateAndHour(_ value: Int64) -> Bool {
        (1970...2099).contains(value / 1_000_000) && (1...12).contains(value / 10_000 % 100)
            && (1...31).contains(value / 100 % 100) && value % 100 < 24
    }
}
