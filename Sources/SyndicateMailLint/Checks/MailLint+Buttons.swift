internal import SyndicateHTML
internal import SyndicateValidation

/// Links that look like buttons.
extension MailLint {
    /// A link that looks like a button needs a cell that is one, or a shape for Outlook, which gives links no padding.
    mutating func checkButton(_ number: Int) {
        let node = nodes[number]
        guard node.element["href"] != nil, !node.isHiddenFromOutlook, !node.light.isHidden else { return }
        // A shape for Outlook stands beside what Outlook does not show.
        if node.own.contains(where: { $0.name == "mso-hide" && $0.value == "all" }) { return }
        let ground = node.own.last { $0.name == "background-color" || $0.name == "background" }
        let padding = node.own.last { $0.name == "padding" || $0.name.hasPrefix("padding-") }
        guard let ground, padding.map({ !["0", "0px"].contains($0.value) }) ?? false,
            !["none", "transparent"].contains(ground.value)
        else { return }
        if node.own.contains(where: { $0.name == "mso-padding-alt" || $0.name == "border" || $0.name == "border-width" }
        ) {
            // Borders are drawn where padding is not.
            let border = node.own.last { $0.name == "border" || $0.name == "border-width" }
            if border.map({ !["0", "none", "0px"].contains($0.value) }) ?? true { return }
        }
        if hasColouredCell(number) { return }
        report(.buttonBulletproof, at: number, attribute: "style", range: ground.range, value: ground.value)
    }

    private func hasColouredCell(_ number: Int) -> Bool {
        var next = nodes[number].parent
        while let ancestor = next {
            let node = nodes[ancestor]
            if node.name == "td" || node.name == "th" {
                return node.element["bgcolor"] != nil
                    || node.own.contains { $0.name == "background-color" || $0.name == "background" }
            }
            next = node.parent
        }
        return false
    }
}
