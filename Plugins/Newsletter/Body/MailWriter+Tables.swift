internal import SyndicateHTML

extension MailWriter {
    /// How many columns have room on the narrowest screen.
    private static let mostColumns = 4

    /// A table of data; one with more columns than have room becomes a list of its rows.
    mutating func table(_ element: HTMLElement, _ place: Place) {
        let grid = TableGrid(element)
        if let caption = grid.caption, !place.isInTable { self.caption(caption, place) }
        var place = place
        if grid.isLayout || place.isInTable || grid.columns <= 1 {
            for row in grid.rows {
                for cell in row.cells {
                    guard !isFull else { return }
                    blocks(cell.children, place)
                }
            }
            return
        }
        if grid.columns > Self.mostColumns { return rows(grid, place) }
        place.isInTable = true
        place.room = max(place.room / grid.columns - 20, 40)
        // Without names of columns it says no more than its words one after the other.
        raw(grid.hasHeaders ? "<table" : "<table role=\"presentation\"", styles.table)
        for row in grid.rows {
            guard !isFull else { break }
            raw("<tr>")
            for cell in row.cells {
                guard !isFull else { break }
                self.cell(cell, row, place)
            }
            raw("</tr>\n")
        }
        raw("</table>\n")
    }

    private mutating func cell(_ cell: HTMLElement, _ row: TableGrid.Row, _ place: Place) {
        let isHeader = cell.name == "th"
        raw(isHeader ? styles.headerCell : styles.cell)
        if isHeader { raw(" scope=\"", row.isHeader ? "col" : "row", "\"") }
        for name in ["colspan", "rowspan"] {
            let span = TableGrid.span(cell[name])
            if span > 1 { raw(" \(name)=\"\(span)\"") }
        }
        languageAndDirection(cell)
        raw(">")
        let isWords = !cell.children.contains { $0.element.map { Self.blockNames.contains($0.name) } ?? false }
        if isWords { inline(cell.children[...], place) } else { blocks(cell.children, place) }
        raw(isHeader ? "</th>" : "</td>")
    }

    /// A paragraph a row: the first cell, then each other with its column's name.
    private mutating func rows(_ grid: TableGrid, _ place: Place) {
        let names = grid.columnNames
        for row in grid.rows where !row.isHeader {
            guard !isFull else { return }
            raw(styles.paragraph)
            var column = 0
            for (index, cell) in row.cells.enumerated() {
                guard !isFull else { break }
                defer { column += TableGrid.span(cell["colspan"]) }
                guard cell.children.contains(where: { !$0.isBlank }) else { continue }
                if index > 0 { raw("<br>\n") }
                raw(index == 0 ? "<strong>" : "")
                if index > 0, column < names.count, !names[column].isEmpty {
                    text(names[column])
                    raw(": ")
                }
                inline(cell.children[...], place)
                raw(index == 0 ? "</strong>" : "")
            }
            raw("</p>\n")
        }
    }
}
