import Syndicate
import Testing

@Suite struct HTMLTextTests {
    @Test(arguments: [
        ("", ""), ("plain 한글 😀", "plain 한글 😀"),
        ("<a href=\"x\">'&amp;'</a>", "&lt;a href=&quot;x&quot;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;"),
        ("\"\u{301}<\u{338}&\u{20E3}'\u{308}", "&quot;\u{301}&lt;\u{338}&amp;\u{20E3}&#39;\u{308}"),
        ("\0\n\t", "\0\n\t"),
    ])
    func escapes(text: String, escaped: String) {
        #expect(HTMLText.escape(text).utf8.elementsEqual(escaped.utf8))
        var bytes: [UInt8] = [0x2E]
        HTMLText.append(text, to: &bytes)
        #expect(bytes == [0x2E] + Array(escaped.utf8))
    }

    @Test func survivesLongText() {
        let text = String(repeating: "<", count: 2_500_000)
        #expect(HTMLText.escape(text).utf8.count == 10_000_000)
    }
}
