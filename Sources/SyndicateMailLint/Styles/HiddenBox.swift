/// The many ways in which mails hide a text.
struct HiddenBox {
    private var values: [String: String] = [:]

    private static let properties: Set<String> = [
        "display", "max-height", "height", "max-width", "width", "overflow", "line-height",
    ]

    mutating func note(_ property: String, _ value: String) {
        if Self.properties.contains(property) { values[property] = value }
    }

    /// Whether nothing of the element is seen.
    var isHidden: Bool {
        if values["display"] == "none" { return true }
        let clips = values["overflow"] == "hidden"
        let isFlat = ["max-height", "height", "max-width", "width"].contains { isZero(values[$0]) }
        return clips && isFlat
    }

    private func isZero(_ value: String?) -> Bool { value == "0" || value == "0px" || value == "0%" }
}
