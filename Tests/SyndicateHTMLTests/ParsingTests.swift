import Syndicate
import SyndicateHTML
import Testing

struct ParsingTests {
    @Test(arguments: [
        ("<p>a<p>b", "<p>a</p><p>b</p>"),
        ("<b><i>x</b>y</i>", "<b><i>x</i></b><i>y</i>"),
        ("<TABLE><td>1<td>2", "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"),
        ("a &amp;lt; &copy; &#x41;&nbsp;\"", "a &amp;lt; © A&#160;\""),
        ("<a href='x\"y&amp;z' HREF=2>", "<a href=\"x&quot;y&amp;z\"></a>"),
        ("<img src=a><br/><hr>", "<img src=\"a\"><br><hr>"),
        ("<x-y Foo>1</x-y>", "<x-y foo=\"\">1</x-y>"),
        ("<script>if (a<b && c) x</script>", "<script>if (a<b && c) x</script>"),
        ("<textarea>\n\nx</textarea><pre>\n\ny</pre>", "<textarea>\n\nx</textarea><pre>\n\ny</pre>"),
        (
            "<svg viewbox=1 xlink:href=#a><foreignobject><p>x</p></foreignobject><lineargradient/></svg>",
            "<svg viewBox=\"1\" xlink:href=\"#a\"><foreignObject><p>x</p></foreignObject>"
                + "<linearGradient></linearGradient></svg>"
        ),
        ("<math><mi xml:lang=en>x</mi></math>", "<math><mi xml:lang=\"en\">x</mi></math>"),
        ("<template><td>x</td></template>", "<template><td>x</td></template>"),
        ("x<!-- a -- b -->y", "x<!-- a - - b -->y"),
        ("\u{0}a\u{0}b", "ab"),
        ("e\u{301}\"\u{301}<b>", "e\u{301}\"\u{301}<b></b>"),
        ("", ""),
    ])
    func fragments(source: String, expected: String) {
        let html = HTMLFragment(parsing: source).html
        #expect(Array(html.utf8) == Array(expected.utf8), "\(html)")
    }

    @Test func documents() {
        let page = HTMLDocument(parsing: "<!doctype html><title>A</title><p>x")
        #expect(page.html == "<!DOCTYPE html><html><head><title>A</title></head><body><p>x</p></body></html>")
        #expect(page.doctype == "html")
        #expect(page.report.isComplete)
        #expect(HTMLDocument(parsing: "").html == "<html><head></head><body></body></html>")
    }

    @Test func context() {
        #expect(HTMLFragment(parsing: "<td>x", in: "tr").html == "<td>x</td>")
        #expect(HTMLFragment(parsing: "<td>x", in: "no-such-element").html == "x")
        #expect(HTMLFragment(parsing: "<b>x", in: "textarea").nodes == [.text("<b>x")])
    }

    @Test func positions() throws {
        let nodes = HTMLFragment(parsing: "<p>é<b>x</b>\n\t <i>y</i>").nodes
        let paragraph = try #require(nodes.first?.element)
        #expect(paragraph.elements.map { "\($0.position?.description ?? "-")" } == ["1:5", "2:3"])
        let page = HTMLDocument(parsing: "x")
        #expect(page.body?.position == nil)
    }

    @Test func invalidBytes() {
        let bytes: [UInt8] = [0x61, 0xFF, 0x3C, 0x62, 0xC3, 0x20, 0x80, 0x3D, 0xE2, 0x82, 0x3E, 0xF0, 0x9F, 0, 0x78]
        let fragment = HTMLFragment(parsing: bytes)
        #expect(fragment.nodes.text.contains("\u{FFFD}"))
        #expect(HTMLFragment(parsing: fragment.html) == fragment)
    }

    @Test(arguments: [
        "<div>", "<b>", "<a href=x><div>", "<table><tr><td>", "<svg><g>", "<p><font size=1>", "<ul><li>", "<i x=",
        "<font color=\"", "</p>", "<br>", "&amp;", "<!--", "<select><option>", "<table><b>x", "<template>",
        "<a><table>", "<button><p>", "<nobr>", "<ruby><rt>", "<html a>", "<math><mtext>",
    ])
    func repetitionsEndInTime(unit: String) {
        var source = ""
        for index in 0..<(400_000 / unit.utf8.count) {
            source += unit
            if unit.hasSuffix("=") || unit.hasSuffix("\"") { source += "\(index)\">" }
        }
        let clock = ContinuousClock()
        let time = clock.measure {
            let fragment = HTMLFragment(parsing: source)
            #expect(depth(fragment.nodes) <= 256)
            _ = fragment.html
        }
        #expect(time < .seconds(20))
    }

    @Test func millionDivisions() {
        let fragment = HTMLFragment(parsing: String(repeating: "<div>", count: 1_000_000))
        #expect(depth(fragment.nodes) == 256)
        #expect(fragment.report.limit == .depth)
        #expect(fragment.report.truncatedAt == 511 * 5)
    }

    @Test func deepContentIsFlattened() {
        let source = String(repeating: "<div>", count: 400) + "x" + String(repeating: "</div>", count: 400) + "y"
        let fragment = HTMLFragment(parsing: source)
        #expect(fragment.report.flattenedElements == 144)
        #expect(fragment.report.truncatedAt == nil)
        #expect(fragment.nodes.text == "xy")
        #expect(depth(fragment.nodes) == 256)
    }

    @Test func manyAttributes() {
        var source = "<p>before</p><p"
        for index in 0..<100_000 { source += " a\(index)=\(index)" }
        let fragment = HTMLFragment(parsing: source + ">after</p>")
        #expect(fragment.report.limit == .attributes)
        #expect(fragment.report.diagnostics.map(\.rule) == ["html-truncated"])
    }

    @Test func tooManyBytes() {
        let fragment = HTMLFragment(parsing: "<p>aé</p>", limits: HTMLLimits(maximumBytes: 5))
        #expect(fragment.html == "<p>a</p>")
        #expect(fragment.report.truncatedAt == 4)
    }
}

/// How deep elements stand in each other, without recursion.
func depth(_ nodes: [HTMLNode]) -> Int {
    var depth = 0
    var level = nodes.compactMap(\.element)
    while !level.isEmpty {
        depth += 1
        level = level.flatMap(\.elements)
    }
    return depth
}
