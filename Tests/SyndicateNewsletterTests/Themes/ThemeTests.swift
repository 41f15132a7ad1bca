import Syndicate
import Testing

@testable import SyndicateNewsletter

struct ThemeTests {
    static let brands: [UInt32] = stride(from: 0, through: 255, by: 51).flatMap { red in
        stride(from: 0, through: 255, by: 51).flatMap { green in
            stride(from: 0, through: 255, by: 51).map { UInt32(red << 16 | green << 8 | $0) }
        }
    }

    private func check(_ palette: Palette, _ comment: Comment) {
        for paper in [palette.surface, palette.box] {
            #expect(palette.text.contrast(with: paper) >= 4.5, comment)
            #expect(palette.muted.contrast(with: paper) >= 4.5, comment)
            #expect(palette.accent.contrast(with: paper) >= 4.5, comment)
        }
        #expect(palette.buttonText.contrast(with: palette.button) >= 4.5, comment)
        #expect(palette.button.contrast(with: palette.surface) >= 1.3, comment)
        #expect(palette.groundText.contrast(with: palette.ground) >= 4.5, comment)
    }

    @Test(arguments: Theme.Style.allCases)
    func everyBrandColourCanBeRead(style: Theme.Style) throws {
        for brand in Self.brands {
            let theme = try Samples.theme([("theme", style.rawValue), ("accent", Color(brand).hex)])
            check(theme.light, "\(style) light \(Color(brand).hex)")
            check(theme.dark, "\(style) dark \(Color(brand).hex)")
        }
    }

    @Test func everySheetCanBeWrittenOn() {
        for paper in Self.brands {
            check(
                Palette(
                    Palette.Choice(
                        ground: Color(paper), surface: Color(paper), text: Color(0x777777), muted: Color(0x888888),
                        line: Color(paper), accent: Color(0x1A5FB4))), "\(Color(paper).hex)")
        }
    }

    @Test(arguments: [(Samples.Kind.single, Theme.Style.magazine), (.digest, .digest)])
    func theKindChoosesTheTheme(kind: Samples.Kind, style: Theme.Style) throws {
        #expect(try Samples.theme(kind: kind).style == style)
        #expect(try Samples.theme([("theme", "plain")], kind: kind).style == .plain)
    }

    @Test(arguments: [
        ("Inter, Arial, sans-serif", "Inter,Arial,sans-serif"), ("PT Serif, serif", "'PT Serif',serif"),
        ("\"Open Sans\"", "'Open Sans',sans-serif"), ("Noto Sans 한글", "'Noto Sans 한글',sans-serif"),
    ])
    func readsFonts(text: String, css: String) { #expect(FontStack(text)?.css == css) }

    @Test(arguments: ["", ",", "a;color:red", "x\"><script>", "url(x)", "a{b}", "a:b", "Arial</style>", "a\\b"])
    func refusesWhatIsNoFont(text: String) { #expect(FontStack(text) == nil) }

    @Test(arguments: [
        ("accent", "red", "option accent: \"red\" is no colour, such as #a3122f"),
        ("dark-surface", "#12", "option dark-surface: \"#12\" is no colour, such as #a3122f"),
        ("font", "a;b", "option font: \"a;b\" is no list of fonts, such as Inter, Arial, sans-serif"),
    ])
    func saysWhatCannotBeUsed(name: String, value: String, message: String) {
        let error = #expect(throws: ExportError.self) { try Samples.theme([(name, value)]) }
        #expect(error?.message == message)
    }
}
