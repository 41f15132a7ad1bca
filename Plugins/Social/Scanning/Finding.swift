internal import Syndicate

/// A part of the text that was found, in scalars.
struct Finding {
    var kind: TextEntity.Kind
    /// All of it.
    var range: Range<Int>
    /// What is told as its value.
    var value: Range<Int>
    /// Whether the value is told in capitals.
    var isUppercased = false

    init(_ kind: TextEntity.Kind, _ range: Range<Int>, value: Range<Int>? = nil, isUppercased: Bool = false) {
        self.kind = kind
        self.range = range
        self.value = value ?? range
        self.isUppercased = isUppercased
    }

    /// The findings in the order of the text, without those that begin inside one before them.
    static func merged(_ findings: [Finding]) -> [Finding] {
        var result: [Finding] = []
        let sorted = findings.enumerated().sorted {
            ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
        }
        for (_, finding) in sorted {
            if finding.kind != .url, let last = result.last, last.range.upperBound > finding.range.lowerBound {
                continue
            }
            result.append(finding)
        }
        return result
    }

    /// The findings as entities, counted in one walk over the text.
    static func entities(_ findings: [Finding], in text: [UInt32]) -> [TextEntity] {
        var marks: [Int] = []
        for finding in findings { marks += [finding.range.lowerBound, finding.range.upperBound] }
        marks.sort()
        var offsets: [Int: (utf8: Int, utf16: Int)] = [:]
        offsets.reserveCapacity(marks.count)
        var position = 0
        var utf8 = 0
        var utf16 = 0
        for mark in marks {
            while position < mark {
                let scalar = text[position]
                utf8 += scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
                utf16 += scalar < 0x10000 ? 1 : 2
                position += 1
            }
            offsets[mark] = (utf8, utf16)
        }
        return findings.compactMap { finding in
            guard let start = offsets[finding.range.lowerBound], let end = offsets[finding.range.upperBound] else {
                return nil
            }
            var value = String.UnicodeScalarView()
            for scalar in text[finding.value] { Unicode.Scalar(scalar).map { value.append($0) } }
            let string = finding.isUppercased ? String(value).uppercased() : String(value)
            return TextEntity(
                kind: finding.kind, value: string, utf8: start.utf8..<end.utf8, utf16: start.utf16..<end.utf16,
                scalars: finding.range)
        }
    }
}
