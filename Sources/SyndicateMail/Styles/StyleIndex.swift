internal import SyndicateHTML

/// Rules by what they ask for, of the element and of those around it, so that an element is tried with few of them.
package struct StyleIndex {
    /// Rules that ask for the same of the element itself.
    private struct Bucket {
        /// Those that ask for nothing by name of the elements around it.
        var free: [Int] = []
        /// The others, by a name that must be among those around.
        var byOuterIdentifier: [String: [Int]] = [:]
        var byOuterClass: [String: [Int]] = [:]

        var asksForOuter: Bool { !byOuterIdentifier.isEmpty || !byOuterClass.isEmpty }
    }

    /// The rules in the order in which they count: by specificity, then by place.
    package let rules: [StyleSheet.Rule]
    private var byIdentifier: [String: Bucket] = [:]
    private var byClass: [String: Bucket] = [:]
    private var byType: [String: Bucket] = [:]
    private var others = Bucket()

    /// An index of rules in any order.
    package init(_ rules: [StyleSheet.Rule]) {
        self.rules = rules.sorted { ($0.specificity, $0.order) < ($1.specificity, $1.order) }
        for (number, rule) in self.rules.enumerated() { add(number, rule.selector) }
    }

    private mutating func add(_ number: Int, _ selector: StyleSelector) {
        let conditions = selector.compounds.last?.conditions ?? []
        for case .id(let name) in conditions {
            return Self.add(number, selector, to: &byIdentifier[name, default: Bucket()])
        }
        for case .className(let name) in conditions {
            return Self.add(number, selector, to: &byClass[name, default: Bucket()])
        }
        for case .type(let name) in conditions {
            return Self.add(number, selector, to: &byType[name, default: Bucket()])
        }
        Self.add(number, selector, to: &others)
    }

    private static func add(_ number: Int, _ selector: StyleSelector, to bucket: inout Bucket) {
        let outer = selector.outerConditions
        for case .id(let name) in outer { return bucket.byOuterIdentifier[name, default: []].append(number) }
        for case .className(let name) in outer { return bucket.byOuterClass[name, default: []].append(number) }
        bucket.free.append(number)
    }

    /// The numbers of the rules that can select an element, in the order in which they count.
    package func candidates(for place: ElementPlace) -> [Int] {
        guard !rules.isEmpty else { return [] }
        var numbers: [Int] = []
        var outer: OuterNames?
        func take(_ bucket: Bucket?) {
            guard let bucket else { return }
            numbers += bucket.free
            guard bucket.asksForOuter else { return }
            let names = outer ?? OuterNames(place)
            outer = names
            for name in names.identifiers { numbers += bucket.byOuterIdentifier[name] ?? [] }
            for name in names.classes { numbers += bucket.byOuterClass[name] ?? [] }
        }
        take(others)
        if !byIdentifier.isEmpty, let name = place.element["id"] { take(byIdentifier[name]) }
        if !byClass.isEmpty { for name in place.classes { take(byClass[name]) } }
        let name = place.element.name
        take(byType[place.element.namespace == .html ? name : name.lowercased()])
        return numbers.sorted()
    }

    /// The numbers of the rules that select an element, in the order in which they count.
    func matching(_ place: ElementPlace) -> [Int] {
        candidates(for: place).filter { rules[$0].selector.matches(place) }
    }
}

/// The names of the elements around one.
private struct OuterNames {
    var identifiers: Set<String> = []
    var classes: Set<String> = []

    init(_ place: ElementPlace) {
        var next = place.parent
        while let ancestor = next {
            if let name = ancestor.element["id"] { identifiers.insert(name) }
            classes.formUnion(ancestor.classes)
            next = ancestor.parent
        }
    }
}

extension StyleSelector {
    /// What is asked of elements around the one that is selected; not of those beside it.
    fileprivate var outerConditions: [Condition] {
        var conditions: [Condition] = []
        for (compound, next) in zip(compounds, compounds.dropFirst())
        where next.combinator == .child || next.combinator == .descendant {
            conditions += compound.conditions
        }
        return conditions
    }
}
