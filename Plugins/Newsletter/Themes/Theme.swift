internal import Syndicate

/// How an issue looks: colours for light and dark, fonts, measures.
struct Theme: Sendable, Equatable {
    /// What the parts are like.
    enum Style: String, CaseIterable, Sendable {
        /// A letter: words on a bare sheet.
        case plain
        /// A page of a magazine: serifs, a masthead in the middle, wide pictures.
        case magazine
        /// A list of news: compact items with small pictures.
        case digest
    }

    let style: Style
    /// The width of the sheet in pixels.
    let width: Int
    /// The radius of corners in pixels.
    let radius: Int
    let light: Palette
    let dark: Palette
    let font: FontStack
    let headingFont: FontStack
    /// Whether fonts are the publisher's, which Outlook on Windows replaces by Times unless told of another.
    let hasOwnFonts: Bool
    /// What was changed of the colours that were set, so that all can be read.
    let notes: [String]

    /// The space left and right of the words.
    static let padding = 32
    /// The width of the words.
    var column: Int { width - 2 * Self.padding }

    /// - Throws: `ExportError` for a colour or a font that is none.
    init(_ options: OptionValues, kind: Issue.Kind) throws(ExportError) {
        style = options.string("theme").flatMap(Style.init) ?? (kind == .single ? .magazine : .digest)
        width = options.integer("width") ?? 600
        radius = options.integer("radius") ?? (style == .digest ? 8 : 0)
        var light = style.light
        var dark = style.dark
        if let accent = try Self.color("accent", options) {
            light.accent = accent
            // Moved until it can be read in the dark.
            dark.accent = accent
        }
        try Self.choose(&light, "", options)
        try Self.choose(&dark, "dark-", options)
        self.light = Palette(light)
        self.dark = Palette(dark)
        notes = Self.notes("", light, self.light, options) + Self.notes("dark-", dark, self.dark, options)
        font = try Self.font("font", options) ?? style.font
        let ownHeadingFont = try Self.font("heading-font", options)
        headingFont = ownHeadingFont ?? font
        hasOwnFonts = options.string("font") != nil || options.string("heading-font") != nil
    }

    static let specs: [OptionSpec] =
        [
            OptionSpec(
                "theme", .choice(Style.allCases.map(\.rawValue)),
                help: "What it looks like; magazine for one article, digest for several."),
            OptionSpec("width", .integer(600...640), default: "600", help: "The width in pixels."),
            OptionSpec("radius", .integer(0...24), help: "The radius of corners in pixels."),
            OptionSpec("font", .string, help: "Fonts of the text, such as Inter, Arial, sans-serif."),
            OptionSpec("heading-font", .string, help: "Fonts of headings."),
        ]
        + [("", ""), ("dark-", " in the dark")].flatMap { prefix, place in
            [
                OptionSpec(
                    "\(prefix)accent", .string, help: "The colour of links and buttons\(place), such as #a3122f."),
                OptionSpec("\(prefix)ground", .string, help: "The colour around the sheet\(place)."),
                OptionSpec("\(prefix)surface", .string, help: "The colour of the sheet\(place)."),
                OptionSpec("\(prefix)text", .string, help: "The colour of text\(place)."),
                OptionSpec("\(prefix)muted", .string, help: "The colour of lesser text\(place)."),
                OptionSpec("\(prefix)line", .string, help: "The colour of lines\(place)."),
            ]
        }

    /// The colours that were set and could not be read where they stand.
    private static func notes(
        _ prefix: String, _ choice: Palette.Choice, _ palette: Palette, _ options: OptionValues
    ) -> [String] {
        [
            ("accent", choice.accent, palette.accent), ("text", choice.text, palette.text),
            ("muted", choice.muted, palette.muted),
        ].compactMap { name, chosen, used in
            guard chosen != used, options.string("\(prefix)\(name)").map({ !$0.utf8.isEmpty }) ?? false else {
                return nil
            }
            let contrast = Double(Int(chosen.contrast(with: palette.surface) * 10)) / 10
            return "option \(prefix)\(name): words in \(chosen.hex) have a contrast of \(contrast) on "
                + "\(palette.surface.hex) and need 4.5: they are \(used.hex)"
        }
    }

    private static func choose(
        _ choice: inout Palette.Choice, _ prefix: String, _ options: OptionValues
    ) throws(ExportError) {
        choice.accent = try color("\(prefix)accent", options) ?? choice.accent
        choice.ground = try color("\(prefix)ground", options) ?? choice.ground
        choice.surface = try color("\(prefix)surface", options) ?? choice.surface
        choice.text = try color("\(prefix)text", options) ?? choice.text
        choice.muted = try color("\(prefix)muted", options) ?? choice.muted
        choice.line = try color("\(prefix)line", options) ?? choice.line
    }

    private static func color(_ name: String, _ options: OptionValues) throws(ExportError) -> Color? {
        guard let text = options.string(name), !text.utf8.isEmpty else { return nil }
        if let color = Color(text) { return color }
        throw ExportError(.option, "option \(name): \"\(text)\" is no colour, such as #a3122f")
    }

    private static func font(_ name: String, _ options: OptionValues) throws(ExportError) -> FontStack? {
        guard let text = options.string(name), !text.utf8.isEmpty else { return nil }
        if let font = FontStack(text) { return font }
        throw ExportError(.option, "option \(name): \"\(text)\" is no list of fonts, such as Inter, Arial, sans-serif")
    }
}
