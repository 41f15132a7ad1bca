internal import Syndicate

/// How many characters a reader sees (Unicode Standard Annex 29).
enum GraphemeLength {
    static func of(_ text: String, _ scalars: [UInt32]) -> Int {
        guard scalars.count == text.utf8.count else { return text.count }
        return of(Array(text.utf8))
    }

    /// The length where links cost the same each, and of the names of people elsewhere only the first part counts.
    static func of(_ scalars: [UInt32], _ findings: [Finding], linkCost: Int) -> Int {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(scalars.count)
        var position = 0
        func append(_ range: Range<Int>) {
            for scalar in scalars[range] { ScalarText.append(scalar, to: &bytes) }
        }
        for finding in findings where finding.range.lowerBound >= position {
            append(position..<finding.range.lowerBound)
            position = finding.range.upperBound
            switch finding.kind {
            case .url:
                for _ in 0..<linkCost { bytes.append(UInt8(ascii: "x")) }
            case .mention:
                let server = scalars[finding.value].firstIndex(of: 0x40) ?? finding.value.upperBound
                append(finding.range.lowerBound..<server)
            case .hashtag, .cashtag:
                append(finding.range)
            }
        }
        append(position..<scalars.count)
        return of(bytes)
    }

    private static func of(_ bytes: [UInt8]) -> Int {
        guard bytes.contains(where: { $0 >= 0x80 }) else {
            // In plain ASCII only CR LF is one of two.
            var pairs = 0
            var before: UInt8 = 0
            for byte in bytes {
                if byte == 0x0A, before == 0x0D { pairs += 1 }
                before = byte
            }
            return bytes.count - pairs
        }
        return String(decoding: bytes, as: UTF8.self).count
    }
}
