import Testing

@testable import SyndicateNewsletter

struct BodyBlocksTests {
    static let link = "<a class=\"a\" style=\"color:#0b57d0;text-decoration:underline\" href="
    static let picture = "style=\"display:block;width:100%;max-width:536px;height:auto;border:0\">"
    static let p = "<p style=\"margin:0 0 18px\">"

    @Test(arguments: [
        ("<p>One</p>\n\n<p>Two</p>", "\(p)One</p>\n\(p)Two</p>\n"),
        ("One <b>two</b>", "\(p)One <strong>two</strong></p>\n"),
        ("<div>One<p>Two</p>Three</div>", "\(p)One</p>\n\(p)Two</p>\n\(p)Three</p>\n"),
        ("<p></p><p> </p><div></div>", ""),
        ("<p style=\"color:#fff;position:fixed\" class=x>Hi</p>", "\(p)Hi</p>\n"),
        (
            "<p lang=\"ar\" dir=\"rtl\">Hi</p>",
            "<p style=\"margin:0 0 18px;text-align:right\" lang=\"ar\" dir=\"rtl\">Hi</p>\n"
        ),
        ("<a href=\"/x?a=1&amp;b=2\">Hi</a>", "\(p)\(link)\"https://cinema.example.com/x?a=1&amp;b=2\">Hi</a></p>\n"),
        ("<a href=\"javascript:alert(1)\">Hi</a>", "\(p)Hi</p>\n"),
        ("<a href=\"#there\">Hi</a>", "\(p)\(link)\"https://cinema.example.com/a/b#there\">Hi</a></p>\n"),
        ("<p>x<script>alert(1)</script><style>p{}</style></p>", "\(p)x</p>\n"),
        ("<p>H<sub>2</sub></p>", "\(p)H<sub style=\"font-size:14px;line-height:0\">2</sub></p>\n"),
        ("<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>", "\(p)漢(kan)</p>\n"),
        ("<p><q>So</q></p>", "\(p)“So”</p>\n"),
        ("<p>a < b & c \"d\"</p>", "\(p)a &lt; b &amp; c &quot;d&quot;</p>\n"),
        ("<p>\u{85}\u{9F}a\u{A0}b\u{1}</p>", "\(p)\u{FFFD}\u{FFFD}a\u{A0}b\u{FFFD}</p>\n"),
        (
            "<img src=\"/p.png\" alt=\"A &quot;p&quot;\">",
            "<p style=\"margin:0 0 22px\"><img src=\"https://cinema.example.com/p.png\" alt=\"A &quot;p&quot;\" width=\"536\" \(picture)</p>\n"
        ),
        (
            "<p><img src=\"/p.png\" width=\"200\" height=\"900\"></p>",
            "<p style=\"margin:0 0 22px\"><img src=\"https://cinema.example.com/p.png\" alt=\"\" width=\"200\" style=\"display:block;max-width:100%;height:auto;border:0\"></p>\n"
        ),
        ("<p>Hi<img src=\"https://t.example/x.gif\" width=\"1\" height=\"1\"></p>", "\(p)Hi</p>\n"),
        (
            "<p>Hi <img src=\"/s.png\" alt=\":)\" width=\"20\" height=\"20\"></p>",
            "\(p)Hi <img src=\"https://cinema.example.com/s.png\" alt=\":)\" width=\"20\" style=\"height:auto;border:0;vertical-align:middle\"></p>\n"
        ),
        (
            "<figure><img src=\"/p.svg\" alt=\"A chart\"></figure>",
            "\(p)\(link)\"https://cinema.example.com/p.svg\">A chart</a></p>\n"
        ),
        ("<img src=\"/p.webp\">", ""),
        (
            "<table><tr><td><p>Only</p></td></tr><tr><td>one</td></tr></table>",
            "\(p)Only</p>\n\(p)one</p>\n"
        ),
        (
            "<table><tr><th>A</th><th>B</th><th>C</th><th>D</th><th>E</th></tr><tr><td>1</td><td>2</td><td></td><td>4</td><td>5</td></tr></table>",
            "\(p)<strong>1</strong><br>\nB: 2<br>\nD: 4<br>\nE: 5</p>\n"
        ),
    ])
    func writes(html: String, expected: String) throws {
        let written = try Samples.blocks(html)
        #expect(written == expected)
    }

    @Test(arguments: [
        ("<h1>A</h1><h1>B</h1>", [2, 2]), ("<h3>A</h3><h4>B</h4><h3>C</h3>", [2, 3, 2]),
        ("<h2>A</h2><h5>B</h5><h6>C</h6><h2>D</h2>", [2, 3, 4, 2]), ("<h4>A</h4><h2>B</h2><h3>C</h3>", [2, 2, 3]),
        ("<h1>1</h1><h2>2</h2><h3>3</h3><h4>4</h4><h5>5</h5><h6>6</h6>", [2, 3, 4, 5, 6, 6]),
    ])
    func headingsAreInOrder(html: String, levels: [Int]) throws {
        let written = try Samples.blocks(html)
        let found = written.split(separator: "</h").dropFirst().compactMap { $0.first?.wholeNumberValue }
        #expect(found == levels)
    }

    @Test func listsIndent() throws {
        let html = try Samples.blocks(
            "<ul><li>One<ul><li>Two</li></ul></li><li><p>Three</p></li></ul><ol start=\"3\"><li>x</ol>")
        let list = "<ul style=\"margin:0 0 18px;padding:0;padding-left:26px\">\n"
        let item = "<li style=\"margin:0 0 8px\">"
        #expect(
            html
                == "\(list)\(item)One\(list.replacing("margin:0 0 18px", with: "margin:8px 0 0"))\(item)Two</li>\n</ul>\n</li>\n\(item)Three</li>\n</ul>\n"
                + "<ol start=\"3\" style=\"margin:0 0 18px;padding:0;padding-left:26px\">\n\(item)x</li>\n</ol>\n")
    }

    @Test func tablesOfDataSayWhatTheirColumnsAre() throws {
        let html = try Samples.blocks(
            "<table><thead><tr><th>Film<th>Year</thead><tr><td>Past Lives<td>2023</table>")
        #expect(html.contains("<th class=\"l t\""))
        #expect(html.contains("scope=\"col\">Film</th>"))
        #expect(!html.contains("role=\"presentation\""))
    }

    @Test(arguments: ["{{x}}", "{%x%}", "{#x}", "*|X|*", "%%x%%", "[[x]]", "{name}", "%name%", "${x}", "{{{x}}}"])
    func wordsOfArticlesAreNoPlaceholders(words: String) throws {
        let html = try Samples.blocks(
            "<p title=\"\(words)\">\(words) <a href=\"https://x.example/?\(words)\">y</a> <abbr title=\"\(words)\">z</abbr></p>",
            guards: true)
        for mark in ["{", "*|", "%%", "%x", "%n", "[["] { #expect(!html.contains(mark), "\(mark) in \(html)") }
        #expect(try Samples.blocks("<p>\(words)</p>").contains(words))
    }
}
