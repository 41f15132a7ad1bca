extension PlainTextWriter {
    mutating func writeTable(_ table: HTMLElement) {
        flow.separate(2)
        for caption in table.elements where caption.isHTML("caption") {
            write(caption.children)
            flow.separate(1)
        }
        let rows = table.all {
            $0.isHTML("tr")
        } within: {
            !$0.isHTML("table")
        }
        let cells = rows.map { row in row.elements.filter { $0.isHTML("td") || $0.isHTML("th") } }
        // A table with blocks in its cells arranges a page; a line for each row would tear them.
        let isLayout = cells.joined().contains { cell in
            cell.first { Self.blankLine.contains($0.name) || Self.layout.contains($0.name) } != nil
        }
        for row in cells {
            flow.separate(1)
            // What does not fit on the line goes on behind the margin, so that rows stay apart.
            if !isLayout { flow.push(first: "", rest: "  ") }
            defer { if !isLayout { flow.pop() } }
            for (index, cell) in row.enumerated() {
                if isLayout {
                    flow.separate(1)
                    write(cell.children)
                    flow.separate(1)
                } else {
                    if index > 0 { flow.append(preformatted: rules.cellSeparator) }
                    var writer = PlainTextWriter(rules: rules)
                    writer.flow.width = nil
                    writer.footnotes = footnotes
                    writer.write(cell.children)
                    footnotes = writer.footnotes
                    flow.append(writer.result.asOneLine)
                }
            }
        }
        flow.separate(2)
    }

    private static let layout: Set<String> = ["div", "img"]
}

extension String {
    /// The string with line ends made spaces.
    fileprivate var asOneLine: String {
        String(decoding: utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    }
}
