extension HTMLElement {
    /// The elements below this one that match, in document order; a match's own descendants are looked at too.
    ///
    /// `within` says into which elements to look; the elements themselves are tried in any case.
    public func all(
        where matches: (HTMLElement) -> Bool, within: (HTMLElement) -> Bool = { _ in true }
    ) -> [HTMLElement] {
        var found: [HTMLElement] = []
        collect(&found, matches, within)
        return found
    }

    private func collect(
        _ found: inout [HTMLElement], _ matches: (HTMLElement) -> Bool, _ within: (HTMLElement) -> Bool
    ) {
        for case .element(let child) in children {
            if matches(child) { found.append(child) }
            if within(child) { child.collect(&found, matches, within) }
        }
    }

    /// The first element below this one that matches, in document order.
    public func first(where matches: (HTMLElement) -> Bool) -> HTMLElement? {
        for case .element(let child) in children {
            if matches(child) { return child }
            if let found = child.first(where: matches) { return found }
        }
        return nil
    }

    /// The HTML elements `name` below this one, in document order.
    public func all(_ name: String) -> [HTMLElement] { all { $0.isHTML(name) } }

    /// The first HTML element `name` below this one.
    public func first(_ name: String) -> HTMLElement? { first { $0.isHTML(name) } }

    /// The elements below this one with the attribute `name`, whose value is `value` unless that is nil.
    public func all(attribute name: String, value: String? = nil) -> [HTMLElement] {
        all { element in element[name].map { value == nil || $0 == value } ?? false }
    }

    /// Whether the attribute `name` is a list, divided by white space, in which `token` occurs, whatever the case of
    /// its ASCII letters; as `rel` and `class` are.
    public func has(token: String, in name: String) -> Bool {
        self[name]?.asciiLowercased.htmlTokens.contains(token.asciiLowercased) ?? false
    }
}
