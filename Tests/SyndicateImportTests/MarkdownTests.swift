import Syndicate
import SyndicateImport
import Testing

@Suite struct MarkdownTests {
    private let site = Site(url: "https://example.org/")

    @Test(arguments: [
        ("# The *Title*\n\nText", "The Title", "<p>Text</p>"),
        ("Text\n\n# Title\n\nMore", "Title", "<p>Text</p>\n\n<p>More</p>"),
        ("---\ntitle: A\n---\n# a\n\nText", "A", "<p>Text</p>"), ("---\ntitle: A\n---\nText", "A", "<p>Text</p>"),
        ("Title\n=====\nText", "Title", "<p>Text</p>"), ("Text", nil, "<p>Text</p>"),
    ])
    func `the first heading is the title`(text: String, title: String?, body: String) throws {
        let entry = try article(text)
        #expect(entry.title?.plainText == title)
        #expect(entry.htmlBody == body)
    }

    @Test func `another heading of level 1 stays beside a title`() throws {
        let entry = try article("---\ntitle: A\n---\n# B\n")
        #expect(entry.htmlBody == "<h1 id=\"a-b\">B</h1>")
    }

    @Test func `what stands before the divider is the summary`() throws {
        let entry = try article("One *two*.\n\n<!--more-->\n\nThree.")
        #expect(entry.summary == TextConstruct(html: "<p>One <em>two</em>.</p>"))
        #expect(entry.htmlBody?.contains("more") == false)
        #expect(try article("---\nsummary: S\n---\nOne.\n\n<!-- more -->\n\nTwo.").summary == "S")
        #expect(try article("One.\n\nTwo.").summary == nil)
    }

    @Test(arguments: [
        ("[a](b/)", "<a href=\"https://example.org/x/y/b/\">"), ("[a](/b/)", "<a href=\"https://example.org/b/\">"),
        ("[a](../b)", "<a href=\"https://example.org/x/b\">"), ("[a](#b)", "<a href=\"#b\">"),
        ("t ![a](i.png)", "src=\"https://example.org/x/y/i.png\""),
        ("<img src=\"/i.png\">", "src=\"https://example.org/i.png\""),
        ("<video poster=p.jpg></video>", "poster=\"https://example.org/x/y/p.jpg\""), ("<b>x</b>", "<b>x</b>"),
        ("www.example.com", "<a href=\"http://www.example.com\">"), ("~~a~~", "<del>a</del>"),
        ("\"a\" -- b", "&quot;a&quot; -- b"),
        ("- [x] a", "<li>☑ a</li>"), ("- [ ] a", "<li>☐ a</li>"),
        ("```swift\nx\n```", "<pre><code class=\"language-swift\">x"),
        ("|a|b|\n|-|-|\n|c|d|", "<td>c</td>"), ("a\u{0}b", "a\u{FFFD}b"),
    ])
    func `the text as HTML`(text: String, part: String) throws {
        let body = try article("---\npermalink: /x/y/\n---\n\(text)\n", site: site).htmlBody
        let found = body?.replacing("&quot;", with: "\"").contains(part.replacing("&quot;", with: "\"")) ?? false
        #expect(found, "\(body ?? "")")
    }

    @Test func `headings are named once and links to them follow`() throws {
        let body = try article("## One\n\n## One\n\n[a](#one)\n\n<h2 id=\"own\">Two</h2>\n\n[b](#own)\n", name: "p.md")
            .htmlBody
        for part in ["<h2 id=\"p-one\">", "<h2 id=\"p-one-2\">", "href=\"#p-one\"", "<h2 id=\"own\">", "href=\"#own\""]
        {
            #expect(body?.contains(part) == true, "\(part)")
        }
    }

