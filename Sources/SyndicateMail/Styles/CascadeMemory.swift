internal import SyndicateHTML

/// What rules give to elements, worked out once for all that the same rules select.
struct CascadeMemory {
    private let index: StyleIndex
    private var known: [[Int]: [StyleDeclaration]] = [:]
    /// How many numbers are kept; a page with more different elements than that is worked out again.
    private var room = 1_000_000

    init(_ rules: [StyleSheet.Rule]) { index = StyleIndex(rules) }

    /// What remains of what rules and its own attribute say; nil where no rule selects the element.
    mutating func declarations(for place: ElementPlace) -> [StyleDeclaration]? {
        let numbers = index.matching(place)
        guard !numbers.isEmpty else { return nil }
        let own = StyleDeclaration.list(place.element["style"] ?? "")
        if own.isEmpty, let declarations = known[numbers] { return declarations }
        let declarations = StyleCascade.declarations(numbers.map { index.rules[$0] }, own: own)
        if own.isEmpty, room >= numbers.count {
            known[numbers] = declarations
            room -= numbers.count
        }
        return declarations
    }
}
