/// By what in a mail a feature is known.
///
/// Most names tell it: `css-border-radius` is the property, `css-unit-rem` the unit, `html-video` the element. The
/// others are in a table.
struct FeatureMarks {
    /// What is looked at.
    enum Mark: Hashable {
        /// A property of any value.
        case property(String)
        /// A property with a word in its value.
        case value(String, String)
        case function(String)
        case unit(String)
        case atRule(String)
        /// A word in the conditions of `@media`.
        case media(String)
        /// `:hover`, `::before`.
        case pseudo(String)
        case combinator(String)
        case attributeSelector
        case universalSelector
        case nesting
        case element(String)
        case attribute(String)
        case meta(String)
        /// The end of a picture's name.
        case picture(String)
        case dataPicture
        case fragmentLink

        /// What it is called in CSS or HTML.
        var name: String {
            switch self {
            case .property(let name): name
            case .value(let name, let word): word == "url(" ? "a picture in \(name)" : "\(name): \(word)"
            case .function(let name): "\(name)()"
            case .unit(let name): "the unit \(name)"
            case .atRule(let name): "@\(name)"
            case .media(let word): "@media (\(word))"
            case .pseudo(let name): name
            case .combinator(let sign): "the combinator \(sign)"
            case .attributeSelector: "a selector of attributes"
            case .universalSelector: "the selector *"
            case .nesting: "a rule in a rule"
            case .element(let name): "<\(name)>"
            case .attribute(let name): "the attribute \(name)"
            case .meta(let name): "<meta name=\"\(name)\">"
            case .picture(let format): "the picture format \(format)"
            case .dataPicture: "a picture in data:"
            case .fragmentLink: "a link within the mail"
            }
        }
    }

    /// The features by their marks.
    private(set) var features: [Mark: Int] = [:]

    init(_ support: ClientSupport) {
        for (number, feature) in support.features.enumerated() {
            for mark in Self.marks(of: feature.id) { features[mark] = number }
        }
    }

    private static func marks(of id: String) -> [Mark] {
        if let marks = irregular[id] { return marks }
        func rest(_ prefix: String) -> String? { id.hasPrefix(prefix) ? String(id.dropFirst(prefix.utf8.count)) : nil }
        if let name = rest("css-pseudo-class-") { return [.pseudo(":" + name)] }
        if let name = rest("css-pseudo-element-") { return [.pseudo("::" + name)] }
        if let name = rest("css-unit-") { return [.unit(name)] }
        if let name = rest("css-function-") { return [.function(name)] }
        if let name = rest("css-at-media-") { return [.media(name)] }
        if let name = rest("css-at-") { return [.atRule(name)] }
        if id.hasPrefix("css-selector-") { return [] }
        if let name = rest("css-") { return [.property(name)] }
        if let name = rest("html-aria-") { return [.attribute("aria-" + name)] }
        if let name = rest("html-"), elements.contains(name) { return [.element(name)] }
        if let name = rest("html-"), attributes.contains(name) { return [.attribute(name)] }
        if let name = rest("image-") { return [.picture(name)] }
        return []
    }

    private static let elements: Set<String> = [
        "abbr", "acronym", "address", "audio", "base", "bdi", "code", "del", "dfn", "dialog", "form", "hr", "link",
        "marquee", "meter", "object", "picture", "pre", "progress", "rp", "rt", "ruby", "select", "small", "strike",
        "svg", "textarea", "video", "wbr",
    ]

    private static let attributes: Set<String> = ["dir", "hidden", "lang", "required", "role", "target", "background"]

    private static let irregular: [String: [Mark]] = [
        "css-display-flex": [.value("display", "flex"), .value("display", "inline-flex")],
        "css-display-grid": [.value("display", "grid"), .value("display", "inline-grid")],
        "css-display-none": [.value("display", "none")],
        // What every box has, and what is looked at where it matters.
        "css-display": [], "css-background": [], "css-border": [], "css-font": [], "css-comments": [],
        "css-unit-initial": [], "css-unit-percent": [], "css-important": [], "css-rgb": [], "css-sytem-ui": [],
        "css-selector-chaining": [], "css-inert-attribute": [.attribute("inert")],
        "css-flex-direction": [.property("flex-direction")],
        "css-gap": [.property("gap"), .property("column-gap"), .property("row-gap")],
        "css-grid-template": [
            .property("grid-template"), .property("grid-template-columns"), .property("grid-template-rows"),
            .property("grid-template-areas"),
        ],
        "css-left-right-top-bottom": [.property("left"), .property("right"), .property("top"), .property("bottom")],
        "css-column-layout-properties": [.property("column-rule"), .property("column-span"), .property("columns")],
        "css-margin-inline-block": [.property("margin-inline"), .property("margin-block")],
        "css-margin-inline-start-end": [.property("margin-inline-start"), .property("margin-inline-end")],
        "css-margin-block-start-end": [.property("margin-block-start"), .property("margin-block-end")],
        "css-padding-inline-block": [.property("padding-inline"), .property("padding-block")],
        "css-padding-inline-start-end": [.property("padding-inline-start"), .property("padding-inline-end")],
        "css-padding-block-start-end": [.property("padding-block-start"), .property("padding-block-end")],
        "css-block-inline-size": [.property("block-size"), .property("inline-size")],
        "css-intrinsic-size": [
            .value("width", "fit-content"), .value("width", "min-content"), .value("width", "max-content"),
        ],
        "css-modern-color": [.function("lch"), .function("oklch"), .function("lab"), .function("oklab")],
        "css-rgba": [.function("rgba")],
        "css-linear-gradient": [.function("linear-gradient")], "css-radial-gradient": [.function("radial-gradient")],
        "css-conic-gradient": [.function("conic-gradient")], "css-unit-calc": [.function("calc")],
        "css-variables": [.function("var")], "css-nesting": [.nesting],
        "css-background-image": [.property("background-image"), .value("background", "url(")],
        "css-at-media-device-pixel-ratio": [.media("device-pixel-ratio")],
        "css-selector-child": [.combinator(">")], "css-selector-adjacent-sibling": [.combinator("+")],
        "css-selector-general-sibling": [.combinator("~")], "css-selector-attribute": [.attributeSelector],
        "css-selector-universal": [.universalSelector],
        "html-anchor-links": [.fragmentLink], "html-meta-color-scheme": [.meta("color-scheme")],
        "html-loading-attribute": [.attribute("loading")], "html-srcset": [.attribute("srcset"), .attribute("sizes")],
        "html-popover": [.attribute("popover")], "html-button-submit": [.element("button")],
        "html-image-maps": [.element("map")],
        "html-semantics": [
            .element("article"), .element("aside"), .element("details"), .element("footer"), .element("header"),
            .element("main"), .element("mark"), .element("nav"), .element("section"), .element("time"),
        ],
        "image-base64": [.dataPicture], "image-heif": [.picture("heif"), .picture("heic")],
        "image-jpg": [.picture("jpg"), .picture("jpeg")], "image-tiff": [.picture("tiff"), .picture("tif")],
    ]
}
