internal import Syndicate

/// Rows in columns that are as wide as they need to be; the last one is as long as it likes.
enum TextTable {
    static func text(_ rows: [[String]]) -> String {
        let rows = rows.map { $0.map(\.withoutControls) }
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { $0.count > column ? TextWidth.columns($0[column]) : 0 }.max() ?? 0
        }
        var text = ""
        for row in rows {
            for (column, cell) in row.enumerated() {
                text += cell
                guard column < row.count - 1 else { break }
                text += String(repeating: " ", count: widths[column] - TextWidth.columns(cell) + 2)
            }
            text += "\n"
        }
        return text
    }
}
