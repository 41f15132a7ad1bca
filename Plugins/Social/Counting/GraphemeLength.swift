internal import Syndicate

/// How many characters a reader sees (Unicode Standard Annex 29).
enum GraphemeLength {
    static func of(_ text: String, _ scalars: [UInt32]) -> Int {
        // In plain ASCII only CR LF is one of two.
        guard scalars.count == text.utf8.count else { return text.count }
        var pairs = 0
        var before: UInt32 = 0
        for scalar in scalars {
            if scalar == 0x0A, before == 0x0D { pairs += 1 }
            before = scalar
        }
        return scalars.count - pairs
    }

    /// The length where links cost the same each, and of the names of people elsewhere only the first part counts.
    static func of(_ scalars: [UInt32], _ findings: [Finding], linkCost: Int) -> Int {
        var view = String.UnicodeScalarView()
        var position = 0
        func append(_ range: Range<Int>) {
            for scalar in scalars[range] { Unicode.Scalar(scalar).map { view.append($0) } }
        }
        for finding in findings where finding.range.lowerBound >= position {
            append(position..<finding.range.lowerBound)
            position = finding.range.upperBound
            switch finding.kind {
            case .url:
                for _ in 0..<linkCost { view.append("x") }
            case .mention:
                let server = scalars[finding.value].firstIndex(of: 0x40) ?? finding.value.upperBound
                append(finding.range.lowerBound..<server)
            case .hashtag, .cashtag:
                append(finding.range)
            }
        }
        append(position..<scalars.count)
        let text = String(view)
        return text.count
    }
}
