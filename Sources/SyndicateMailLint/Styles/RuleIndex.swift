internal import SyndicateHTML
internal import SyndicateMail

/// The rules of a mail's sheets that hold, by what an element must have for them.
struct RuleIndex {
    private let index: StyleIndex

    /// The rules of sheets in the scopes that are wanted.
    init(_ sheets: [SheetOutline], where isWanted: (SheetOutline.Scope) -> Bool) {
        var rules: [StyleSheet.Rule] = []
        for sheet in sheets {
            for rule in sheet.rules where isWanted(rule.scope) {
                let declarations = rule.declarations.map(\.declaration)
                for selector in rule.selectors {
                    rules.append(StyleSheet.Rule(selector: selector, declarations: declarations, order: rules.count))
                }
            }
        }
        index = StyleIndex(rules)
    }

    /// Whether there are rules here that the other has not.
    func hasMore(than other: RuleIndex) -> Bool { index.rules.count > other.index.rules.count }

    /// The rules that select an element; each try takes from the budget.
    func rules(for place: ElementPlace, _ budget: inout Int) -> [StyleSheet.Rule] {
        let tried = index.candidates(for: place)
        guard !tried.isEmpty else { return [] }
        // One of several parts may be tried on every element further out.
        budget -= tried.reduce(0) { $0 + (index.rules[$1].selector.compounds.count == 1 ? 1 : 10) }
        return tried.compactMap { index.rules[$0].selector.matches(place) ? index.rules[$0] : nil }
    }
}