    @Test(
        arguments: [
            ("Caption. Credit: A B", "Caption.", "A B"), ("Credit: A", nil, "A"), ("Caption (Foto: A)", "Caption", "A"),
            ("Just a caption", "Just a caption", nil), ("A photo: not", "A photo: not", nil),
            ("A. photo: B", "A.", "B"), ("Note: this", "Note: this", nil),
            ("사진 설명. 사진: 홍길동", "사진 설명.", "홍길동"), ("A credit:", "A credit:", nil),
        ] as [(String, String?, String?)])
    func `captions and credits`(title: String, caption: String?, credit: String?) throws {
        let figure = try article("![a](/i.png \"\(title)\")").figures.first
        #expect(
            figure
                == {
                    var f = Figure(url: "/i.png", alt: "a", caption: caption, credit: credit); f.type = "image/png";
                    return f
                }())
    }

    @Test func `figures in front matter complete those in the text`() throws {
        let entry = try article(
            "---\nfigures: [{url: /i.png, caption: C, credit: B}, {url: /j.png, caption: D}]\n---\n![a](/i.png)\n",
            site: site)
        #expect(entry.figures.map(\.caption) == ["C", "D"])
        #expect(entry.figures.map(\.alt) == ["a", nil])
        #expect(entry.htmlBody?.contains("<figcaption>C <small>B</small></figcaption>") == true)
    }

    @Test func `several pictures and pictures in links are figures, pictures in text are not`() throws {
        #expect(try article("![a](a.png)\n![b](b.png)").figures.count == 2)
        #expect(try article("[![a](a.png)](b)").figures.count == 1)
        #expect(try article("![a](a.png) text").figures.isEmpty)
    }

    @Test(arguments: [
        ("a\n\n{% include x.html %}", 3, 1), ("é {{< youtube x >}}", 1, 3), ("{{% note %}}", 1, 1),
        ("---\ndate: 2024-01-01\n---\na {% raw %}", 4, 3),
    ])
    func `template code is told once`(text: String, line: Int, column: Int) throws {
        let (entry, diagnostics) = try read(Array((text + "\n{% again %}").utf8))
        let found = diagnostics.filter { $0.rule == "template-code" }
        #expect(found.map(\.position) == [SourcePosition(line: line, column: column)])
        #expect(entry?.htmlBody?.contains("again") == true)
    }

    @Test(arguments: ["```\n{% x %}\n```", "`{% x %}`", "    {% x %}", "{ % x", "{{ x }}"])
    func `template code as an example is none`(text: String) throws {
        #expect(try read(Array(text.utf8)).diagnostics.allSatisfy { $0.rule != "template-code" })
    }

    @Test func `other encodings are read`() throws {
        #expect(try read([0xEF, 0xBB, 0xBF] + Array("# é".utf8)).entry?.title == "é")
        let (entry, diagnostics) = try read([0x23, 0x20, 0xE9])
        #expect(entry?.title == "é")
        #expect(diagnostics.contains { $0.rule == "guessed-encoding" })
    }

    private static let hostile = [
        LargeInput("brackets", String(repeating: "[", count: 10_000_000)),
        LargeInput("links", String(repeating: "[a](", count: 500_000)),
        LargeInput("pictures", String(repeating: "![", count: 1_000_000)),
        LargeInput("stars", String(repeating: "*a **a ", count: 200_000)),
        LargeInput("quotes", String(repeating: "> ", count: 200_000) + "a"),
        LargeInput("lists", String(repeating: "- ", count: 200_000) + "a"),
        LargeInput("back ticks", String(repeating: "`a``", count: 500_000)),
        LargeInput("tags", String(repeating: "<a ", count: 500_000)),
        LargeInput("elements", String(repeating: "<b><div>", count: 200_000)),
        LargeInput("footnotes", String(repeating: "[^a]", count: 100_000) + "\n\n[^a]: x\n"),
        LargeInput("references", String(repeating: "[a]: b\n", count: 300_000)),
        LargeInput("headings", String(repeating: "# a\n", count: 100_000)),
        LargeInput("colons in a title", "![](/a \"" + String(repeating: "a: ", count: 100_000) + "\")"),
        LargeInput("letters in a title", "![](/a \"" + String(repeating: "a", count: 1_000_000) + ":\")"),
        LargeInput("credits", "![](/a \"" + String(repeating: "a credit: ", count: 100_000) + "\")"),
        LargeInput("figures", String(repeating: "![](a.png)\n\n", count: 50_000)),
        LargeInput("open divider", String(repeating: "<!--", count: 500_000)),
    ]

    @Test(arguments: hostile)
    func `hostile text is read in time`(input: LargeInput) throws {
        let start = ContinuousClock.now
        let (entry, _) = try read(Array(input.text.utf8))
        #expect(entry != nil)
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    @Test(arguments: [
        LargeInput("bars", String(repeating: "|a", count: 100_000) + "\n|-|\n"),
        LargeInput("addresses", String(repeating: "xmpp:a@b.c/", count: 100_000)),
        LargeInput("size", String(repeating: "a\n", count: 9_000_000)),
    ])
    func `text whose reading would take too long is refused`(input: LargeInput) {
        let error = #expect(throws: ImportError.self) { try read(Array(input.text.utf8)) }
        #expect(error?.code == .limit)
    }
}
