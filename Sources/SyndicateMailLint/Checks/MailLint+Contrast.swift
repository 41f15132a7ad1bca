internal import SyndicateHTML
internal import SyndicateValidation

/// Whether text stands out from what is behind it, by day and by night (WCAG 2.2, success criterion 1.4.3).
extension MailLint {
    /// Colours of which it was told already.
    private struct Pair: Hashable {
        var text: Colour
        var ground: Colour
        var textSource: Int?
        var groundSource: Int?
    }

    mutating func checkContrast() {
        guard wants(.contrast) else { return }
        var told: Set<Pair> = []
        for number in nodes.indices {
            let node = nodes[number]
            guard node.element.namespace == .html, node.hasOwnText,
                !["title", "style", "script", "option"].contains(node.name)
            else { continue }
            check(node.light, number, "light", &told)
            check(node.dark, number, "dark", &told)
        }
    }

    private mutating func check(_ style: ComputedStyle, _ number: Int, _ scheme: String, _ told: inout Set<Pair>) {
        guard !style.hidesText, let colour = style.colour.value, let ground = style.ground.value,
            ground.alpha == 1
        else { return }
        let text = colour.over(ground)
        let ratio = text.contrast(with: ground)
        let isLarge = style.fontSize.value >= 24 || style.isBold && style.fontSize.value >= 18.66
        guard ratio < (isLarge ? 3 : 4.5) else { return }
        let pair = Pair(
            text: text, ground: ground, textSource: style.colour.source, groundSource: style.ground.source)
        guard told.insert(pair).inserted else { return }
        let shown = "\(Int(ratio)).\(Int(ratio * 100) % 100 / 10)\(Int(ratio * 100) % 10)"
        let own = scheme == "light" ? place(of: style, at: number) : nil
        report(
            .contrast, at: number, attribute: own == nil ? nil : "style", range: own,
            value: "\(text.hex) on \(ground.hex)",
            detail: "\(shown):1, less than \(isLarge ? "3" : "4.5"):1, in \(scheme) mode")
    }

    /// The declaration of the text's colour, else of the colour behind, where the element makes it itself.
    private func place(of style: ComputedStyle, at number: Int) -> Range<Int>? {
        let own = nodes[number].own
        if style.colour.source == number, let colour = own.last(where: { $0.name == "color" }) { return colour.range }
        guard style.ground.source == number else { return nil }
        return own.last { $0.name == "background-color" || $0.name == "background" }?.range
    }
}
