/// The names that a domain may end with.
enum TopLevelDomains {
    /// The longest one, in scalars.
    static let maximumLength = 24

    /// Fingerprints of the names: a look-up needs no string.
    private static let fingerprints: Set<UInt64> = {
        var all: Set<UInt64> = []
        for name in HexTable.words(ascii) { all.insert(name.reduce(seed) { step($0, UInt32($1)) }) }
        for name in HexTable.words(international) {
            all.insert(HexTable.numbers(name, separator: UInt8(ascii: "-")).reduce(seed, step))
        }
        return all
    }()

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    private static func step(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
        (hash ^ UInt64(scalar)) &* 0x100_0000_01B3
    }

    /// Where the longest name that begins at `start` and may stand before what follows ends; `nil` where there is none.
    ///
    /// - Parameter ignoresCase: Whether capitals are taken for small letters.
    static func end(in text: [UInt32], at start: Int, limit: Int, ignoresCase: Bool = true) -> Int? {
        var hash = seed
        var best: Int?
        var position = start
        let stop = min(limit, start + maximumLength)
        while position < stop, ScalarClass.isDomain(text[position]) || text[position] == 0x2D {
            hash = step(hash, ignoresCase ? ScalarClass.lowercased(text[position]) : text[position])
            position += 1
            if position == limit || ScalarClass.mayFollowDomain(text[position]), fingerprints.contains(hash) {
                best = position
            }
        }
        return best
    }

    /// Whether the whole range is a name.
    static func contains(_ text: [UInt32], _ range: Range<Int>) -> Bool {
        guard !range.isEmpty, range.count <= maximumLength else { return false }
        return fingerprints.contains(text[range].reduce(seed, step))
    }
}
