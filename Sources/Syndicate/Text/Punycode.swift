/// Names of hosts in ASCII: what labels with letters of other scripts become (RFC 3492; RFC 5890, section 2.3.2.1).
public enum Punycode {
    private static let maximumLabel = 63

    /// The label of a domain in ASCII, with `xn--` before it where it has other letters; `nil` where it has more than 63
    /// scalars, which no label has.
    ///
    /// Capitals stay, and what cannot stand in a label is not looked at: both are for who knows what the label is of.
    public static func label(_ label: some Collection<UInt32>) -> [UInt8]? {
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
