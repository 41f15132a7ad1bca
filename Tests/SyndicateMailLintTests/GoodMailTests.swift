import Syndicate
import SyndicateMailLint
import SyndicateValidation
import Testing

/// Ways to write a mail that are as good as the good mail's.
@Suite struct GoodMailTests {
    static let image = "src=\"https://example.org/review.jpg\""
    static let link = "href=\"https://example.org/films?utm_source=newsletter\""
    static let ghost = "<!--[if mso]><table role=\"presentation\" align"
    static let cell = " bgcolor=\"#0b57d0\" style=\"background-color:#0b57d0;border-radius:6px;\""
    static let anchor = "<a href=\"https://example.org/review\" style=\"display:inline-block;"

    static let variants: [(from: String, to: String)] = [
        ("<!DOCTYPE html>", "<!doctype HTML>"),
        (
            "<!DOCTYPE html>",
            "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">"
        ),
        ("<meta charset=\"utf-8\">", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\" />"),
        ("lang=\"en\" dir=\"ltr\" xmlns", "lang=\"pt-BR\" dir=\"LTR\" xmlns"),
        ("lang=\"en\" dir=\"ltr\" xmlns", "lang=\"ar\" dir=\"rtl\" xmlns"),
        (
            "display:none;max-height:0;overflow:hidden;",
            "visibility:hidden;opacity:0;font-size:1px;color:#fff;line-height:1px;"
        ),
        (ghost, "<!--[if (gte mso 9)|(IE)]><table role=\"presentation\" align"),
        (ghost, "<!--[if mso | IE]><table role=\"none\" align"),
        ("width=\"100%\" cellpadding", "width=\"600\" cellpadding"),
        (image, "src=\"cid:review@example.org\""),
        (image, "src=\"{{ cover }}\""),
        (image, "src=\"https://example.org/webp/review.jpg?format=.webp\""),
        (
            "<a href=\"https://example.org/review\"><img",
            "<a href=\"https://example.org/review\" aria-label=\"The review\"><img"
        ),
        ("alt=\"The reel\"", "alt=\"\""),
        (link, "href=\"#part\" id=\"part\""),
        (link, "href=\"*|ARCHIVE|*\""),
        (link, "href=\"%unsubscribe_url%\""),
        (link, "href=\"{{{RAW}}}\""),
        (link, "href=\"HTTPS://example.org/?a=1&amp;b={{ id }}\""),
        (link, "href=\"tel:+4912345\""),
        (cell, ""),  // replaced below by a shape for Outlook
        (anchor, anchor + "mso-padding-alt:0;"),
        ("color:#5f6368;\">Photograph", "color:inherit;\">Photograph"),
        ("color:#5f6368;\">Photograph", "color:hsl(220, 5%, 35%);\">Photograph"),
        ("color:#5f6368;\">Photograph", "color:var-unknown(1);\">Photograph"),
        ("font-size:28px;line-height:34px;color:#1a1a1a;", "font-size:28px;line-height:34px;color:#777777;"),
        (
            "font-size:14px;line-height:20px;color:#5f6368;\">Photograph",
            "font-size:10.5pt;line-height:20px;color:#5f6368;\">Photograph"
        ),
        (
            "font-size:14px;line-height:20px;color:#5f6368;\">Photograph",
            "font:normal 14px/20px Georgia;color:#5f6368;\">Photograph"
        ),
        ("4</td>", "4<sup style=\"font-size:10px\">1</sup></td>"),
        ("It rains,", "It rains \u{2014} caf\u{E9}, \u{1F3AC}&nbsp;&#8212;"),
        ("<style>", "<style type=\"text/css\">"),
        ("  a:hover {", "  <!-- /* @import, position: fixed, { */ -->\n  a:hover {"),
        ("margin:0 auto;", "margin:0 auto;background:#fff url(https://example.org/a.png);"),
        ("margin:0 auto;", "margin:0 auto;position:static;display:block;"),
        // Boxes of no size around text that has one, and a width that a style element says.
        ("class=\"sheet\" style=\"", "class=\"sheet\" style=\"font-size:0;"),
        ("style=\"max-width:600px;margin", "class=\"column\" style=\"width:600px;margin"),
    ]

    @Test(arguments: variants.indices) func `nothing is found`(_ index: Int) throws {
        let variant = Self.variants[index]
        var html = try Mail.changed(variant.from, variant.to)
        if variant.from == Self.cell {
            html = html.replacing(Self.anchor, with: Self.anchor + "mso-hide:all;")
        }
        #expect(try Mail.findings(html).map { "\($0.start) \($0.rule.id) \($0.message)" } == [])
    }

    @Test func `what Outlook does not see needs nothing for it`() throws {
        let html = try Mail.changed(
            "<a href=\"https://example.org/review\"><img src=\"https://example.org/review.jpg\"",
            "<a href=\"https://example.org/review\"><!--[if !mso]><!--><img src=\"https://example.org/x.webp\" width=\"9\" alt=\"x\"><!--<![endif]--><img src=\"https://example.org/review.jpg\""
        )
        #expect(try Mail.rules(html) == [])
    }

    /// Line ends of other systems and a byte order mark change nothing but places.
    @Test func `line ends and a mark at the beginning are no matter`() throws {
        let html = "\u{FEFF}" + Mail.good.replacing("\n", with: "\r\n")
        #expect(try Mail.rules(html) == [])
        let broken = "\u{FEFF}" + (try Mail.changed("width=\"552\"", "width=\"auto\"")).replacing("\n", with: "\r\n")
        let place = try Mail.position(of: "width=\"auto\"", in: Mail.changed("width=\"552\"", "width=\"auto\""))
        #expect(try Mail.findings(broken).map(\.start) == [place])
    }
}
