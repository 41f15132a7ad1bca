import Testing

@testable import SyndicateNewsletter

@Suite("Merge fields")
struct MergeFieldsTests {
    @Test(
        "are told from addresses",
        arguments: [
            ("{{ unsubscribe_url }}", true), ("{{{unsubscribe}}}", true), ("*|UNSUB|*", true),
            ("{unsubscribe_url}", true),
            ("%unsubscribe_url%", true), ("[[UNSUB]]", true), ("{{}}", false), ("https://example.org/{{x}}", false),
            ("javascript:alert(1)", false), ("{", false), ("", false), ("*|UNSUB", false),
        ])
    func placeholders(_ text: String, _ isOne: Bool) {
        #expect(MergeFields.isPlaceholder(text) == isOne)
    }

    @Test("of every sender are placeholders", arguments: MergeFields.senders.map(\.name))
    func senders(_ name: String) throws {
        let fields = try #require(MergeFields.of(name))
        for text in [fields.unsubscribe, fields.webView, fields.preferences].compactMap(\.self) {
            #expect(MergeFields.isPlaceholder(text))
        }
    }

    @Test(
        "of an article are none any more",
        arguments: [
            ("{{ x }}", "{\u{2060}{ x }}"), ("{% if %}", "{\u{2060}% if %}"), ("*|FNAME|*", "*\u{2060}|FNAME|*"),
            ("{name}", "{\u{2060}name}"), ("%%x%%", "%\u{2060}%\u{2060}x%\u{2060}%"), ("[[X]]", "[\u{2060}[X]]"),
            ("100 % of { } * | [1] 5%", "100 % of { } * | [1] 5%"), ("plain", "plain"), ("{", "{"),
        ])
    func guarded(_ text: String, _ result: String) {
        let guarded = MergeFields.guarded(text)
        for opening in ["{{", "{%", "*|", "%%", "[["] { #expect(!guarded.contains(opening)) }
        #expect(guarded == result)
    }
}
