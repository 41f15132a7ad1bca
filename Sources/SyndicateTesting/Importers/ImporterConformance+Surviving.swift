internal import Syndicate

extension ImporterConformance {
    static let surviving = [
        ImporterConformance("What it does not read is refused, or read as far as it goes") { probe in
            for (what, bytes) in foreign { probe.survives(what, bytes) }
        },
        ImporterConformance("A sample that is cut off breaks nothing") { probe in
            try probe.each { sample in
                let count = sample.bytes.count
                for end in Set((0..<24).map { count * $0 / 24 } + [1, 2, 3, count - 1]) where (0..<count).contains(end)
                {
                    probe.survives(
                        "\(sample.name), cut off behind byte \(end)", Array(sample.bytes[..<end]), like: sample)
                }
            }
            probe.shortenFaults()
        },
        ImporterConformance("A sample that is damaged breaks nothing") { probe in
            try probe.each { sample in
                var random = SplitMix(state: 1)
                for round in 1...24 where !sample.bytes.isEmpty {
                    var bytes = sample.bytes
                    for _ in 0..<max(1, bytes.count / 500) {
                        bytes[Int(random.next() % UInt64(bytes.count))] =
                            damage[Int(random.next() % UInt64(damage.count))]
                    }
                    probe.survives("\(sample.name), damaged in way \(round)", bytes, like: sample)
                }
            }
            probe.shortenFaults()
        },
    ]

    /// Bytes that mean something somewhere, and parts of characters.
    private static let damage = Array("\0\n\"'<>&{}[]:-#\\ ".utf8) + [0x80, 0xC3, 0xFF]

    /// What no importer, or only some, are made for.
    private static let foreign: [(String, [UInt8])] = {
        var random = SplitMix(state: 2)
        let noise = (0..<4096).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        let page = Array(
            "<!DOCTYPE html><html><head><title>A page</title></head><body><p>Words.</p></body></html>".utf8)
        return [
            ("no bytes", []), ("a line end", [0x0A]), ("a NUL", [0]), ("noise", noise),
            ("bytes that are no UTF-8", [0xFF, 0xFE, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0x0A]),
            ("a byte order mark alone", [0xEF, 0xBB, 0xBF]),
            ("UTF-16", [0xFF, 0xFE] + "Words.\n".utf8.flatMap { [$0, 0] }),
            ("line ends of old", Array("A title\rwords\r".utf8)), ("a page", page),
            ("XML that does not end", Array("<a><b c=\"".utf8)), ("an object", Array("{\"a\": [1, null, {}]}".utf8)),
            ("JSON that does not end", Array("[{\"a\": \"".utf8)), ("a null", Array("null".utf8)),
            ("deep brackets", Array(repeating: UInt8(ascii: "["), count: 100_000)),
            ("deep elements", Array(repeatElement(Array("<a>".utf8), count: 30_000).joined())),
            ("a line of a megabyte", Array(repeating: UInt8(ascii: "x"), count: 1 << 20)),
            ("many lines", Array(repeating: 0x0A, count: 100_000)),
            ("a packed file", [0x1F, 0x8B, 8, 0] + noise.prefix(64)),
        ]
    }()
}

/// Numbers that look random and are the same each time.
private struct SplitMix {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
