internal import Syndicate
internal import SyndicateHTML

/// Attributes that start tags are to have.
struct StyleChanges {
    /// The attributes by the place of the tag.
    private(set) var byPosition: [SourcePosition: [HTMLAttribute]] = [:]
    /// The properties that any of them sets.
    var properties: Set<String> = []

    /// Notes what the tag at a position is to have. An element that the parser cloned has the place of its original, which comes first.
    mutating func add(_ position: SourcePosition, _ attributes: [HTMLAttribute]) {
        if byPosition[position] == nil { byPosition[position] = attributes }
    }
}

/// Outlook's own attributes for what styles say (it draws with Word, which believes these).
enum OutlookAttributes {
    static func mirrored(_ declarations: [StyleDeclaration], of element: HTMLElement) -> [HTMLAttribute] {
        var attributes: [HTMLAttribute] = []
        func add(_ name: String, _ value: String?, on elements: Set<String>) {
            guard let value, elements.contains(element.name), element[name] == nil else { return }
            attributes.append(HTMLAttribute(name, value))
        }
        func last(_ names: String...) -> String? { declarations.last { names.contains($0.name) }?.value }
        add("bgcolor", last("background-color", "background").flatMap(colour), on: ["table", "tr", "td", "th", "body"])
        add("width", last("width").flatMap(length), on: ["table", "td", "th", "img"])
        add("height", last("height").flatMap(pixels), on: ["td", "th", "img"])
        add("align", last("text-align").flatMap(side), on: ["td", "th", "tr", "p", "div", "h1", "h2", "h3"])
        add("valign", last("vertical-align").flatMap(edge), on: ["td", "th", "tr"])
        return attributes
    }

    private static func colour(_ value: String) -> String? {
        let isHex = value.utf8.first == UInt8(ascii: "#") && [4, 7].contains(value.utf8.count)
        return isHex
            || !value.isEmpty && value.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) } && value != "none"
                && value != "transparent" && value != "inherit" && value != "initial"
            ? value : nil
    }

    private static func pixels(_ value: String) -> String? {
        guard value.hasSuffix("px"), let number = Double(value.dropLast(2)), number >= 0, number < 10_000 else {
            return nil
        }
        return String(Int(number.rounded()))
    }

    private static func length(_ value: String) -> String? {
        if value.hasSuffix("%"), let number = Int(value.dropLast()), (1...100).contains(number) { return value }
        return pixels(value)
    }

    private static func side(_ value: String) -> String? { ["left", "right", "center"].contains(value) ? value : nil }
    private static func edge(_ value: String) -> String? { ["top", "middle", "bottom"].contains(value) ? value : nil }
}
