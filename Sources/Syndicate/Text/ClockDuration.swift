/// Lengths of time as podcasts and media write them, in seconds.
public enum ClockDuration {
    /// Reads `HH:MM:SS`, `MM:SS`, plain seconds (each with a decimal fraction perhaps) or ISO 8601's `PT1H2M3S` and
    /// `P1DT2H`; `nil` for anything else.
    ///
    /// Minutes and seconds behind a colon are below 60; years, months and negative lengths have no fixed number of
    /// seconds or no meaning here, and are refused.
    public static func seconds(from text: String) -> Double? {
        let bytes = text.utf8.span
        var start = 0
        var end = bytes.count
        while start < end, ASCII.isSpace(bytes[start]) { start += 1 }
        while start < end, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
        guard start < end, end - start <= 64 else { return nil }
        let trimmed = bytes.extracting(start..<end)
        return trimmed[0] | 0x20 == UInt8(ascii: "p") ? isoSeconds(trimmed) : clockSeconds(trimmed)
    }

    /// `HH:MM:SS`, the hours with as many digits as they need; fractions are dropped, and lengths that are negative or not
    /// finite are 0.
    public static func clockText(_ seconds: Double) -> String {
        let whole = held(seconds)
        return "\(twoDigits(whole / 3600)):\(twoDigits(whole / 60 % 60)):\(twoDigits(whole % 60))"
    }

    /// ISO 8601, such as `PT1H2M3S`; `PT0S` for no length at all.
    public static func iso8601Text(_ seconds: Double) -> String {
        let whole = held(seconds)
        var text = "PT"
        if whole >= 3600 { text += "\(whole / 3600)H" }
        if whole / 60 % 60 > 0 { text += "\(whole / 60 % 60)M" }
        if whole % 60 > 0 || whole == 0 { text += "\(whole % 60)S" }
        return text
    }

    private static func held(_ seconds: Double) -> Int {
        // A million years; also keeps the conversion from trapping.
        seconds > 0 ? Int(min(seconds, 31_557_600_000_000)) : 0
    }

    private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    /// Reads digits and a fraction from `index` on; `nil` where there is no digit.
    private static func number(_ bytes: Span<UInt8>, _ index: inout Int) -> (value: Double, isWhole: Bool)? {
        let start = index
        var value = 0.0
        while index < bytes.count, ASCII.isDigit(bytes[index]) {
            value = value * 10 + Double(bytes[index] - 0x30)
            index += 1
        }
        guard index > start else { return nil }
        guard index + 1 < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","),
            ASCII.isDigit(bytes[index + 1])
        else { return (value, true) }
        index += 1
        var numerator = 0.0
        var denominator = 1.0
        while index < bytes.count, ASCII.isDigit(bytes[index]) {
            if denominator < 1e15 {
                numerator = numerator * 10 + Double(bytes[index] - 0x30)
                denominator *= 10
            }
            index += 1
        }
        // One division of whole numbers, so that a decimal fraction is the nearest Double.
        return (denominator * value < 9e15 ? (value * denominator + numerator) / denominator : value, false)
    }

    private static func clockSeconds(_ bytes: Span<UInt8>) -> Double? {
        var index = 0
        var total = 0.0
        for part in 0..<3 {
            guard let (value, isWhole) = number(bytes, &index), part == 0 || value < 60 else { return nil }
            total = total * 60 + value
            if index == bytes.count { return total }
            guard isWhole, bytes[index] == UInt8(ascii: ":") else { return nil }
            index += 1
        }
        return nil
    }

    private static func isoSeconds(_ bytes: Span<UInt8>) -> Double? {
        var index = 1
        var total = 0.0
        var inTime = false
        // Each unit is smaller than the one before it.
        var smallest = Double.infinity
        while index < bytes.count {
            if bytes[index] | 0x20 == UInt8(ascii: "t"), !inTime {
                inTime = true
                index += 1
                guard index < bytes.count else { return nil }
            }
            guard let (value, isWhole) = number(bytes, &index), index < bytes.count else { return nil }
            let unit: Double
            switch (bytes[index] | 0x20, inTime) {
            case (UInt8(ascii: "w"), false): unit = 604_800
            case (UInt8(ascii: "d"), false): unit = 86_400
            case (UInt8(ascii: "h"), true): unit = 3600
            case (UInt8(ascii: "m"), true): unit = 60
            case (UInt8(ascii: "s"), true): unit = 1
            default: return nil
            }
            index += 1
            guard unit < smallest, isWhole || index == bytes.count else { return nil }
            smallest = unit
            total += value * unit
        }
        return smallest.isFinite ? total : nil
    }
}
