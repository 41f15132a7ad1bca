internal import SyndicateHTML
internal import SyndicateValidation

/// What Outlook on Windows, which draws with Word, needs; tables and widths.
extension MailLint {
    mutating func checkOutlook() {
        var hasWidth = document.sheets.contains { $0.rules.contains(where: Self.holdsWidth) }
        for number in nodes.indices {
            let name = nodes[number].name
            if name == "table" { checkRole(number) }
            if checkWidth(number) { hasWidth = true }
            if name == "a" { checkButton(number) }
        }
        checkBalance()
        checkTables()
        for comment in document.scanner.comments {
            for tag in comment.tags where !tag.isEnd && tag.name == "table" {
                let role = tag.attribute("role").map { String(decoding: bytes[$0.value], as: UTF8.self).lowercased() }
                if !["presentation", "none"].contains(role) { report(.tableRole, tag.range, element: "table") }
                if let attribute = tag.attribute("width"),
                    let width = Double(String(decoding: bytes[attribute.value], as: UTF8.self)), width > Self.widest
                {
                    report(
                        .widthOver, attribute.range, element: "table", attribute: "width",
                        value: "\(Int(min(width, 1e9)))")
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

    /// Tables that begin and do not end, and the other way round; each in comments for Outlook is looked at there.
    private mutating func checkTables() {
        var open: [Range<Int>] = []
        for tag in document.scanner.tags where tag.name == "table" {
            if !tag.isEnd {
                open.append(tag.range)
            } else if open.popLast() == nil {
                report(.tableUnclosed, tag.range, element: "table", detail: "ends here, and none began")
            }
        }
        for range in open { report(.tableUnclosed, range, element: "table", detail: "that begins here does not end") }
    }

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
}
