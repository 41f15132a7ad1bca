internal import Syndicate

/// Collects what is found in a document, up to a number; what is beyond it is counted.
package struct FindingLog {
    private struct Found {
        var finding: Finding
        var order: Int
    }

    private let options: ValidationOptions
    private var kept: [Found] = []
    private var keptOfRule: [Rule: Int] = [:]
    package private(set) var counts: [Level: Int] = [:]
    package private(set) var dropped: [Rule: Int] = [:]
    private var levels: [Rule: Level?] = [:]

    package init(_ options: ValidationOptions) {
        self.options = options
    }

    /// How grave a finding of a rule is; `nil` where it is not looked at.
    package mutating func level(of rule: Rule) -> Level? {
        if let known = levels[rule] { return known }
        let level = options.level(of: rule)
        levels[rule] = level
        return level
    }

    /// Counts a finding, and tells whether it is to be kept: the first of each rule always is.
    package mutating func admit(_ rule: Rule, _ level: Level) -> Bool {
        counts[level, default: 0] += 1
        if kept.count < options.limit || keptOfRule[rule] == nil {
            keptOfRule[rule, default: 0] += 1
            return true
        }
        dropped[rule, default: 0] += 1
        return false
    }

    /// Keeps a finding whose places are known as byte ranges.
    package mutating func add(_ finding: Finding) {
        kept.append(Found(finding: finding, order: kept.count))
    }

    /// The findings in the order of the document, with their places.
    package func findings(in source: SourceDocument) -> [Finding] {
        var sorted = kept.sorted {
            ($0.finding.range.lowerBound, $0.order) < ($1.finding.range.lowerBound, $1.order)
        }.map(\.finding)
        let starts = source.positions(of: sorted.map(\.range.lowerBound))
        let byEnd = sorted.indices.sorted { sorted[$0].range.upperBound < sorted[$1].range.upperBound }
        let ends = source.positions(of: byEnd.map { sorted[$0].range.upperBound })
        for (number, index) in byEnd.enumerated() { sorted[index].end = ends[number] }
        for index in sorted.indices {
            sorted[index].start = starts[index]
            if options.withExcerpts { sorted[index].excerpt = Excerpt(of: sorted[index].range, in: source) }
        }
        return sorted
    }
}
