import Testing

@testable import SyndicateNewsletter

@Suite("Words of the layout")
struct WordingTests {
    @Test("are all there in every language", arguments: Wording.table.keys.sorted())
    func complete(_ language: String) {
        let row = Wording.table[language]
        #expect(row?.words.split(separator: "|", omittingEmptySubsequences: false).count == 18)
        let wording = Wording(language)
        #expect([0, 12].contains(wording.months.count))
        #expect(wording.months.isEmpty == wording.date.contains("m"))
        for words in [wording.by, wording.reason] { #expect(words.contains("%")) }
        #expect(wording.rating.contains("%1") && wording.rating.contains("%2"))
        #expect(!wording.readMore.isEmpty && !wording.unsubscribe.isEmpty && !wording.webView.isEmpty)
    }

    @Test(
        "are chosen by language and country",
        arguments: [
            ("ko-KR", "더 읽기"), ("zh-TW", "閱讀全文"), ("zh-CN", "阅读全文"), ("no", "Les mer"), ("xx", "Read more"),
            ("EN_us", "Read more"),
        ])
    func languages(_ language: String, _ words: String) {
        #expect(Wording(language).readMore == words)
    }

    @Test("tell who wrote it")
    func names() {
        #expect(Wording("en").list(["A", "B", "C"]) == "A, B and C")
        #expect(Wording("ja").list(["A", "B"]) == "A、B")
    }
}
