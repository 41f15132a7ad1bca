/// Looks at the style of an element (CSS 2.1).
enum StyleCheck {
    /// The property that readers strike out of a style, or the whole style where it cannot be told apart; `nil` for none.
    ///
    /// - Parameter isStrict: whether all but a short list of properties counts, not only what can do harm.
    static func flaw(in style: String, isStrict: Bool) -> String? {
        let plain = style.lowercased()
        if ["expression", "javascript:", "vbscript:", "-moz-binding", "behavior:", "@import", "\\"].contains(
            where: plain.contains)
        {
            return style
        }
        if isStrict, plain.contains("url(") { return style }
        for declaration in plain.split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
            guard parts.count == 2 else {
                if isStrict, !String(declaration).trimmed.isEmpty { return style }
                continue
            }
            if parts[0] == "position", ["absolute", "fixed", "sticky"].contains(parts[1]) { return parts[0] }
            guard isStrict, !properties.contains(parts[0]) else { continue }
            guard shorthands.contains(where: parts[0].hasPrefix), isHarmless(parts[1]) else { return parts[0] }
        }
        return nil
    }

    private static func isHarmless(_ value: String) -> Bool {
        value.split(separator: " ").allSatisfy { word in
            keywords.contains(String(word)) || word.first.map { $0.isNumber || "#-.".contains($0) } ?? true
                || word.hasPrefix("rgb(")
        }
    }

    private static func set(_ names: String) -> Set<String> { Set(names.split(separator: " ").map(String.init)) }

    private static let shorthands = ["background", "border", "margin", "padding"]

    private static let keywords = set(
        "auto aqua black block blue bold both bottom brown center collapse dashed dotted fuchsia gray green !important italic left lime maroon "
            + "medium none navy normal nowrap olive pointer purple red right solid silver teal top transparent underline white yellow"
    )

    private static let properties = set(
        """
        azimuth background-color border-bottom-color border-collapse border-color border-left-color border-right-color border-top-color clear \
        color cursor direction display elevation float font font-family font-size font-style font-variant font-weight height letter-spacing \
        line-height list-style-type overflow pause pause-after pause-before pitch pitch-range richness speak speak-header speak-numeral \
        speak-punctuation speech-rate stress text-align text-decoration text-indent unicode-bidi vertical-align voice-family volume \
        white-space width
        """)
}
