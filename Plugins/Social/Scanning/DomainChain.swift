/// The labels of a domain that follow each other, read once, so that every place where a domain may begin inside them is
/// answered without reading them again.
struct DomainChain {
    private struct Label {
        var start: Int
        /// Where its dot is.
        var dot: Int
        /// Where the top-level domain behind the dot ends.
        var topLevelEnd: Int?
        var lastUnderscore: Int?
    }

    /// Where reading has to begin anew.
    let end: Int
    private var labels: [Label] = []
    /// The last label that may be the name before a top-level domain.
    private var best: Int?
    private var current = 0

    /// Reads from `start`, which holds a scalar that a label may begin with.
    init(_ text: [UInt32], from start: Int) {
        var position = start
        while true {
            let first = position
            var lastUnderscore: Int?
            while position < text.count {
                let scalar = text[position]
                if scalar == 0x5F {
                    lastUnderscore = position
                } else if scalar != 0x2D && !ScalarClass.isDomain(scalar) {
                    break
                }
                position += 1
            }
            guard position > first, ScalarClass.isDomain(text[first]) else {
                // Behind its first scalar a label may begin that is none from here.
                end = max(first, start + 1)
                break
            }
            guard position < text.count, text[position] == 0x2E, ScalarClass.isDomain(text[position - 1]) else {
                end = position
                break
            }
            let topLevelEnd = Self.topLevelEnd(text, position + 1)
            if topLevelEnd != nil, lastUnderscore == nil { best = labels.count }
            labels.append(
                Label(start: first, dot: position, topLevelEnd: topLevelEnd, lastUnderscore: lastUnderscore))
            position += 1
        }
    }

    /// Where a domain that begins at `start` ends; `start` never goes back.
    mutating func domainEnd(from start: Int) -> Int? {
        while current < labels.count, labels[current].dot <= start { current += 1 }
        guard current < labels.count, start >= labels[current].start else { return nil }
        if let best, best > current { return labels[best].topLevelEnd }
        let label = labels[current]
        if let underscore = label.lastUnderscore, underscore >= start { return nil }
        return label.topLevelEnd
    }

    /// The top-level domain at `start`: a known one, or one in Punycode.
    static func topLevelEnd(_ text: [UInt32], _ start: Int, limit: Int? = nil) -> Int? {
        let limit = limit ?? text.count
        if let end = TopLevelDomains.end(in: text, at: start, limit: limit) { return end }
        guard start + 4 < limit, text[start] | 0x20 == 0x78, text[start + 1] | 0x20 == 0x6E, text[start + 2] == 0x2D,
            text[start + 3] == 0x2D
        else { return nil }
        var end = start + 4
        while end < limit, ScalarClass.isAlphanumeric(text[end]) || text[end] == 0x2D { end += 1 }
        return end > start + 4 ? end : nil
    }
}
