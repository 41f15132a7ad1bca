import Foundation
import Testing

@testable import SyndicateMail

@Suite("The inliner of styles")
struct StyleInlinerTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var css: String
        var body: String
        var result: String
        var testDescription: String { css }
        init(_ css: String, _ body: String, _ result: String) {
            (self.css, self.body, self.result) = (css, body, result)
        }
    }

    static let selectors: [Case] = [
        Case("p { color: red }", "<p>x</p>", "<p style=\"color: red\">x</p>"),
        Case("* { color: red }", "<b>x</b>", "<b style=\"color: red\">x</b>"),
        Case(".a { color: red }", "<p class='b a'>x<p class=ab>", "<p class='b a' style=\"color: red\">x<p class=ab>"),
        Case("p.a.b { color: red }", "<p class=a><p class='b a'>", "<p class=a><p class='b a' style=\"color: red\">"),
        Case("#i { color: red }", "<p id=i><p id=I>", "<p id=i style=\"color: red\"><p id=I>"),
        Case(
            "div p { color: red }", "<div><b><p>x</p></b></div><p>",
            "<div><b><p style=\"color: red\">x</p></b></div><p>"),
        Case(
            "div > p { color: red }", "<div><p>x</p><b><p>y</p></b></div>",
            "<div><p style=\"color: red\">x</p><b><p>y</p></b></div>"),
        Case(
            "p+p{color:red}", "<p>1</p><p>2</p><b></b><p>3</p>", "<p>1</p><p style=\"color: red\">2</p><b></b><p>3</p>"),
        Case(
            "b ~ p { color: red }", "<p>1</p><b></b><i></i><p>2</p>",
            "<p>1</p><b></b><i></i><p style=\"color: red\">2</p>"),
        Case("[title] { color: red }", "<p title><p>", "<p title style=\"color: red\"><p>"),
        Case("[title=A] { color: red }", "<p title=A><p title=a>", "<p title=A style=\"color: red\"><p title=a>"),
        Case("[title=\"a b\" i]{color:red}", "<p title='A B'>", "<p title='A B' style=\"color: red\">"),
        Case("[a~=b]{color:red}", "<p a='c b'><p a=cb>", "<p a='c b' style=\"color: red\"><p a=cb>"),
        Case("[lang|=en]{color:red}", "<p lang=en-GB><p lang=eng>", "<p lang=en-GB style=\"color: red\"><p lang=eng>"),
        Case(
            "[href^='https:']{color:red}", "<a href=https:x><a href=x>",
            "<a href=https:x style=\"color: red\"><a href=x>"),
        Case("[src$=png]{color:red}", "<img src=a.png>", "<img src=a.png style=\"color: red\">"),
        Case("[a*=b]{color:red}", "<p a=xbx>", "<p a=xbx style=\"color: red\">"),
        Case(
            "p:first-child{color:red}", "<div><p>1</p><p>2</p></div>",
            "<div><p style=\"color: red\">1</p><p>2</p></div>"),
        Case(
            "p:last-child{color:red}", "<div><p>1</p><p>2</p></div>", "<div><p>1</p><p style=\"color: red\">2</p></div>"
        ),
        Case(
            "i:nth-child(2n+1){color:red}", "<i></i><i></i><i></i>",
            "<i style=\"color: red\"></i><i></i><i style=\"color: red\"></i>"),
        Case("i:nth-child(even){color:red}", "<i></i><i></i>", "<i></i><i style=\"color: red\"></i>"),
        Case("i:nth-child(-n + 1){color:red}", "<i></i><i></i>", "<i style=\"color: red\"></i><i></i>"),
        Case("i:nth-last-child(1){color:red}", "<i></i><i></i>", "<i></i><i style=\"color: red\"></i>"),
        Case("i:nth-of-type(1){color:red}", "<b></b><i></i>", "<b></b><i style=\"color: red\"></i>"),
        Case(
            "i:only-child{color:red}", "<p><i></i></p><p><i></i><i></i></p>",
            "<p><i style=\"color: red\"></i></p><p><i></i><i></i></p>"),
        Case("p:not(.a, #b){color:red}", "<p class=a><p id=b><p>", "<p class=a><p id=b><p style=\"color: red\">"),
        Case("p:empty{color:red}", "<p></p><p> </p>", "<p style=\"color: red\"></p><p> </p>"),
        Case(".\\31 0{color:red}", "<p class=10>", "<p class=10 style=\"color: red\">"),
        Case("P, B { color: red }", "<p></p><b></b>", "<p style=\"color: red\"></p><b style=\"color: red\"></b>"),
        Case("p, b:unknown( { color: red } i { color: red }", "<p></p>", "<p></p>"),
        Case("p..a, b { color: red }", "<b></b>", "<b></b>"),
    ]

    static let cascade: [Case] = [
        Case("p{color:red} p{color:blue}", "<p>", "<p style=\"color: blue\">"),
        Case(".a{color:red} p{color:blue}", "<p class=a>", "<p class=a style=\"color: red\">"),
        Case("#i{color:red} p.a.b{color:blue}", "<p id=i class='a b'>", "<p id=i class='a b' style=\"color: red\">"),
        Case("p{color:red}", "<p style='color: blue'>", "<p style=\"color: blue\">"),
        Case("p{color:red!important}", "<p style='color: blue'>", "<p style=\"color: red !important\">"),
        Case("p{color:red ! IMPORTANT}", "<p style='color: blue !important'>", "<p style=\"color: blue !important\">"),
        Case("p{margin:0} .a{margin-top:1px}", "<p class=a>", "<p class=a style=\"margin: 0; margin-top: 1px\">"),
        Case("p{margin-top:1px} .a{margin:0}", "<p class=a>", "<p class=a style=\"margin: 0\">"),
        Case("p{border-left:1px solid red;border:0}", "<p>", "<p style=\"border: 0\">"),
        Case("p{font-size:12px;font:14px serif}", "<p>", "<p style=\"font: 14px serif\">"),
        Case("p{background:url(a;b{}.png) red}", "<p>", "<p style=\"background: url(a;b{}.png) red\">"),
        Case("p{color:red{};margin:0}", "<p>", "<p style=\"margin: 0\">"),
        Case("p{width:50%;width:min(50%,9px)}", "<p>", "<p style=\"width: 50%; width: min(50%,9px)\">"),
        Case("p{background:url(\"a;b.png\") red}", "<p>", "<p style=\"background: url(&quot;a;b.png&quot;) red\">"),
        Case("/* p{} */ p{/* x */color:/**/red/* ; */}", "<p>", "<p style=\"color: red\">"),
        Case("p{color:red;;nonsense;color blue;size:}", "<p>", "<p style=\"color: red\">"),
        Case("p:not(#x){color:red} .a{color:blue}", "<p class=a>", "<p class=a style=\"color: red\">"),
        Case(":where(#x, p){color:red} p{color:blue}", "<p>", "<p style=\"color: blue\">"),
        Case(":is(#x, p){color:red} .a{color:blue}", "<p class=a>", "<p class=a style=\"color: red\">"),
        Case("<!-- p{color:red} -->", "<p>", "<p style=\"color: red\">"),
        Case("p{--A:1;COLOR:Red}", "<p>", "<p style=\"--A: 1; color: Red\">"),
        Case("p{content:'\\'};'}", "<p>", "<p style=\"content: '\\'};'\">"),
        Case("p{color:red", "<p>", "<p style=\"color: red\">"),
    ]

    private static func body(_ css: String, _ body: String) -> String {
        var inliner = StyleInliner()
        inliner.mirrorsAttributes = false
        let html = inliner.inline("<!DOCTYPE html><head><style>\(css)</style></head><body>\(body)</body>").html
        guard let start = html.range(of: "<body"), let end = html[start.upperBound...].firstIndex(of: ">") else {
            return html
        }
        return String(html[html.index(after: end)...].dropLast(7))
    }

    @Test("selects as CSS does", arguments: selectors)
    func selects(test: Case) {
        #expect(Self.body(test.css, test.body) == test.result)
    }

    @Test("lets the right declaration win", arguments: cascade)
    func wins(test: Case) {
        #expect(Self.body(test.css, test.body) == test.result)
    }

    @Test("keeps what cannot be inlined")
    func keeps() {
        let html = """
            <html><head><style type="text/css">
            @media (max-width: 600px) { .a { width: 100%; color: red } }
            .a { width: 600px } a:hover { color: blue } p::first-line { color: green } @font-face { font-family: F; src: url(f.woff) }
            </style><style media="print">p { color: black }</style></head>
            <body><!--[if mso]><table><tr><td class=a><![endif]--><div class=a>{{name}}</div></body></html>
            """
        let result = StyleInliner().inline(html)
        #expect(
            result.html == """
                <html><head><style type="text/css">
                @media (max-width: 600px) { .a { width: 100% !important; color: red } }
                a:hover { color: blue }
                p::first-line { color: green }
                @font-face { font-family: F; src: url(f.woff) }
                </style><style media="print">p { color: black }</style></head>
                <body><!--[if mso]><table><tr><td class=a><![endif]--><div class=a style="width: 600px">{{name}}</div></body></html>
                """)
        #expect(result.kept.count == 3)
    }

    @Test("repeats for Outlook what it believes")
    func outlook() {
        let html =
            "<style>td{background-color:#fff;width:50%;text-align:center;vertical-align:top} img{width:20px;height:auto}</style>"
            + "<table><tr><td width=1><img src=x></table>"
        #expect(
            StyleInliner().inline(html).html
                == "<table><tr><td width=1 style=\"background-color: #fff; width: 50%; text-align: center; vertical-align: top\" bgcolor=\"#fff\" align=\"center\" valign=\"top\"><img src=x style=\"width: 20px; height: auto\" width=\"20\"></table>"
        )
    }

    @Test(
        "ends on any input, in time in proportion",
        arguments: [
            "{", "}", "(", "\"", "a{", "a{b:", "@media{", "/*", "\\", "a b ", "a>", ":not(", "[", "a,", "!important;",
            "é{", "<!--",
        ])
    func hostile(piece: String) {
        let css = String(repeating: piece, count: 20_000)
        _ = StyleInliner().inline("<style>\(css)</style><p class=a style=\"\(piece)\">x</p>")
        let deep = String(repeating: "<div>", count: 300)
        _ = StyleInliner().inline("<style>\(String(repeating: "div ", count: 60)){a:b} \(piece)</style>\(deep)")
    }

    @Test("takes time by the length of a document, also of one on one line")
    func linearTime() {
        let rules = (0..<500).map { ".c\($0) { color: red }" }.joined()
        let html = "<style>\(rules)</style>" + (0..<5_000).map { "<p class=c\($0 % 500)>x</p>" }.joined()
        let start = ContinuousClock.now
        #expect(StyleInliner().inline(html).html.ranges(of: "style=\"color: red\"").count == 5_000)
        #expect(ContinuousClock.now - start < .seconds(20))
    }
}
