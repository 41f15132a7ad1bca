import SyndicateText
import Testing

@Suite("The segmenter of text")
struct TextSegmenterTests {
    @Test(
        "finds sentences",
        arguments: [
            ("en", "It ends. Or not? Yes!", "It ends. |Or not? |Yes!"),
            ("en", "Mr. Smith met Dr. No at 3.5 p.m. sharp.", "Mr. Smith met Dr. No at 3.5 p.m. sharp."),
            ("en", "J. R. R. Tolkien wrote it. We read it.", "J. R. R. Tolkien wrote it. |We read it."),
            ("en", "So am I. You too.", "So am I. |You too."),
            ("en", "“Stop.” He did.", "“Stop.” |He did."),
            ("de", "Das ist z. B. gut. Das nicht.", "Das ist z. B. gut. |Das nicht."),
            ("ko", "첫 문장이다. 둘째 문장이다.", "첫 문장이다. |둘째 문장이다."),
            ("ja", "映画を見た。面白かった！もう一度。", "映画を見た。|面白かった！|もう一度。"),
            ("zh", "好看。真的吗？", "好看。|真的吗？"),
            ("hi", "यह अच्छा है। वह नहीं।", "यह अच्छा है। |वह नहीं।"),
            ("", "One.\nTwo.", "One.\n|Two."), ("en", "", ""), ("not a language@x=y", "A. B", "A. B"),
        ])
    func sentences(language: String, text: String, cut: String) {
        let ranges = TextSegmenter(language: language.isEmpty ? nil : language).sentences(text)
        #expect(ranges.map { String(text[$0]) }.joined(separator: "|") == cut)
    }

    @Test(
        "finds words where there are no spaces",
        arguments: [
            ("en", "don't stop", "don't| |stop"), ("ko", "영화 이야기", "영화| |이야기"), ("th", "สวัสดีชาวโลก", "สวัสดี|ชาว|โลก"),
            ("ja", "日本語の文章", "日本語|の|文章"), ("zh", "中文电影", "中文|电影"), ("", "👩‍👩‍👧‍👦🇰🇷", "👩‍👩‍👧‍👦|🇰🇷"),
        ])
    func words(language: String, text: String, cut: String) {
        let ranges = TextSegmenter(language: language.isEmpty ? nil : language).words(text)
        #expect(ranges.map { String(text[$0]) }.joined(separator: "|") == cut)
    }

    @Test("finds where a line may end")
    func breaks() {
        let text = "well-known words (see https://a.example/b) 漢字。"
        let breaks = TextSegmenter(language: "en").breaks(text)
        #expect(breaks.last == text.endIndex)
        var start = text.startIndex
        var parts: [String] = []
        for end in breaks {
            parts.append(String(text[start..<end]))
            start = end
        }
        #expect(parts.joined() == text)
        #expect(parts.first == "well-" && parts.suffix(2) == ["漢", "字。"])
    }

    @Test("gives back all of any text, cut between characters")
    func whole() {
        let units = [
            "a", ".", " ", "\n", "é", "e\u{301}", "漢", "한", "ก", "👩‍👩‍👧‍👦", "🇰🇷", "\u{202E}", "\u{200D}", "\r\n", "\0",
        ]
        var state: UInt64 = 1
        for _ in 0..<300 {
            var text = ""
            for _ in 0..<30 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += units[Int(state >> 33) % units.count]
            }
            for segmenter in [TextSegmenter(), TextSegmenter(language: "th")] {
                #expect(segmenter.sentences(text).map { text[$0] }.joined().utf8.elementsEqual(text.utf8))
                #expect(segmenter.words(text).map { text[$0] }.joined().utf8.elementsEqual(text.utf8))
                #expect(segmenter.breaks(text).last == text.endIndex)
            }
        }
    }
}
