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

    /// The findings of several lists, each in the order of the text, in that order, without those that begin inside one before
    /// them; where two begin together that of the earlier list stands.
    static func merged(_ lists: [Finding]...) -> [Finding] {
        let lists = lists.filter { !$0.isEmpty }
        if lists.count == 1, lists[0].allSatisfy({ $0.kind == .url }) { return lists[0] }
        var result: [Finding] = []
        result.reserveCapacity(lists.reduce(0) { $0 + $1.count })
        var next = [Int](repeating: 0, count: lists.count)
        while true {
            var first: Int?
            for (index, list) in lists.enumerated() where next[index] < list.count {
                let start = list[next[index]].range.lowerBound
                if let best = first, lists[best][next[best]].range.lowerBound <= start { continue }
                first = index
            }
            guard let first else { return result }
            let finding = lists[first][next[first]]
            next[first] += 1
            if finding.kind != .url, let last = result.last, last.range.upperBound > finding.range.lowerBound {
                continue
            }
            result.append(finding)
        }
    }

    /// The findings as entities, counted in one walk over the text.
    static func entities(_ findings: [Finding], in text: [UInt32]) -> [TextEntity] {
        var entities: [TextEntity] = []
        entities.reserveCapacity(findings.count)
        var start = Place()
        var buffer: [UInt8] = []
        for finding in findings {
            start.advance(to: finding.range.lowerBound, in: text)
            var end = start
            end.advance(to: finding.range.upperBound, in: text)
            buffer.removeAll(keepingCapacity: true)
            for scalar in text[finding.value] {
                let isSmall = finding.isUppercased && ScalarClass.isASCIILetter(scalar)
                ScalarText.append(isSmall ? scalar & ~0x20 : scalar, to: &buffer)
            }
            entities.append(
                TextEntity(
                    kind: finding.kind, value: String(decoding: buffer, as: UTF8.self), utf8: start.utf8..<end.utf8,
                    utf16: start.utf16..<end.utf16, scalars: finding.range))
        }
        return entities
    }

    private struct Place {
        var scalar = 0
        var utf8 = 0
        var utf16 = 0

        mutating func advance(to position: Int, in text: [UInt32]) {
            while scalar < position {
                let value = text[scalar]
                utf8 += value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x10000 ? 3 : 4
                utf16 += value < 0x10000 ? 1 : 2
                scalar += 1
            }
        }
    }
}
