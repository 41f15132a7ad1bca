/// What a label of a domain becomes in ASCII (RFC 3492): only its length is wanted.
enum Punycode {
    private static let maximumLabel = 63

    /// Whether each label of the domain has 1 to 63 bytes in ASCII.
    static func isValid(_ text: [UInt32], _ domain: Range<Int>) -> Bool {
        let name = text[domain]
        let prefix: [UInt32] = [0x78, 0x6E, 0x2D, 0x2D]
        // What says that it is Punycode must not hold anything else.
        if name.starts(with: prefix), name.contains(where: { $0 >= 0x80 }) { return false }
        for label in name.split(separator: 0x2E, omittingEmptySubsequences: false) {
            guard let length = length(label), (1...maximumLabel).contains(length) else { return false }
        }
        return true
    }

    /// The length with `xn--`; `nil` where it is more than a label may have anyway.
    private static func length(_ label: ArraySlice<UInt32>) -> Int? {
        let basic = label.count { $0 < 0x80 }
        if basic == label.count { return label.count <= maximumLabel ? basic : nil }
        guard label.count <= maximumLabel else { return nil }
        var length = 4 + basic + (basic > 0 ? 1 : 0)
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
                    length += 1
                    if rest < threshold { break }
                    rest = (rest - threshold) / (36 - threshold)
                    base += 36
                }
                bias = adapted(delta, handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            next += 1
        }
        return length
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
