import Syndicate
import SyndicateFilters
import SyndicateHTML
import Testing

@Suite struct TruncateTests {
    private func cut(_ content: Content, _ value: String) throws -> Content {
        let entry = Filtering.entry("A title that is longer than all this") { $0.content = [content] }
        let result = try Filtering.result(["truncate=\(value)"], [entry]).entries[0]
        #expect(result.title == entry.title)
        return result.content[0]
    }

    @Test(arguments: [
        ("One two three", "13", "One two three"), ("One two three", "12", "One two…"),
        ("One two three", "8", "One two…"),
        ("One two three", "7", "One…"), ("One two three", "4", "One…"), ("One two three", "2", "O…"), ("One", "1", "…"),
        ("One, two – three", "5", "One…"), ("One two – three", "10", "One two…"), ("One. Two", "7", "One…"),
        ("  One \n\n two   three", "8", "  One \n\n two…"), ("Onetwothree", "5", "Onet…"),
        ("One two   ", "7", "One two   "),
        ("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "3", "👩‍👩‍👧‍👦👩‍👩‍👧‍👦…"), ("e\u{301}e\u{301}e\u{301}", "3", "e\u{301}e\u{301}e\u{301}"),
        ("映画の話をする", "4", "映画の…"), ("", "3", ""),
        ("One\ntwo.\n \nThree", "paragraph", "One\ntwo."), ("One\ntwo", "paragraph", "One\ntwo"),
        ("One\n\n", "paragraph", "One\n\n"),
    ])
    func textIsCutAtTheEndOfAWord(text: String, value: String, result: String) throws {
        #expect(try cut(Content(text: text), value).value == .text(result))
    }

    @Test(arguments: [
        ("<p>One <b>two three</b> four</p><p>x</p>", "9", "<p>One <b>two…</b></p>"),
        ("<p>One <b>two three</b> four</p><p>x</p>", "14", "<p>One <b>two three…</b></p>"),
        ("<p>One</p><p>two three</p>", "5", "<p>One…</p>"),
        ("<p>One</p>\n<p>two three</p>", "8", "<p>One</p>\n<p>two…</p>"),
        ("<b>Hel</b>lo you there", "9", "<b>Hel</b>lo…"), ("One <b>Hel</b>lo you", "7", "One…"),
        ("<img src=a><p>One two", "5", "<img src=\"a\"><p>One…</p>"), ("One<br>two three", "5", "One…"),
        ("<ul><li>One</li><li>Two</li></ul>", "5", "<ul><li>One…</li></ul>"),
        (
            "<script>if (a) b c d e f g</script><!--x y z a b c-->One two three", "8",
            "<script>if (a) b c d e f g</script><!--x y z a b c-->One two…"
        ),
        ("One &lt;two&gt; three", "10", "One &lt;two&gt;…"), ("<p>short</p", "50", "<p>short</p"),
        ("<p><b class=some-long-name>short</b></p>", "6", "<p><b class=some-long-name>short</b></p>"),
        (
            "<h2>Head</h2><p> </p><p>One <i>two</i></p><p>x</p>", "paragraph",
            "<h2>Head</h2><p> </p><p>One <i>two</i></p>"
        ),
        (
            "<p></p><p>&nbsp;</p><p>\u{200B}</p><p>One</p><p>two</p>", "paragraph",
            "<p></p><p>&#160;</p><p>\u{200B}</p><p>One</p>"
        ),
        ("<div>One<br><br>two</div>", "paragraph", "<div>One</div>"), ("<p>One</p>", "paragraph", "<p>One</p>"),
        ("<div>One</div><div>two</div>", "paragraph", "<div>One</div>"),
        ("<p>One</p><img src=a>", "paragraph", "<p>One</p>"),
        ("<p CLASS=a>One</P>", "paragraph", "<p CLASS=a>One</P>"),
    ])
    func markupStaysWellFormed(html: String, value: String, result: String) throws {
        #expect(try cut(Content(html: html), value).value == .html(result))
    }

    @Test func xhtmlAndSummariesAreCut() throws {
        let paragraph = ExtensionElement(
            namespace: "http://www.w3.org/1999/xhtml", name: "p", children: [.text("One two three")])
        let cutParagraph = ExtensionElement(
            namespace: "http://www.w3.org/1999/xhtml", name: "p", children: [.text("One…")])
        #expect(try cut(Content(.xhtml([.element(paragraph)])), "5").value == .xhtml([.element(cutParagraph)]))
        let entry = Filtering.entry("") { $0.summary = TextConstruct(html: "<i>One two</i> three") }
        #expect(try Filtering.result(["truncate=8"], [entry]).entries[0].summary?.html == "<i>One two…</i>")
        let other = Content(.base64(mediaType: "image/png", "aaaaaaaaaaaaaaaaaaaaaa"))
        #expect(try cut(other, "5") == other)
    }

    @Test(arguments: [
        String(repeating: "<div>", count: 100_000) + "One two three", String(repeating: "<b>x", count: 20_000),
        String(repeating: "<p", count: 100_000), String(repeating: "e", count: 200_000),
        "e" + String(repeating: "\u{301}", count: 200_000), String(repeating: " ", count: 200_000) + "x y z",
        String(repeating: "<p></p>", count: 50_000) + "One two three four",
        "<script>" + String(repeating: "a b ", count: 100_000),
        "\u{0}\u{FFFE}<p>One\u{0} two three four", String(repeating: "日", count: 200_000),
        String(repeating: "<table><tr><td>x", count: 2_000),
    ])
    func hostileMarkupIsCut(html: String) throws {
        for value in ["10", "paragraph"] {
            let result = try cut(Content(html: html), value)
            guard case .html(let text) = result.value else { continue }
            if value == "10" {
                let shown = HTMLFragment(parsing: text).nodes.text.filter { !$0.isWhitespace }
                #expect(shown.count <= 10 || text.utf8.elementsEqual(html.utf8))
            }
        }
    }

    @Test(arguments: 1...40) func noCutIsTooLong(count: Int) throws {
        let html =
            "<p>The <em>quick</em> brown,&nbsp;fox</p><blockquote>jumps <b>over</b></blockquote> the lazy dog — twice."
        let text = HTMLFragment(parsing: html).nodes.text
        let result = try cut(Content(html: html), "\(count)")
        guard case .html(let cut) = result.value else { return }
        let shown = HTMLFragment(parsing: cut).nodes.text
        #expect(shown.hasSuffix("…"))
        #expect(shown.count <= count)
        #expect(text.hasPrefix(shown.dropLast()))
        #expect(HTMLSerializer.string(HTMLFragment(parsing: cut).nodes) == cut)
    }

    @Test(arguments: [1, 50, 199, 1000, 5000, 20_000]) func aLongBodyIsCutAsAShortOne(count: Int) throws {
        let paragraph = "<p>The <em>quick</em> brown&nbsp;fox, Grüße &amp; 日本.</p>\n"
        // Of that much all is parsed.
        let short = String(repeating: paragraph, count: count / 20 + 20)
        let long = short + String(repeating: paragraph, count: 20_000)
        #expect(try cut(Content(html: long), "\(count)") == cut(Content(html: short), "\(count)"))
    }
}
