internal import SyndicateHTML

/// Rules by what their last compound asks for, so that an element is tried with few of them.
struct StyleIndex {
    private let rules: [StyleSheet.Rule]
    private var byIdentifier: [String: [Int]] = [:]
    private var byClass: [String: [Int]] = [:]
    private var byType: [String: [Int]] = [:]
    private var others: [Int] = []

    init(_ rules: [StyleSheet.Rule]) {
        self.rules = rules
        for (number, rule) in rules.enumerated() { add(number, rule.selector.compounds.last?.conditions ?? []) }
    }

    private mutating func add(_ number: Int, _ conditions: [StyleSelector.Condition]) {
        for case .id(let name) in conditions { return byIdentifier[name, default: []].append(number) }
        for case .className(let name) in conditions { return byClass[name, default: []].append(number) }
        for case .type(let name) in conditions { return byType[name, default: []].append(number) }
        others.append(number)
    }

    /// The rules that select an element, in their order.
    func rules(for place: ElementPlace) -> [StyleSheet.Rule] {
        var numbers = others
        if !byIdentifier.isEmpty, let name = place.element["id"] { numbers += byIdentifier[name] ?? [] }
        for name in place.classes { numbers += byClass[name] ?? [] }
        let name = place.element.name
        numbers += byType[place.element.namespace == .html ? name : name.lowercased()] ?? []
        return numbers.sorted().map { rules[$0] }.filter { $0.selector.matches(place) }
    }
}
