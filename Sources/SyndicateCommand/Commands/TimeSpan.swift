internal import ArgumentParser

/// A span of time as people write it: `90s`, `5m`, `1h`, `2d`, or bare seconds.
struct TimeSpan: ExpressibleByArgument, CustomStringConvertible {
    let seconds: Int64

    init(seconds: Int64) { self.seconds = seconds }

    init?(argument: String) {
        var digits = Substring(argument)
        let factor: Int64? =
            switch digits.utf8.last {
            case UInt8(ascii: "s"): 1
            case UInt8(ascii: "m"): 60
            case UInt8(ascii: "h"): 3600
            case UInt8(ascii: "d"): 86_400
            default: nil
            }
        if factor != nil { digits = digits.dropLast() }
        // Nine digits of days cannot overflow, and Int64 would take a sign.
        guard !digits.isEmpty, digits.utf8.count <= 9, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
            let number = Int64(digits)
        else { return nil }
        seconds = number * (factor ?? 1)
    }

    var description: String { seconds > 0 && seconds % 60 == 0 ? "\(seconds / 60)m" : "\(seconds)s" }

    var defaultValueDescription: String { description }
}
