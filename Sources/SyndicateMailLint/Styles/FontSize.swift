internal import SyndicateMail

/// Sizes and weights of text.
enum FontSize {
    /// The size in pixels that `font-size` or `font` gives; nil where it cannot be told.
    static func read(_ declaration: StyleDeclaration, parent: Double) -> Double? {
        let value = declaration.value.lowercased()
        guard declaration.name == "font" else { return length(value, parent: parent) }
        for word in value.split(separator: " ") {
            // A weight is a number alone, the height of lines stands behind a slash.
            let size = word.prefix { $0 != "/" }
            if Double(size) == nil, let length = length(String(size), parent: parent) { return length }
        }
        return nil
    }

    private static let words: [String: Double] = [
        "xx-small": 9, "x-small": 10, "small": 13, "medium": 16, "large": 18, "x-large": 24, "xx-large": 32,
    ]

    /// The size in pixels that `<font size>` gives: 1 to 7, or so much more or less than 3 (HTML, section 15.3.4).
    static func read(attribute: String) -> Double? {
        let text = attribute.filter { $0 != " " }
        guard text.utf8.count <= 4, let number = Int(text) else { return nil }
        let isRelative = text.hasPrefix("+") || text.hasPrefix("-")
        return [10, 13, 16, 18, 24, 32, 48][min(max(isRelative ? 3 + number : number, 1), 7) - 1]
    }

    private static func length(_ value: String, parent: Double) -> Double? {
        if let size = words[value] { return size }
        switch value {
        case "smaller": return parent / 1.2
        case "larger": return parent * 1.2
        case "inherit": return parent
        case "0": return 0
        default: break
        }
        for (unit, factor) in [
            ("rem", 16), ("px", 1), ("pt", 4.0 / 3), ("em", parent), ("%", parent / 100), ("pc", 16), ("in", 96),
            ("mm", 96 / 25.4), ("cm", 96 / 2.54),
        ] where value.hasSuffix(unit) {
            guard let number = Double(value.dropLast(unit.utf8.count)), number >= 0, number < 10_000 else { return nil }
            return number * factor
        }
        return nil
    }

    static func isBold(_ value: String, parent: Bool) -> Bool {
        switch value {
        case "bold", "bolder": true
        case "normal", "lighter": false
        case "inherit": parent
        default: (Double(value) ?? 0) >= 700
        }
    }
}
