internal import Syndicate

/// What comments in a document silence.
struct Suppressions {
    /// Of a document with such comments so many findings are kept before they are silenced.
    static let limit = 100_000

    /// What a comment orders of one rule, or of all with `nil`.
    private struct Order {
        var comment: SuppressionComment
        var rule: String?
        /// The bytes at which findings begin that it silences.
        var reach: Range<Int>
        var isUsed = false
    }

    private var orders: [Order] = []
    /// Names in comments that are none: what, and of which comment.
    private var unknown: [(comment: SuppressionComment, name: String, what: String)] = []

    /// The orders in a document of XML; `nil` where there are none.
    init?(_ bytes: [UInt8]) {
        guard let comments = SuppressionComment.all(in: bytes) else { return nil }
        for comment in comments {
            guard let order = comment.order else {
                let near = Suggestion.nearest(
                    to: comment.word, in: SuppressionComment.Order.allCases.map(\.rawValue))
                unknown.append((comment, comment.word, Self.guess("order", near)))
                continue
            }
            for rule in comment.rules where Rule.named(rule) == nil {
                let near = Suggestion.nearest(to: rule, in: Rule.all.map(\.id))
                unknown.append((comment, rule, Self.guess("rule", near)))
            }
            let known = comment.rules.filter { Rule.named($0) != nil }
            if known.isEmpty, !comment.rules.isEmpty { continue }
            let rules: [String?] = known.isEmpty ? [nil] : known
            switch order {
            case .disable: add(comment, rules, comment.range.upperBound..<bytes.count + 1)
            case .file: add(comment, rules, 0..<bytes.count + 1)
            case .nextLine: add(comment, rules, Self.line(behind: comment.range.upperBound, in: bytes))
            case .enable: end(rules, at: comment.range.lowerBound)
            }
        }
    }

    /// Takes what is silenced out of a report and counts it as suppressed; adds what is wrong with the comments; leaves at
    /// most as many findings as the options say.
    mutating func apply(to report: inout FileReport, _ options: ValidationOptions, in source: SourceDocument) {
        var kept: [Finding] = []
        for finding in report.findings {
            if silences(finding) {
                report.counts[finding.level, default: 1] -= 1
                report.suppressed += 1
            } else {
                kept.append(finding)
            }
        }
        for own in complaints(options, source) {
            report.counts[own.level, default: 0] += 1
            let place = kept.firstIndex { $0.range.lowerBound > own.range.lowerBound } ?? kept.endIndex
            kept.insert(own, at: place)
        }
        if kept.count > options.limit {
            for finding in kept[options.limit...] { report.dropped[finding.rule, default: 0] += 1 }
            kept.removeSubrange(options.limit...)
        }
        report.findings = kept
    }

    /// Whether an order silences a finding; all that do are of use.
    private mutating func silences(_ finding: Finding) -> Bool {
        var isSilenced = false
        for index in orders.indices where orders[index].reach.contains(finding.range.lowerBound) {
            if let rule = orders[index].rule, !rule.utf8.elementsEqual(finding.rule.id.utf8) { continue }
            orders[index].isUsed = true
            isSilenced = true
        }
        return isSilenced
    }

    private func complaints(_ options: ValidationOptions, _ source: SourceDocument) -> [Finding] {
        var findings: [Finding] = []
        if let level = options.level(of: .unknownSuppression) {
            for (comment, name, what) in unknown {
                findings.append(
                    Self.finding(.unknownSuppression, level, comment.range, value: name, detail: what, options, source))
            }
        }
        if let level = options.level(of: .unusedSuppression) {
            for order in orders where !order.isUsed {
                // What is not looked at has no findings.
                if let rule = order.rule.flatMap(Rule.named), options.level(of: rule) == nil { continue }
                findings.append(
                    Self.finding(
                        .unusedSuppression, level, order.comment.range, value: order.rule ?? "any rule", detail: "",
                        options, source))
            }
        }
        return findings.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private mutating func add(_ comment: SuppressionComment, _ rules: [String?], _ reach: Range<Int>) {
        for rule in rules { orders.append(Order(comment: comment, rule: rule, reach: reach)) }
    }

    /// Ends what `disable` began for the rules, or for all with `nil`.
    private mutating func end(_ rules: [String?], at offset: Int) {
        for index in orders.indices where orders[index].comment.order == .disable {
            guard orders[index].reach.upperBound > offset, rules.contains(nil) || rules.contains(orders[index].rule)
            else { continue }
            orders[index].reach = orders[index].reach.lowerBound..<max(offset, orders[index].reach.lowerBound)
        }
    }

    private static func finding(
        _ rule: Rule, _ level: Level, _ range: Range<Int>, value: String, detail: String,
        _ options: ValidationOptions, _ source: SourceDocument
    ) -> Finding {
        let places = source.positions(of: [range.lowerBound, range.upperBound])
        return Finding(
            rule, level: level,
            message: rule.message(element: nil, parent: nil, attribute: nil, value: value, detail: detail),
            start: places[0], end: places[1], range: range, value: value,
            excerpt: options.withExcerpts ? Excerpt(of: range, in: source) : nil)
    }

    private static func guess(_ what: String, _ near: String?) -> String {
        near.map { "\(what); did you mean “\($0)”?" } ?? what
    }

    /// The bytes of the line that begins behind the one of `offset`.
    private static func line(behind offset: Int, in bytes: [UInt8]) -> Range<Int> {
        let isEnd: (UInt8) -> Bool = { $0 == 0x0A || $0 == 0x0D }
        var start = bytes[offset...].firstIndex(where: isEnd) ?? bytes.count
        if start < bytes.count {
            start += start + 1 < bytes.count && bytes[start] == 0x0D && bytes[start + 1] == 0x0A ? 2 : 1
        }
        return start..<(bytes[start...].firstIndex(where: isEnd) ?? bytes.count)
    }
}
