internal import SyndicateValidation

/// Rules that are about the same format or vocabulary.
struct RuleGroup {
    var title: String
    var rules: [Rule]

    /// The rules by what they are about: those for every format first, then by name.
    static func groups(of rules: [Rule]) -> [RuleGroup] {
        let general = "Every format"
        let byTitle = Dictionary(grouping: rules) { rule in
            rule.formats.isEmpty ? general : rule.formats.joined(separator: ", ")
        }
        let titles = byTitle.keys.sorted { left, right in
            if left == general || right == general { return left == general && right != general }
            return left.utf8.lexicographicallyPrecedes(right.utf8)
        }
        return titles.map { RuleGroup(title: $0, rules: byTitle[$0] ?? []) }
    }
}
