internal import SyndicateHTML

/// The rows of a table.
struct TableGrid {
    struct Row {
        var cells: [HTMLElement]
        /// Whether it names the columns.
        var isHeader: Bool
    }

    private(set) var rows: [Row] = []
    private(set) var columns = 0
    let caption: HTMLElement?
    /// Whether the table only puts things beside each other.
    let isLayout: Bool

    init(_ table: HTMLElement) {
        caption = table.elements.first { $0.name == "caption" }
        let role = table["role"]?.lowercased()
        isLayout = role == "presentation" || role == "none"
        for part in table.elements {
            switch part.name {
            case "tr": append(part, isHead: false)
            case "thead", "tbody", "tfoot":
                for row in part.elements where row.name == "tr" { append(row, isHead: part.name == "thead") }
            default: break
            }
        }
    }

    private mutating func append(_ row: HTMLElement, isHead: Bool) {
        let cells = row.elements.filter { $0.name == "td" || $0.name == "th" }
        guard !cells.isEmpty else { return }
        let isHeader = isHead || rows.isEmpty && cells.count > 1 && cells.allSatisfy { $0.name == "th" }
        columns = max(columns, cells.reduce(0) { $0 + Self.span($1["colspan"]) })
        rows.append(Row(cells: cells, isHeader: isHeader))
    }

    /// Whether any cell names a row or a column.
    var hasHeaders: Bool { rows.contains { $0.cells.contains { $0.name == "th" } } }

    /// The name of each column, short.
    var columnNames: [String] {
        guard let header = rows.first(where: \.isHeader) else { return [] }
        return header.cells.flatMap { cell in
            let words = PlainText().string(cell.children).utf8.split(whereSeparator: { $0 <= 0x20 }).prefix(8)
            let name = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
            return Array(repeating: name.utf8.count <= 60 ? name : "", count: Self.span(cell["colspan"]))
        }
    }

    static func span(_ text: String?) -> Int {
        guard let text, let span = Int(text) else { return 1 }
        return max(1, min(span, 20))
    }
}
