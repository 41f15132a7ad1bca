internal import SyndicateHTML
internal import SyndicateMail

/// Rules by what an element must have for them, so that few are tried on each.
struct RuleIndex {
    private var byID: [String: [Int]] = [:]
    private var byClass: [String: [Int]] = [:]
    private var byType: [String: [Int]] = [:]
    private var others: [Int] = []
    private var rules: [StyleSheet.Rule] = []

    /// The rules of sheets in the scopes that are wanted.
    init(_ sheets: [SheetOutline], where isWanted: (SheetOutline.Scope) -> Bool) {
        for sheet in sheets {
            for rule in sheet.rules where isWanted(rule.scope) {
                for selector in rule.selectors { add(selector, rule.declarations.map(\.declaration)) }
            }
        }
    }

    /// Whether there are rules here that the other has not.
    func hasMore(than other: RuleIndex) -> Bool { rules.count > other.rules.count }

    private mutating func add(_ selector: StyleSelector, _ declarations: [StyleDeclaration]) {
        let number = rules.count
        rules.append(StyleSheet.Rule(selector: selector, declarations: declarations, order: number))
        var type: String?
        for condition in selector.compounds.last?.conditions ?? [] {
            switch condition {
            case .id(let id):
                byID[id, default: []].append(number)
                return
            case .className(let name):
                byClass[name, default: []].append(number)
                return
            case .type(let name): type = name
            default: break
            }
        }
        if let type { byType[type, default: []].append(number) } else { others.append(number) }
    }

    /// The rules that select an element; each try takes from the budget.
    func rules(for place: ElementPlace, _ budget: inout Int) -> [StyleSheet.Rule] {
        guard !rules.isEmpty else { return [] }
        var tried = others + (byType[place.element.name] ?? [])
        if let id = place.element["id"] { tried += byID[id] ?? [] }
        for name in place.classes { tried += byClass[name] ?? [] }
        guard !tried.isEmpty else { return [] }
        // One of several parts may be tried on every element further out.
        budget -= tried.reduce(0) { $0 + (rules[$1].selector.compounds.count == 1 ? 1 : 10) }
        return tried.sorted().compactMap { rules[$0].selector.matches(place) ? rules[$0] : nil }
    }
}
