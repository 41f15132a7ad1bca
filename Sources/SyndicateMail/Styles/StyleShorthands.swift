/// Which properties a shorthand sets.
enum StyleShorthands {
    /// The properties that setting `name` sets, shorthands resolved; `name` itself for others.
    static func parts(of name: String) -> [String] { table[name] ?? [name] }

    private static let sides = ["top", "right", "bottom", "left"]
    private static func each(_ prefix: String, _ suffix: String = "") -> [String] {
        sides.map { "\(prefix)-\($0)\(suffix)" }
    }

    private static let table: [String: [String]] = {
        var table: [String: [String]] = [
            "margin": each("margin"), "padding": each("padding"), "border-width": each("border", "-width"),
            "border-style": each("border", "-style"), "border-color": each("border", "-color"),
            "border-image": ["source", "slice", "width", "outset", "repeat"].map { "border-image-" + $0 },
            "border-radius": ["top-left", "top-right", "bottom-right", "bottom-left"].map { "border-\($0)-radius" },
            "background": [
                "color", "image", "repeat", "attachment", "position-x", "position-y", "size", "origin", "clip",
            ]
            .map { "background-" + $0 },
            "background-position": ["background-position-x", "background-position-y"],
            "list-style": ["type", "position", "image"].map { "list-style-" + $0 },
            "outline": ["width", "style", "color"].map { "outline-" + $0 },
            "text-decoration": ["line", "style", "color", "thickness"].map { "text-decoration-" + $0 },
            "overflow": ["overflow-x", "overflow-y"], "flex-flow": ["flex-direction", "flex-wrap"],
            "flex": ["flex-grow", "flex-shrink", "flex-basis"], "gap": ["row-gap", "column-gap"],
            "columns": ["column-width", "column-count"], "inset": sides,
            "font": [
                "font-style", "font-variant", "font-weight", "font-stretch", "font-size", "line-height", "font-family",
            ],
        ]
        for side in sides { table["border-" + side] = ["width", "style", "color"].map { "border-\(side)-\($0)" } }
        table["border"] =
            ["border-width", "border-style", "border-color", "border-image"].flatMap { table[$0] ?? [] }
        return table
    }()
}
