import Foundation
import Syndicate
import SyndicateMailLint
import SyndicateValidation
import Testing

/// One thing made wrong in the good mail.
struct Mutation: CustomTestStringConvertible, Sendable {
    var rule: String
    var from: String
    var to: String
    /// What stands where the finding begins.
    var place: String

    init(_ rule: String, _ from: String, _ to: String, at place: String) {
        (self.rule, self.from, self.to, self.place) = (rule, from, to, place)
    }

    var testDescription: String { "\(rule): \(to.prefix(60))" }
}

@Suite struct MailLintTests {
    @Test func `nothing is found in a good mail`() throws {
        let findings = try Mail.findings(Mail.good)
        #expect(findings.map { "\($0.start) \($0.rule.id) \($0.message)" } == [])
    }

    static let para = "It rains, and the sofa is free."
    static let wordsDark = "    .words { color: #e8e8ea !important; }\n"

    static let mutations: [Mutation] = [
        // The head
        Mutation("doctype-missing", "<!DOCTYPE html>\n", "", at: "<html"),
        Mutation("doctype-missing", "<!DOCTYPE html>", "<!DOCTYPE math>", at: "<!DOCTYPE"),
        Mutation("charset-missing", "<meta charset=\"utf-8\">\n", "", at: "<head>"),
        Mutation("charset-missing", "charset=\"utf-8\"", "charset=\"iso-8859-1\"", at: "charset=\"iso"),
        Mutation(
            "charset-missing", "charset=\"utf-8\"", "http-equiv=\"Content-Type\" content=\"text/html; charset=latin1\"",
            at: "content=\"text/html"),
        Mutation(
            "viewport-missing", "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n", "",
            at: "<head>"),
        Mutation("viewport-missing", "width=device-width, initial", "width=600, initial", at: "content=\"width=600"),
        Mutation("viewport-zoom", "initial-scale=1", "user-scalable=no", at: "content=\"width"),
        Mutation("title-missing", "The reel: five films for the long weekend", " ", at: "<title>"),
        Mutation("title-missing", "<title>The reel: five films for the long weekend</title>", "", at: "<head>"),
        Mutation("lang-missing", "<html lang=\"en\"", "<html", at: "<html"),
        Mutation("lang-missing", "<html lang=\"en\"", "<html lang=\"e_n\"", at: "lang=\"e_n\""),
        Mutation("lang-missing", "\"email\" lang=\"en\"", "\"email\"", at: "<div class=\"page\""),
        Mutation("dir-missing", "\"en\" dir=\"ltr\" xmlns", "\"en\" xmlns", at: "<html"),
        Mutation("dir-missing", "\"en\" dir=\"ltr\" style", "\"en\" style", at: "<div class=\"page\""),
        Mutation("dir-wrong", "lang=\"en\" dir=\"ltr\" xmlns", "lang=\"ar\" dir=\"ltr\" xmlns", at: "dir=\"ltr\""),
        Mutation("dir-wrong", "lang=\"en\" dir=\"ltr\" xmlns", "lang=\"he\" xmlns", at: "<html"),
        Mutation(
            "dark-mode-meta", "<meta name=\"color-scheme\" content=\"light dark\">\n", "", at: "<head>"),
        Mutation(
            "dark-mode-meta", "<meta name=\"supported-color-schemes\" content=\"light dark\">",
            "<meta name=\"supported-color-schemes\" content=\"light\">", at: "<meta name=\"supported"),
        Mutation(
            "meta-refresh", "<title>", "<meta http-equiv=\"Refresh\" content=\"0; url=https://example.org/\">\n<title>",
            at: "http-equiv=\"Refresh\""),
        Mutation(
            "lang-missing", "\"email\" lang=\"en\"", "\"email\" lang=\"e_n\"", at: "lang=\"e_n\""),
        // The beginning of the body
        Mutation("preheader-missing", "display:none;max-height:0;overflow:hidden;", "", at: "<body"),
        Mutation(
            "preheader-missing", "A Korean thriller, a podcast on sound, and three more.", "",
            at: "<div style=\"display"),
        Mutation("preheader-missing", " ͏ ͏ ͏ ͏ ͏ ͏ ͏ ͏ ͏ ͏ ͏ ͏ ͏ ͏ ͏ ͏ ͏ ͏ ͏ ͏ ͏", "", at: "<div style=\"display"),
        // Layout
        Mutation(
            "table-role", "<table role=\"presentation\" width=\"100%\"", "<table width=\"100%\"",
            at: "<table width=\"100%\""),
        Mutation(
            "table-role", "<table role=\"presentation\" align", "<table align", at: "<table align"),
        Mutation(
            "table-role", "<table role=\"presentation\" width=\"100%\"", "<table role=\"grid\" width=\"100%\"",
            at: "role=\"grid\""),
        Mutation("width-over", "align=\"center\" width=\"600\"", "align=\"center\" width=\"800\"", at: "width=\"800\""),
        Mutation("width-over", "width=\"552\"", "width=\"1104\"", at: "width=\"1104\""),
        Mutation(
            "width-over", "<td class=\"sheet\" style=\"", "<td class=\"sheet\" style=\"min-width: 700px;",
            at: "min-width: 700px"),
        Mutation("width-missing", "max-width:600px;", "", at: "<body"),
        Mutation(
            "outlook-comment", "</td></tr></table><![endif]-->", "</td></tr></table>-->",
            at: "<!--[if mso]></td></tr></table>-->"),
        Mutation(
            "outlook-comment", "<!--[if mso]></td></tr></table><![endif]-->", "",
            at: "<table role=\"presentation\" align"),
        Mutation(
            "outlook-comment", "</body>", "<!--[if mso]></table><![endif]--></body>", at: "</table><![endif]--></body>"),
        Mutation(
            "button-bulletproof", " bgcolor=\"#0b57d0\" style=\"background-color:#0b57d0;", " style=\"",
            at: "background-color:#0b57d0"),
        Mutation("heading-order", "<h2 class=\"words\"", "<h4 class=\"words\"", at: "<h4"),
        Mutation("heading-order", "<h1 class=\"words\"", "<h2 class=\"words\"", at: "<h2"),
        Mutation(
            "text-size", "font-size:16px;line-height:24px;color:#333333;\">It",
            "font-size:13px;line-height:24px;color:#333333;\">It", at: "font-size:13px"),
        Mutation(
            "text-size", "font-size:16px;line-height:24px;color:#333333;\">It",
            "font-size:0.8em;line-height:24px;color:#333333;\">It", at: "font-size:0.8em"),
        Mutation("text-size", "4</td>", "<small>4</small></td>", at: "<small>"),
        Mutation("text-size", "4</td>", "<small><b><a>4</a></b></small></td>", at: "<small>"),
        Mutation("text-size", "4</td>", "<font size=\"1\">4</font></td>", at: "size=\"1\""),
        Mutation("text-size", "4</td>", "<font size=\"-1\">4</font></td>", at: "size=\"-1\""),
        Mutation(
            "table-unclosed", "      </table>\n      <h3", "      <h3",
            at: "<table role=\"presentation\" width=\"100%\""),
        Mutation("table-unclosed", "</table>\n</div>", "</div>", at: "<table role=\"presentation\" width=\"100%\""),
        Mutation("table-unclosed", "</table>\n</div>", "</table>\n</table>\n</div>", at: "</table>\n</div>"),
        // Contrast
        Mutation("contrast", "color:#5f6368;\">Photograph", "color:#999;\">Photograph", at: "color:#999"),
        Mutation("contrast", "color:#5f6368;\">Photograph", "color:rgb(150, 150, 150);\">Photograph", at: "color:rgb"),
        Mutation("contrast", "color:#5f6368;\">Photograph", "color:hsl(0 0% 60%);\">Photograph", at: "color:hsl"),
        Mutation("contrast", "color:#5f6368;\">Photograph", "color:rgba(0,0,0,.4);\">Photograph", at: "color:rgba"),
        Mutation(
            "contrast", "padding:24px;background-color:#ffffff;", "padding:24px;background-color:#0b57d0;",
            at: "color:#1a1a1a"),
        Mutation("contrast", "    .soft { color: #b4b8c0 !important; }\n", "", at: "<p class=\"soft\""),
        Mutation("contrast", ".link { color: #8ab4ff", ".link { color: #224488", at: "<a class=\"link\""),
        Mutation(
            "contrast", "color:#5f6368;\">Photograph", "color:#5f6368;opacity:0.6;\">Photograph",
            at: "color:#5f6368;opacity"
        ),
        Mutation("contrast", "4</td>", "<b style=\"opacity:45%\">4</b></td>", at: "<b style"),
        // Styles
        Mutation(
            "style-in-body", "<body class", "<body class=\"x\"><style>p { margin: 0 }</style><p hidden class",
            at: "<style>p"),
        Mutation(
            "style-nested-at-rule", "  @media (max-width: 600px) {\n",
            "  @media (max-width: 600px) {\n    @font-face { font-family: x }\n", at: "@font-face"),
        Mutation(
            "style-nested-at-rule", "a:hover { text-decoration: none; }",
            "a { color: #0b57d0; &:hover { color: #000 } }", at: "{ color: #000 }"),
        Mutation(
            "external-style", "<style>", "<link rel=\"stylesheet\" href=\"https://example.org/a.css\">\n<style>",
            at: "href=\"https://example.org/a.css\""),
        Mutation(
            "forbidden-style", "max-width:600px;margin:0 auto;", "max-width:600px;display: flex;", at: "display: flex"),
        Mutation(
            "forbidden-style", "max-width:600px;margin:0 auto;", "max-width:600px;position:relative;",
            at: "position:relative"),
        Mutation(
            "forbidden-style", "body { margin: 0; padding: 0; }", "body { margin: 0; padding: var(--x); }",
            at: "padding: var"),
        Mutation("forbidden-style", "body { margin: 0; padding: 0; }", "body { --x: 0 }", at: "--x: 0"),
        Mutation("forbidden-style", "  :root {", "  @import \"https://example.org/a.css\";\n  :root {", at: "@import"),
        Mutation("forbidden-style", "margin:0 auto;", "margin:0 auto;gap:8px;", at: "gap:8px"),
        Mutation("forbidden-style", "margin:0 auto;", "margin:0 auto;display:fl\\65x;", at: "display:fl"),
        Mutation("forbidden-style", "margin:0 auto;", "margin:0 auto;\\64 isplay:gr\\000069 d;", at: "\\64 isplay"),
        Mutation(
            "forbidden-style", "  :root {", "  @imp\\6frt \"https://example.org/a.css\";\n  :root {", at: "@imp"),
        Mutation("data-uri", "https://example.org/logo.png", "data:image/png;base64,AAAA", at: "src=\"data:"),
        Mutation(
            "data-uri", "max-width:600px;margin:0 auto;",
            "max-width:600px;background:#fff url(data:image/png;base64,AA)", at: "background:#fff"),
        // Content
        Mutation("img-alt", " alt=\"The reel\"", "", at: "<img src=\"https://example.org/logo.png\""),
        Mutation("img-alt-name", "alt=\"The reel\"", "alt=\"logo.png\"", at: "alt=\"logo.png\""),
        Mutation("img-width", "width=\"552\"", "width=\"auto\"", at: "width=\"auto\""),
        Mutation("img-width", "width=\"552\"", "width=\"100%\"", at: "width=\"100%\" height"),
        Mutation("img-width", "width=\"552\" ", "", at: "<img src=\"https://example.org/review.jpg\""),
        Mutation("img-src-scheme", "https://example.org/logo.png", "/logo.png", at: "src=\"/logo.png\""),
        Mutation("img-src-scheme", "https://example.org/logo.png", "http://example.org/logo.png", at: "src=\"http:"),
        Mutation("img-format", "review.jpg", "review.webp?w=600", at: "src=\"https://example.org/review.webp"),
        Mutation("img-format", "review.jpg", "review.svg", at: "src=\"https://example.org/review.svg"),
        Mutation(
            "img-format", "<img src=\"https://example.org/logo.png\"",
            "<picture><source srcset=\"https://example.org/logo.avif\"><img src=\"https://example.org/logo.png\"",
            at: "srcset="),
        Mutation("link-href", "https://example.org/films?utm_source=newsletter", "/films", at: "href=\"/films\""),
        Mutation(
            "link-href", "https://example.org/films?utm_source=newsletter", " JavaScript:alert(1)",
            at: "href=\" JavaScript"),
        Mutation("link-href", "https://example.org/films?utm_source=newsletter", "#", at: "href=\"#\""),
        Mutation("link-href", "https://example.org/films?utm_source=newsletter", "#films", at: "href=\"#films\""),
        Mutation(
            "link-href", "https://example.org/films?utm_source=newsletter", "ftp://example.org/", at: "href=\"ftp:"),
        Mutation(
            "link-http", "https://example.org/films?utm_source=newsletter", "http://example.org/", at: "href=\"http:"),
        Mutation("link-text", "alt=\"A dancer in the rain\"", "alt=\"\"", at: "href=\"https://example.org/review\""),
        Mutation("link-text", ">The whole list</a>", "> </a>", at: "href=\"https://example.org/films"),
        Mutation("forbidden-element", para, "<form action=\"https://example.org/\">\(para)</form>", at: "<form"),
        Mutation("forbidden-element", para, "\(para)<script>alert(1)</script>", at: "<script>"),
        Mutation("forbidden-element", para, "\(para)<iframe src=\"https://example.org/\"></iframe>", at: "<iframe"),
        Mutation("forbidden-element", para, "\(para)<svg width=\"1\"><path d=\"\"/></svg>", at: "<svg"),
        Mutation("forbidden-element", para, "\(para)<video src=\"https://example.org/\"></video>", at: "<video"),
        Mutation("event-attribute", "<p class=\"soft\"", "<p onclick=\"x()\" class=\"soft\"", at: "onclick"),
        Mutation("control-character", para, "It\u{92}s raining", at: "\u{92}s raining"),
        Mutation("control-character", para, "It&#146;s raining", at: "&#146;"),
        Mutation("control-character", para, "It&#x92;s raining", at: "&#x92;"),
        Mutation("control-character", para, "It\u{1}s raining", at: "\u{1}s"),
        Mutation("entity-padding", para, para + String(repeating: "&#1092;", count: 300), at: "&#1092;"),
        Mutation(
            "entity-padding", para, "&eacute;t&eacute; " + para + String(repeating: "&zwnj;", count: 400),
            at: "&zwnj;"),
        Mutation(
            "unsubscribe-missing",
            "<a class=\"link\" href=\"{{unsubscribe_url}}\" style=\"color:#0b57d0;\">Unsubscribe</a> or", "",
            at: "</body>"),
        // Mail programs
        Mutation("client-support", "margin:0 auto;", "margin:0 auto;float:left;", at: "float:left"),
        Mutation(
            "client-support", "font-size:16px;line-height:24px;color:#333333;\">It",
            "font-size:1rem;line-height:24px;color:#333333;\">It", at: "font-size:1rem"),
        Mutation("client-support", "  a:hover {", "  p::before { content: \"x\" }\n  a:hover {", at: "p::before"),
    ]

