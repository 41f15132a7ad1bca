/// The tags of a theme for one direction of writing, made once and written often.
///
/// Classes are what the dark and the narrow change: `g` ground, `c` sheet, `x` box, `t` text, `m` lesser text, `a`
/// link, `l` line, `b` button, `k` its words, `f` words on the ground, `p` side padding, `h` large heading, `o` outer
/// padding.
struct MailStyles: Sendable {
    /// The side on which lines begin.
    let start: String
    let palette: Palette

    /// A row of the sheet, up to within its style.
    let row: String
    let boxOpen: String
    let boxClose = "</td></tr></table></div>\n"
    let paragraph = "<p style=\"margin:0 0 18px\">"
    let tight = "<p style=\"margin:0 0 6px\">"
    let muted: String
    let kicker: String
    let standfirst: String
    let caption: String
    /// The start tags of links up to the address.
    let link: String
    let titleLink: String
    let groundLink: String
    /// Start tags of headings, by level; without the end of the tag.
    let headings: [String]
    let itemHeading: String
    let leadHeading: String
    let rule: String
    let quote: String
    let list: String
    let innerList: String
    let flatList = " style=\"margin:8px 0 0;padding:0\""
    let item = "<li style=\"margin:0 0 8px\""
    let code: String
    let codeBlock: String
    let table: String
    let cell: String
    let headerCell: String
    let buttonOpen: String
    let buttonLink: String
    let stars: String

    static let layoutTable = #"""
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" \#
        style="border-collapse:separate;width:100%"
        """#
    /// A table as wide as the sheet, without the end of its tag.
    static let sheetTable =
        #"<table role="presentation" align="center" width="100%" cellpadding="0" cellspacing="0" border="0""#
    static let monospace = "Consolas,Menlo,monospace"

    struct Both: Sendable {
        let leftToRight: MailStyles
        let rightToLeft: MailStyles

        init(_ theme: Theme) {
            leftToRight = MailStyles(theme, start: "left")
            rightToLeft = MailStyles(theme, start: "right")
        }

        subscript(_ direction: TextDirection) -> MailStyles {
            direction == .leftToRight ? leftToRight : rightToLeft
        }
    }

    private init(_ theme: Theme, start: String) {
        let palette = theme.light
        let size = theme.style == .magazine ? (18, 29) : (16, 26)
        self.start = start
        self.palette = palette
        let side = "\(Theme.padding)px"
        let text = "color:\(palette.text.hex)"
        let family = "font-family:\(theme.font.css)"
        let headingFamily = theme.headingFont == theme.font ? "" : "font-family:\(theme.headingFont.css);"
        let spacing = start == "left" && theme.style == .magazine ? "letter-spacing:1px;" : ""
        row = #"""
            <tr><td class="p t" align="\#(start)" style="padding:0 \#(side);\#(family);font-size:\#(size.0)px;\#
            line-height:\#(size.1)px;\#(text);text-align:\#(start)
            """#
        let radius = theme.radius > 0 ? "border-radius:\(theme.radius)px;" : ""
        let boxGround = palette.box.hex
        boxOpen = #"""
            <div style="margin:0 0 24px">\#(Self.layoutTable)><tr><td class="x t" bgcolor="\#(boxGround)" \#
            style="padding:18px 20px 14px;background-color:\#(boxGround);\#(radius)\#(family);font-size:16px;\#
            line-height:24px;\#(text)">

