internal import SyndicateHTML
internal import SyndicateValidation

/// What `style` elements and attributes say.
extension MailLint {
    private static let largestSheet = 16 << 10

    mutating func checkSheets() {
        var size = 0
        var isTold = false
        for sheet in document.sheets {
            size += sheet.range.count
            if size > Self.largestSheet, !isTold {
                // There the sixteenth kilobyte ends.
                let end = sheet.range.upperBound - (size - Self.largestSheet)
                report(.styleSize, end..<min(end + 1, bytes.count), element: "style", value: "\(size)")
                isTold = true
            }
            for rule in sheet.atRules { check(rule) }
            for rule in sheet.rules {
                if let nested = rule.nested {
                    report(.styleNestedAtRule, nested, element: "style", value: "A rule", detail: "in a rule")
                }
                for declaration in rule.declarations { check(declaration, at: nil) }
            }
        }
        for number in nodes.indices {
            for declaration in nodes[number].own { check(declaration, at: number) }
        }
    }

    private mutating func check(_ rule: SheetOutline.AtRule) {
        if rule.name == "import" { report(.forbiddenStyle, rule.range, element: "style", value: "@import") }
        if let outer = rule.outer {
            report(.styleNestedAtRule, rule.range, element: "style", value: "@\(rule.name)", detail: "in @\(outer)")
        }
    }

    private mutating func check(_ declaration: PlacedDeclaration, at number: Int?) {
        let value = declaration.value
        if let word = Self.forbidden(declaration.name, value) {
            add(.forbiddenStyle, declaration.range, number, word)
        }
        if let start = value.offset(of: "url(") {
            let address = value.utf8.dropFirst(start + 4).drop { "\"' ".utf8.contains($0) }
            if address.starts(with: "data:".utf8) { add(.dataURI, declaration.range, number, declaration.name) }
        }
    }

    private mutating func add(_ rule: Rule, _ range: Range<Int>, _ number: Int?, _ value: String) {
        if let number {
            report(rule, at: number, attribute: "style", range: range, value: value)
        } else {
            report(rule, range, element: "style", value: value)
        }
    }

    /// What of a declaration must not be in mail.
    private static func forbidden(_ name: String, _ value: String) -> String? {
        switch name {
        case "display":
            let word = value.split(separator: " ").first { $0.hasSuffix("flex") || $0.hasSuffix("grid") }
            return word.map { "display: \($0)" }
        case "position": return value == "static" ? nil : "position: \(value)"
        case "behavior", "-moz-binding": return name
        default: break
        }
        if name.hasPrefix("--") { return name }
        if ["gap", "row-gap", "grid", "grid-gap"].contains(name) || name == "flex" || name.hasPrefix("flex-")
            || name.hasPrefix("grid-")
        {
            return name
        }
        if value.has("var(") { return "var()" }
        return value.has("expression(") ? "expression()" : value.has("env(") ? "env()" : nil
    }
}
