internal import SyndicateValidation

/// What becomes of a mail where a feature is missing.
enum FeatureHarm {
    /// Whether something is lost that a reader would miss: the layout breaks, or text, pictures or colours are not
    /// there. The others leave a mail plainer, and as good to read.
    static func isGrave(_ id: String) -> Bool { grave.contains(id) || id.hasPrefix("css-modern") }

    /// The rule that looks at a feature already.
    static func rule(for id: String) -> Rule? { rules[id] }

    private static let grave: Set<String> = [
        "css-align-items", "css-at-import", "css-background-blend-mode", "css-background-image", "css-clip-path",
        "css-column-count", "css-conic-gradient", "css-display-flex", "css-display-grid", "css-filter",
        "css-flex-direction", "css-flex-wrap", "css-float", "css-function-clamp", "css-function-light-dark",
        "css-function-max", "css-function-min", "css-grid-template", "css-inline-size", "css-inset",
        "css-justify-content", "css-left-right-top-bottom", "css-linear-gradient", "css-margin-inline-block",
        "css-mask-image", "css-mix-blend-mode", "css-nesting", "css-object-fit", "css-padding-inline-block",
        "css-position", "css-pseudo-element-after", "css-pseudo-element-before", "css-radial-gradient",
        "css-shape-outside",
        "css-transform", "css-unit-calc", "css-unit-ch", "css-unit-rem", "css-unit-vh", "css-unit-vmax",
        "css-unit-vmin", "css-unit-vw", "css-variables", "css-writing-mode", "css-z-index",
        "html-audio", "html-base", "html-button-submit", "html-dialog", "html-form", "html-link", "html-marquee",
        "html-object", "html-svg", "html-textarea", "html-video", "image-avif", "image-base64", "image-heif",
        "image-ico",
        "image-mp4", "image-svg", "image-tiff", "image-webp",
    ]

    private static let rules: [String: Rule] = [
        "css-display-flex": .forbiddenStyle, "css-display-grid": .forbiddenStyle, "css-position": .forbiddenStyle,
        "css-flex-direction": .forbiddenStyle, "css-flex-wrap": .forbiddenStyle, "css-grid-template": .forbiddenStyle,
        "css-variables": .forbiddenStyle, "css-gap": .forbiddenStyle, "css-at-import": .forbiddenStyle,
        "css-nesting": .styleNestedAtRule,
        "css-max-width": .ghostTable,
        "html-audio": .forbiddenElement, "html-base": .forbiddenElement, "html-button-submit": .forbiddenElement,
        "html-dialog": .forbiddenElement, "html-form": .forbiddenElement, "html-marquee": .forbiddenElement,
        "html-object": .forbiddenElement, "html-select": .forbiddenElement, "html-svg": .forbiddenElement,
        "html-textarea": .forbiddenElement, "html-video": .forbiddenElement, "html-link": .externalStyle,
        "image-avif": .imgFormat, "image-heif": .imgFormat, "image-svg": .imgFormat, "image-tiff": .imgFormat,
        "image-webp": .imgFormat, "image-mp4": .imgFormat, "image-base64": .dataURI,
    ]
}
