extension OpenElements {
    /// How many of the innermost elements end where a start tag of this name stands, because they cannot go on.
    func surplus(before raw: Int32, declaresDefault: Bool) -> Int {
        guard let parent = stack.last else { return 0 }
        let entry = entry(raw)
        if entry.prefix == 0, parent.raw == raw, parent.roles.contains(.repeating) { return 1 }
        guard !declaresDefault, isFeedName(entry) else { return 0 }
        if entry.roles.contains(.unit) { return surplus(beforeUnit: entry, parent) }
        // One field within another: the outer one's end tag is missing.
        if parent.roles.contains(.field), !entry.roles.isDisjoint(with: [.field, .feedOnly, .holder]) { return 1 }
        if parent.roles.contains(.prose), entry.roles.contains(.feedOnly) { return 1 }
        return 0
    }

    /// An entry stands in a container; entries within entries, or within text, come from missing end tags.
    private func surplus(beforeUnit entry: RawNames.Entry, _ parent: Element) -> Int {
        if parent.roles.contains(.container) { return 0 }
        var isMisplaced = !parent.roles.isDisjoint(with: [.holder, .unit])
        var index = stack.count - 1
        while index >= 0 {
            let element = stack[index]
            if element.roles.contains(.unit) {
                guard element.folded == entry.folded else { return 0 }
                return isMisplaced ? stack.count - index : 0
            }
            if element.roles.contains(.container) { return isMisplaced ? stack.count - 1 - index : 0 }
            if !element.roles.isDisjoint(with: [.field, .prose]) { isMisplaced = true }
            index -= 1
        }
        return 0
    }

    /// How many elements an end tag of this name ends; `nil` if none.
    ///
    /// That of an entry or its container ends all that is open within, others never reach out of an entry.
    func ended(by raw: Int32) -> Int? {
        guard let last = stack.last else { return nil }
        if last.raw == raw { return 1 }
        let entry = entry(raw)
        if isOpen(entry.folded) {
            let isStructural = !entry.roles.isDisjoint(with: [.container, .unit])
            var inAnyCase: Int?
            for (index, element) in stack.enumerated().reversed() {
                if element.raw == raw { return stack.count - index }
                if element.folded == entry.folded, inAnyCase == nil { inAnyCase = stack.count - index }
                if !isStructural, !element.roles.isDisjoint(with: [.container, .unit]) { break }
            }
            if let inAnyCase { return inAnyCase }
        }
        return isMeant(entry, for: last) ? 1 : nil
    }

    /// Whether an end tag that fits nothing is probably a misspelling of the innermost element's.
    private func isMeant(_ entry: RawNames.Entry, for element: Element) -> Bool {
        let open = self.entry(element.raw)
        let local = open.local.utf8.map(NameBytes.lowercased)
        let other = entry.local.utf8.map(NameBytes.lowercased)
        // The prefix was forgotten.
        if local == other { return true }
        guard !element.hasChildren else { return false }
        // Another field's end tag, where no such field is open.
        if element.roles.contains(.field), !entry.roles.isDisjoint(with: [.field, .prose, .feedOnly]) { return true }
        if element.roles.contains(.prose), entry.roles.contains(.feedOnly) { return true }
        guard element.roles.contains(.field) else { return false }
        return other.count >= 3 && local.first == other.first && abs(local.count - other.count) <= 2
    }
}
