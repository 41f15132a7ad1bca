internal import Syndicate

/// Lengths of time as people write them.
enum DateSpan {
    /// The seconds of `7d`, `1d12h`, `2 weeks` or `PT90M`; `nil` for what is no span.
    ///
    /// - Throws: `OptionError` for months and years, whose lengths differ.
    static func seconds(_ text: String) throws(OptionError) -> Int64? {
        let bytes = text.utf8.filter { $0 != 0x20 }.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        guard let first = bytes.first, bytes.count <= 64 else { return nil }
        if first == UInt8(ascii: "p") {
            // A million years at the most.
            return ClockDuration.seconds(from: text).map { Int64(min($0, 31_557_600_000_000)) }
        }
        var total: Int64 = 0
        var index = 0
        while index < bytes.count {
            let digits = bytes[index...].prefix { $0 &- 0x30 < 10 }
            index += digits.count
            let letters = bytes[index...].prefix { $0 &- 0x61 < 26 }
            index += letters.count
            guard (1...9).contains(digits.count), !letters.isEmpty else { return nil }
            let number = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
            switch String(decoding: letters, as: UTF8.self) {
            case "s", "sec", "second", "seconds": total += number
            case "m", "min", "minute", "minutes": total += number * 60
            case "h", "hour", "hours": total += number * 3600
            case "d", "day", "days": total += number * 86_400
            case "w", "week", "weeks": total += number * 604_800
            case "mo", "month", "months", "y", "year", "years":
                throw OptionError("\"\(text)\" has no fixed length; days have")
            default: return nil
            }
        }
        return total
    }
}
