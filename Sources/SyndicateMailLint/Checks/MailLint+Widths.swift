internal import SyndicateHTML
internal import SyndicateValidation

/// How wide a mail is, and what Outlook needs to know of it.
extension MailLint {
    static let widest = 640.0
    private static let narrowest = 560.0

    /// Looks at an element's width; whether it keeps a mail to one that can be read.
    mutating func checkWidth(_ number: Int) -> Bool {
        let node = nodes[number]
        let isBox = ["table", "td", "th", "div", "center", "section", "article", "main"].contains(node.name)
        guard isBox || node.name == "img" else { return false }
        var isHolder = false
        var maximum: PlacedDeclaration?
        for declaration in node.own {
            guard let width = Self.pixels(declaration.value) else { continue }
            switch declaration.name {
            case "width", "min-width": check(width, number, "style", declaration.range)
            case "max-width" where isBox:
                check(width, number, "style", declaration.range)
                maximum = declaration
            default: continue
            }
            if isBox, declaration.name != "min-width", (Self.narrowest...Self.widest).contains(width) {
                isHolder = true
            }
        }
        let attribute = node.element["width"].flatMap { Self.pixels($0 + "px") ?? Self.pixels($0) }
        if let attribute {
            check(attribute, number, "width", nil)
            if isBox, (Self.narrowest...Self.widest).contains(attribute) { isHolder = true }
        }
        if let maximum, let width = Self.pixels(maximum.value), width >= Self.narrowest {
            // Outlook takes the width of a table from its attribute.
            let hasAttribute = node.name == "table" && attribute != nil
            if !hasAttribute, !node.isHiddenFromOutlook, !hasGhost(number) {
                report(.ghostTable, at: number, attribute: "style", range: maximum.range, value: maximum.value)
            }
        }
        return isHolder
    }

    private mutating func check(_ width: Double, _ number: Int, _ attribute: String, _ range: Range<Int>?) {
        guard width > Self.widest else { return }
        report(.widthOver, at: number, attribute: attribute, range: range, value: "\(Int(min(width, 1e9)))")
    }

    /// Whether a rule keeps elements to a width that can be read.
    static func holdsWidth(_ rule: SheetOutline.Rule) -> Bool {
        rule.scope == .always
            && rule.declarations.contains { declaration in
                guard ["width", "max-width"].contains(declaration.name), let width = pixels(declaration.value) else {
                    return false
                }
                return (narrowest...widest).contains(width)
            }
    }

    static func pixels(_ value: String) -> Double? {
        guard value.hasSuffix("px"), let number = Double(value.dropLast(2)), number.isFinite, number >= 0 else {
            return nil
        }
        return number
    }

    /// Whether an element stands in a table that only Outlook sees, or in one that has a width of its own.
    private func hasGhost(_ number: Int) -> Bool {
        if let tag = document.tag(number), ghostDepth(at: tag.range.lowerBound) > 0 { return true }
        return document.isInside(number) { node in
            guard node.name == "table" || node.name == "td" else { return false }
            guard let width = node.element["width"].flatMap({ Self.pixels($0 + "px") }) else { return false }
            return width <= Self.widest
        }
    }

    /// How many tables are open in comments for Outlook before an offset.
    private func ghostDepth(at offset: Int) -> Int {
        let starts = ghosts.starts
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : ghosts.depths[low - 1]
    }

    /// Where comments for Outlook end, and how many tables are open behind each.
    static func ghosts(_ document: MailDocument) -> (starts: [Int], depths: [Int]) {
        var starts: [Int] = []
        var depths: [Int] = []
        var depth = 0
        for comment in document.scanner.comments where !comment.tags.isEmpty {
            for tag in comment.tags where tag.name == "table" { depth += tag.isEnd ? -1 : 1 }
            starts.append(comment.range.upperBound)
            depths.append(max(0, depth))
        }
        return (starts, depths)
    }
}
