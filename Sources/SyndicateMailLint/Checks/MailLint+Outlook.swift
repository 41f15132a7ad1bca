internal import SyndicateHTML
internal import SyndicateValidation

/// What Outlook on Windows, which draws with Word, needs; tables and widths.
extension MailLint {
    private static let widest = 640.0
    private static let narrowest = 560.0

    mutating func checkOutlook() {
        var hasWidth = document.sheets.contains { $0.rules.contains(where: Self.holdsWidth) }
        for number in nodes.indices {
            let name = nodes[number].name
            if name == "table" { checkRole(number) }
            if checkWidth(number) { hasWidth = true }
            if name == "a" { checkButton(number) }
        }
        checkBalance()
        for comment in document.scanner.comments {
            for tag in comment.tags where !tag.isEnd && tag.name == "table" {
                let role = tag.attribute("role").map { String(decoding: bytes[$0.value], as: UTF8.self).lowercased() }
                if !["presentation", "none"].contains(role) { report(.tableRole, tag.range, element: "table") }
                if let attribute = tag.attribute("width"),
                    let width = Double(String(decoding: bytes[attribute.value], as: UTF8.self)), width > Self.widest
                {
                    report(.widthOver, attribute.range, element: "table", attribute: "width", value: "\(Int(width))")
                }
            }
        }
        if !hasWidth, let body = document.first("body") { report(.widthMissing, at: body) }
    }

    /// Comments for Outlook must end as Outlook knows it, and close what they open.
    private mutating func checkBalance() {
        var open: [Range<Int>] = []
        for comment in document.scanner.comments where comment.purpose == .onlyOutlook {
            if !comment.isEnded { report(.outlookComment, comment.range, detail: "does not end with <![endif]") }
            for tag in comment.tags where tag.name == "table" {
                if !tag.isEnd {
                    open.append(tag.range)
                } else if open.popLast() == nil {
                    report(.outlookComment, tag.range, detail: "ends a table that none began")
                }
            }
        }
        for range in open { report(.outlookComment, range, detail: "begins a table that none ends") }
    }

    // MARK: Tables

    /// A table is one of data when it says what its columns or rows are.
    private func isData(_ number: Int) -> Bool {
        var pending = nodes[number].children
        while let next = pending.popLast() {
            let name = nodes[next].name
            if name == "th" || name == "caption" { return true }
            if ["thead", "tbody", "tfoot", "tr"].contains(name) { pending += nodes[next].children }
        }
        return false
    }

    private mutating func checkRole(_ number: Int) {
        let role = nodes[number].element["role"]?.lowercased()
        guard !["presentation", "none"].contains(role), !isData(number) else { return }
        report(.tableRole, at: number, attribute: role == nil ? nil : "role")
    }

    // MARK: Widths

    /// Looks at an element's width; whether it keeps a mail to one that can be read.
    private mutating func checkWidth(_ number: Int) -> Bool {
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
    private static func holdsWidth(_ rule: SheetOutline.Rule) -> Bool {
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

    // MARK: Buttons

    /// A link that looks like a button needs a cell that is one, or a shape for Outlook: Outlook gives links no padding.
    private mutating func checkButton(_ number: Int) {
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