    @Test(arguments: mutations) func `what is made wrong is found, there and alone`(_ mutation: Mutation) throws {
        let html = try Mail.changed(mutation.from, mutation.to)
        let findings = try Mail.findings(html)
        let found = findings.map { "\($0.start) \($0.rule.id)" }
        let expected = "\(try Mail.position(of: mutation.place, in: html)) \(mutation.rule)"
        #expect(Set(findings.map(\.rule.id)) == [mutation.rule], "\(findings.map(\.message))")
        #expect(found.first == expected, "\(findings.map(\.message))")
        #expect(findings.allSatisfy { $0.excerpt != nil && !$0.message.contains("{") || $0.message.contains("{{") })
    }

    @Test func `every rule has a mail that breaks it`() {
        let covered = Set(Self.mutations.map(\.rule)).union(OtherRuleTests.rules)
        #expect(Rule.mail.map(\.id).filter { !covered.contains($0) } == [])
    }

    /// What does not work in mail is told as that; beside it, the wrapper is what it was.
    @Test(arguments: [
        "<form action=\"https://example.org/\"></form>", "<iframe src=\"https://example.org/\"></iframe>",
        "<svg width=\"1\"></svg>", "<button>x</button>",
    ])
    func `what stands beside the wrapper is not blamed on the body`(_ element: String) throws {
        let rules = Set(try Mail.rules(try Mail.changed("</body>", "\(element)</body>")))
        #expect(rules == ["forbidden-element"])
        let picture = "<img src=\"https://example.org/open.gif\" width=\"1\" height=\"1\" alt=\"\"></body>"
        #expect(try Mail.rules(try Mail.changed("</body>", picture)) == [])
    }

    @Test func `a colour that is hard to read by day and by night is told once`() throws {
        let html = try Mail.changed("4</td>", "4<span style=\"color:#777777\">!</span></td>")
        let findings = try Mail.findings(html).filter { $0.rule.id == "contrast" }
        #expect(findings.count == 1)
        #expect(findings.first?.message.contains("in light mode; #777777 on #22252b is ") == true)
    }

    @Test func `a picture in several formats with their types is fine`() throws {
        let html = try Mail.changed(
            "<img src=\"https://example.org/logo.png\"",
            "<picture><source type=\"image/avif\" srcset=\"https://example.org/logo.avif\">"
                + "<img src=\"https://example.org/logo.png\"")
        #expect(try Mail.rules(html) == [])
    }
}
