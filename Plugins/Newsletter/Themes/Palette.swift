/// The colours of a layout on a light or on a dark ground, all of which can be read where they stand.
struct Palette: Sendable, Equatable {
    /// Around the sheet.
    let ground: Color
    /// The sheet.
    let surface: Color
    /// Boxes on the sheet.
    let box: Color
    let text: Color
    /// Lesser words on the sheet and in boxes.
    let muted: Color
    let line: Color
    /// Links, and what is set off, on the sheet and in boxes.
    let accent: Color
    let button: Color
    let buttonText: Color
    /// Words around the sheet.
    let groundText: Color

    /// What a designer chooses.
    struct Choice: Sendable, Equatable {
        var ground: Color
        var surface: Color
        var text: Color
        var muted: Color
        var line: Color
        var accent: Color
    }

    init(_ choice: Choice) {
        ground = choice.ground
        surface = choice.surface
        line = choice.line
        let isDark = choice.surface.luminance < 0.18
        // Of the text's own hue, so that boxes are as warm or cold as the rest.
        let shade = choice.surface.mixed(with: choice.muted, share: isDark ? 0.12 : 0.07)
        // On a middling sheet, hardly anything can be read; a box must not take the rest.
        let end: Color = isDark ? .white : .black
        box = end.isLegible(on: [choice.surface, shade]) ? shade : choice.surface
        text = choice.text.legible(on: [choice.surface, box])
        muted = choice.muted.legible(on: [choice.surface, box])
        accent = choice.accent.legible(on: [choice.surface, box])
        // Its words say that it is one, so it keeps the brand's colour wherever that is seen at all.
        button = choice.accent.legible(on: [choice.surface], ratio: 1.3)
        buttonText = Color.white.isLegible(on: [button]) ? .white : .black
        groundText = choice.muted.legible(on: [choice.ground])
    }
}
