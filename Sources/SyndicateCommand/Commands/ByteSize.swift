internal import ArgumentParser

/// A number of bytes as people write it: `500K`, `64M`, `2G`, or bare.
struct ByteSize: ExpressibleByArgument, CustomStringConvertible {
    let bytes: Int

    init(_ bytes: Int) { self.bytes = bytes }

    init?(argument: String) {
        var digits = Substring(argument)
        var factor = 1
        switch digits.utf8.last {
        case UInt8(ascii: "K"), UInt8(ascii: "k"): factor = 1 << 10
        case UInt8(ascii: "M"), UInt8(ascii: "m"): factor = 1 << 20
        case UInt8(ascii: "G"), UInt8(ascii: "g"): factor = 1 << 30
        default: break
        }
        if factor > 1 { digits = digits.dropLast() }
        guard let number = Int(digits), number > 0 else { return nil }
        let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: factor)
        guard !isTooLarge else { return nil }
        self.bytes = bytes
    }

    var description: String { bytes % (1 << 20) == 0 ? "\(bytes >> 20)M" : "\(bytes)" }

    var defaultValueDescription: String { description }
}
