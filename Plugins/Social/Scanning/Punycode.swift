/// What a label of a domain becomes in ASCII (RFC 3492).
enum Punycode {
    private static let maximumLabel = 63

    /// Whether each label of the domain has 1 to 63 bytes in ASCII.
    static func isValid(_ text: [UInt32], _ domain: Range<Int>) -> Bool {
        let name = text[domain]
        let prefix: [UInt32] = [0x78, 0x6E, 0x2D, 0x2D]
        // What says that it is Punycode must not hold anything else.
        if name.starts(with: prefix), name.contains(where: { $0 >= 0x80 }) { return false }
        for label in name.split(separator: 0x2E, omittingEmptySubsequences: false) {
            guard let ascii = encode(label), (1...maximumLabel).contains(ascii.count) else { return false }
        }
        return true
    }

    /// The label in ASCII, with `xn--` where it has other letters; `nil` where it is longer than a label may be anyway.
    static func encode(_ label: ArraySlice<UInt32>) -> [UInt8]? {
        guard label.count <= maximumLabel else { return nil }
        var ascii = label.filter { $0 < 0x80 }.map { UInt8($0) }
        let basic = ascii.count
        if basic == label.count { return ascii }
        ascii = Array("xn--".utf8) + ascii
        if basic > 0 { ascii.append(UInt8(ascii: "-")) }
        var next = 0x80
        var delta = 0
        var bias = 72
        var handled = basic
        while handled < label.count {
            guard let smallest = label.lazy.map({ Int($0) }).filter({ $0 >= next }).min() else { return nil }
            delta += (smallest - next) * (handled + 1)
            next = smallest
            for scalar in label {
                if Int(scalar) < next { delta += 1 }
                guard Int(scalar) == next else { continue }
                var rest = delta
                var base = 36
                while true {
                    let threshold = min(max(base - bias, 1), 26)
                    if rest < threshold { break }
                    ascii.append(digit(threshold + (rest - threshold) % (36 - threshold)))
                    rest = (rest - threshold) / (36 - threshold)
                    base += 36
                }
                ascii.append(digit(rest))
                bias = adapted(delta, handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            next += 1
        }
        return ascii
    }

    private static func digit(_ value: Int) -> UInt8 {
        UInt8(value < 26 ? value + 0x61 : value - 26 + 0x30)
    }

    private static func adapted(_ delta: Int, _ count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var steps = 0
        while delta > 455 {
            delta /= 35
            steps += 36
        }
        return steps + 36 * delta / (delta + 38)
    }
}
