/// What of all that rules say about an element remains (CSS Cascading, level 4, section 6.4).
package enum StyleCascade {
    /// The declarations for an element, each overridden one left out, in an order in which a `style` attribute gives the same result.
    ///
    /// - Parameter own: What the element's `style` attribute says.
    package static func declarations(_ rules: [StyleSheet.Rule], own: [StyleDeclaration]) -> [StyleDeclaration] {
        let sorted = rules.sorted {
            ($0.specificity, $0.order) < ($1.specificity, $1.order)
        }
        let all = sorted.flatMap(\.declarations) + own
        // What is important comes behind what is not; else order decides.
        let ranked = all.filter { !$0.isImportant } + all.filter(\.isImportant)
        var result: [StyleDeclaration] = []
        var covered: Set<String> = []
        for declaration in ranked.reversed() {
            let parts = StyleShorthands.parts(of: declaration.name)
            if parts.allSatisfy(covered.contains) { continue }
            // A program that does not know a value takes the one before it.
            if StyleValues.isKnownEverywhere(declaration.value) { covered.formUnion(parts) }
            result.append(declaration)
        }
        return result.reversed()
    }
}
