internal import SyndicateHTML

/// How deep indents may be; what is deeper stays where it is.
private let deepestIndent = 4

extension MailWriter {
    mutating func heading(_ element: HTMLElement, _ place: Place) {
        guard element.children.contains(where: { !$0.isBlank }) else { return }
        let own = Int(element.name.utf8.last ?? 0x32) - 0x30
        while let last = headings.last, last >= own { headings.removeLast() }
        headings.append(own)
        let level = min(baseLevel + headings.count, 6)
        raw(styles.headings[level - 1])
        languageAndDirection(element)
        raw(">")
        inline(element.children[...], place)
        raw("</h\(level)>\n")
    }

    mutating func list(_ element: HTMLElement, _ place: Place) {
        raw("<", element.name)
        if element.name == "ol" {
            if let start = element["start"].flatMap({ Int($0) }), (-9_999...99_999).contains(start) {
                raw(" start=\"\(start)\"")
            }
            if let type = element["type"], ["1", "a", "A", "i", "I"].contains(type) { raw(" type=\"", type, "\"") }
            if element["reversed"] != nil { raw(" reversed") }
        }
        languageAndDirection(element)
        raw(
            place.indents == 0 ? styles.list : place.indents < deepestIndent ? styles.innerList : styles.flatList, ">\n"
        )
        for node in element.children {
            guard !isFull else { break }
            guard case .element(let item) = node else { continue }
            raw(styles.item)
            if let value = item["value"].flatMap({ Int($0) }) { raw(" value=\"\(value)\"") }
            languageAndDirection(item)
            raw(">")
            self.item(item, place.indented)
            raw("</li>\n")
        }
        raw("</", element.name, ">\n")
    }

    /// An item's words stand in it as they are; only what is more than words makes blocks.
    mutating func item(_ item: HTMLElement, _ place: Place) {
        var nodes = item.children[...]
        if case .element(let first)? = nodes.first(where: { !$0.isBlank }), first.name == "p",
            nodes.filter({ !$0.isBlank }).count == 1
        {
            nodes = first.children[...]
        }
        let end = nodes.firstIndex { $0.element.map { Self.blockNames.contains($0.name) } ?? false } ?? nodes.endIndex
        inline(nodes[..<end], place)
        if end < nodes.endIndex { blocks(Array(nodes[end...]), place) }
    }

    mutating func quotation(_ element: HTMLElement, _ place: Place) {
        guard place.indents < deepestIndent else { return blocks(element.children, place) }
        raw(styles.quote)
        languageAndDirection(element)
        raw(">\n")
        blocks(element.children, place.indented)
        raw("</blockquote>\n")
    }

    mutating func code(_ element: HTMLElement) {
        raw(styles.codeBlock)
        text(element.text)
        raw("</pre>", styles.boxClose)
    }
}