            """#
        let mutedColor = "color:\(palette.muted.hex)"
        let accentColor = "color:\(palette.accent.hex)"
        muted = #"<p class="m" style="margin:0 0 14px;font-size:15px;line-height:22px;\#(mutedColor)">"#
        let capitals = theme.style == .magazine ? "text-transform:uppercase;" : ""
        kicker = #"""
            <p class="a" style="margin:0 0 8px;font-size:14px;line-height:20px;font-weight:bold;\#
            \#(spacing)\#(capitals)\#(accentColor)">
            """#
        standfirst = #"""
            <p class="m" style="margin:0 0 16px;font-size:\#(size.0 + 2)px;line-height:\#(size.1)px;\#(mutedColor)">
            """#
        caption = #"<p class="m" style="margin:0 0 22px;font-size:14px;line-height:20px;\#(mutedColor)">"#
        link = #"<a class="a" style="\#(accentColor);text-decoration:underline" href=""#
        titleLink = #"<a class="t" style="\#(text);text-decoration:none" href=""#
        groundLink = #"<a class="f" style="color:\#(palette.groundText.hex);text-decoration:underline" href=""#
        let sizes = theme.style == .magazine ? [36, 26, 22] : [30, 23, 19]
        headings = (1...6).map { level in
            let size = sizes[min(level, 3) - 1]
            let above = level == 1 ? 0 : 28
            return #"""
                <h\#(level)\#(level == 1 ? #" class="h""# : "") style="margin:\#(above)px 0 12px;\#(headingFamily)\#
                font-size:\#(size)px;line-height:\#(size * 5 / 4)px;font-weight:bold"
                """#
        }
        let itemHeadings = (theme.style == .magazine ? [24, 28] : [19, 24]).map { size in
            #"""
             style="margin:0 0 6px;\#(headingFamily)font-size:\#(size)px;line-height:\#(size * 5 / 4 + 1)px;\#
            font-weight:bold"
            """#
        }
        (itemHeading, leadHeading) = (itemHeadings[0], itemHeadings[1])
        let border = "solid \(palette.line.hex)"
        rule = #"""
            \#(Self.layoutTable)><tr><td class="l" style="padding:0;border-top:1px \#(border);font-size:14px;\#
            line-height:1px">&nbsp;</td></tr></table>

            """#
        quote = #"""
            <blockquote class="l" \#
            style="margin:0 0 20px;padding:0;padding-\#(start):18px;border-\#(start):3px \#(border)"
            """#
        list = #" style="margin:0 0 18px;padding:0;padding-\#(start):26px""#
        innerList = #" style="margin:8px 0 0;padding:0;padding-\#(start):26px""#
        code = #"""
            <code class="x" style="padding:1px 4px;font-family:\#(Self.monospace);font-size:15px;\#
            background-color:\#(boxGround)">
            """#
        codeBlock = #"""
            <div style="margin:0 0 20px">\#(Self.layoutTable)><tr><td class="x" dir="ltr" align="left" \#
            bgcolor="\#(boxGround)" style="padding:16px 18px;background-color:\#(boxGround);\#(radius)\#
            text-align:left"><pre style="margin:0;font-family:\#(Self.monospace);font-size:14px;line-height:21px;white-space:pre-wrap;\#
            word-break:break-word">
            """#
        table = #"""
             width="100%" cellpadding="0" cellspacing="0" border="0" \#
            style="margin:0 0 22px;border-collapse:collapse;width:100%">

            """#
        let cellStyle = #"""
            class="l t" align="\#(start)" valign="top" style="padding:8px 10px;border-bottom:1px \#(border);\#
            \#(family);font-size:15px;line-height:22px;\#(text);text-align:\#(start)
            """#
        cell = #"<td \#(cellStyle)""#
        headerCell = #"<th \#(cellStyle);font-weight:bold""#
        let corner = "border-radius:\(max(theme.radius / 2, theme.style == .magazine ? 0 : 4))px"
        let buttonGround = palette.button.hex
        buttonOpen = #"""
            <table role="presentation" cellpadding="0" cellspacing="0" border="0" \#
            style="margin:4px 0 24px;border-collapse:separate"><tr><td class="b" align="center" \#
            bgcolor="\#(buttonGround)" style="\#(corner);background-color:\#(buttonGround);mso-padding-alt:12px 26px">
            """#
        buttonLink = #"""
            <a class="k" style="display:inline-block;padding:12px 26px;\#(family);font-size:16px;line-height:22px;\#
            font-weight:bold;color:\#(palette.buttonText.hex);text-decoration:none" href="
            """#
        stars = #"""
            <span class="a" aria-hidden="true" style="font-family:'Segoe UI Symbol',Arial,sans-serif;\#(accentColor)">
            """#
    }
}
