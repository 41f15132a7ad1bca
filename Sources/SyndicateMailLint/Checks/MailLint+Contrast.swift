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
            let found = [(node.light, "light"), (node.dark, "dark")].compactMap { style, scheme in
                failure(of: style, in: scheme, &told)
            }
            guard let first = found.first else { continue }
            let own = first.scheme == "light" ? place(of: node.light, at: number) : nil
            // One place has one finding, whatever is wrong there.
            let more = found.dropFirst().map { "; \($0.colours) is \($0.detail)" }.joined()
            report(
                .contrast, at: number, attribute: own == nil ? nil : "style", range: own, value: first.colours,
                detail: first.detail + more)
        }
    }

    private struct Failure {
        var scheme: String
        var colours: String
        var detail: String
    }

    private func failure(of style: ComputedStyle, in scheme: String, _ told: inout Set<Pair>) -> Failure? {
        guard !style.hidesText, var colour = style.colour.value, let ground = style.ground.value,
            ground.alpha == 1
        else { return nil }
        colour.alpha *= style.opacity
        let text = colour.over(ground)
        let ratio = text.contrast(with: ground)
        let isLarge = style.fontSize.value >= 24 || style.isBold && style.fontSize.value >= 18.66
        guard ratio < (isLarge ? 3 : 4.5) else { return nil }
        let pair = Pair(
            text: text, ground: ground, textSource: style.colour.source, groundSource: style.ground.source)
        guard told.insert(pair).inserted else { return nil }
        let shown = "\(Int(ratio)).\(Int(ratio * 100) % 100 / 10)\(Int(ratio * 100) % 10)"
        return Failure(
            scheme: scheme, colours: "\(text.hex) on \(ground.hex)",
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
