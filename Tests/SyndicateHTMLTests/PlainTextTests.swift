import SyndicateHTML
import Testing

struct PlainTextTests {
    @Test(arguments: [
        ("<p>a  b\n c</p>\n<p>d</p>", "a b c\n\nd"),
        ("a<b> b </b> c", "a b c"),
        ("a <b>b</b>c", "a bc"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<div>a<br></div><div>b", "a\nb"),
        ("a<br>b<br><br><br><br>c<br>", "a\nb\n\nc"),
        ("<h1>T</h1>x<h2>U</h2>", "T\n\nx\n\nU"),
        ("<p>a</p><ul><li>b<li>c<ul><li>d<li>e</ul><li>f</ul>g", "a\n\n- b\n- c\n  - d\n  - e\n- f\n\ng"),
        ("<ul><li><p>a</p><p>b</p></li><li><p>c</p></li></ul>", "- a\n\n  b\n\n- c"),
        ("<ol start=9><li>a<li>b<li value=3>c<br>d</ol>", "9. a\n10. b\n3. c\n   d"),
        ("<ol reversed><li>a<li>b</ol>", "2. a\n1. b"),
        ("<ul><li></li><li><ul><li>x</ul></ul>", "-\n- - x"),
        ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "a\n  b\nc\n  d"),
        ("<blockquote><p>a<p>b<blockquote>c</blockquote></blockquote>d", "> a\n>\n> b\n>\n> > c\n\nd"),
        ("x<pre>\n\na  b\n\n\n  c\n\n</pre>y", "x\n\na  b\n\n\n  c\n\ny"),
        ("<ul><li><pre>a\n b</pre></ul>", "- a\n   b"),
        ("<table><caption>T<tr><th>a<th>b<tr><td>c<br>d<td>e</table>", "T\na | b\nc d | e"),
        ("<table><tr><td><p>a</p><p>b</p><td><div>c</div></table>", "a\n\nb\n\nc"),
        ("<figure><img alt='A dog'><figcaption>Rex</figcaption></figure>z", "A dog\nRex\n\nz"),
        ("<figure><img alt='Rex'><figcaption>Rex</figcaption></figure>", "Rex"),
        ("a&nbsp;&amp;&lt;&eacute;&#x1F600;", "a\u{A0}&<é😀"),
        ("a<script>b</script><style>c</style><template>d</template><!--e--><p hidden>f</p>g", "ag"),
        ("<title>x</title>y<noscript>z</noscript>", "yz"),
        ("日本\n語 x\ny", "日本語 x y"),
        ("한국\n어", "한국 어"),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "漢(kan)"),
        ("<q>a</q> <sub>2</sub>", "\u{201C}a\u{201D} 2"),
        ("a<hr>b", "a\n\n---\n\nb"),
        ("<a href=https://e.org/>x</a>", "x"),
        ("  ", ""),
        ("e\u{301}  \u{301}x", "e\u{301} \u{301}x"),
    ])
    func texts(html: String, expected: String) {
        let text = HTMLFragment(parsing: html).plainText()
        #expect(Array(text.utf8) == Array(expected.utf8), "\(text.debugDescription)")
    }

    @Test(arguments: [
        ("see <a href='https://e.org/a'>this <b>page</b></a>.", "see this page (https://e.org/a)."),
        ("<a href='https://e.org/'>e.org</a>", "e.org"),
        ("<a href='mailto:a@e.org'>a@e.org</a>", "a@e.org"),
        ("<a href='#x'>up</a> <a href=' JavaScript:x'>y</a> <a>z</a>", "up y z"),
        ("<a href='https://e.org/i'><img alt='Dog'></a>", "Dog (https://e.org/i)"),
        ("<a href='https://e.org/i'><img></a>", ""),
    ])
    func inlineLinks(html: String, expected: String) {
        #expect(HTMLFragment(parsing: html).plainText(PlainText(links: .inline)) == expected)
    }

    @Test(arguments: [
        ("<p>one two three four</p>", 9, "one two\nthree\nfour"),
        ("<p>one <b>two</b>, three</p>", 8, "one two,\nthree"),
        ("<blockquote>one two three</blockquote>", 9, "> one two\n> three"),
        ("<ul><li>one two three<li>four</ul>", 9, "- one two\n  three\n- four"),
        ("<p>https://example.org/a/long/address x</p>", 10, "https://example.org/a/long/address\nx"),
        ("<p>日本語の文章、です。</p>", 8, "日本語の\n文章、で\nす。"), ("<p>「日本語」（の）文</p>", 8, "「日本\n語」\n（の）文"),
        ("<p>한국어 문장 하나</p>", 8, "한국어\n문장\n하나"), ("<p>漢字abc漢字</p>", 6, "漢字\nabc漢\n字"),
        ("<pre>a b c d e f</pre>", 3, "a b c d e f"), ("<table><tr><td>a b<td>c d</table>", 9, "a b | c d"),
        ("<table><tr><td>a b<td>c d</table>", 6, "a b |\n  c d"),
        ("<p>e\u{301}\u{301} x</p>", 3, "e\u{301}\u{301} x"), ("<p>a<br>b c</p>", 3, "a\nb c"),
    ])
    func wrapped(html: String, width: Int, text: String) {
        #expect(HTMLFragment(parsing: html).plainText(PlainText(width: width)) == text)
    }

    @Test func footnotes() {
        let html =
            "<p><a href=/a>one</a>, <a href=/b>two</a>, <a href=/a>three</a></p><table><td><a href=/b>x</a></table>"
        let text = HTMLFragment(parsing: html).plainText(PlainText(links: .footnotes))
        #expect(text == "one [1], two [2], three [1]\n\nx [2]\n\n[1] /a\n[2] /b")
    }

    @Test func rules() {
        let html = "<ul><li>a</ul><img alt=x><blockquote>q</blockquote><table><td>1<td>2</table>"
        let rules = PlainText(showsImages: false, bullet: "• ", quotePrefix: "| ", cellSeparator: "\t")
        #expect(HTMLFragment(parsing: html).plainText(rules) == "• a\n\n| q\n\n1\t2")
    }
}
