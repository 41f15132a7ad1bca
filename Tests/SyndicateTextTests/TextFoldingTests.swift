import SyndicateText
import Testing

@Suite struct TextFoldingTests {
    @Test(arguments: [
        ("ABC xyz 12", "abc xyz 12"), ("Straße", "strasse"), ("ΣΊΣΥΦΟΣ", "σίσυφοσ"), ("cafe\u{301}", "caf\u{E9}"),
        ("Ｆｉｌｍ", "film"), ("ﬁlm", "film"), ("co\u{AD}op\u{200B}", "coop"), ("", ""), ("İ", "i\u{307}"),
        ("a\nB\t", "a\nb\t"),
    ])
    func differencesThatPeopleDoNotSeeGo(text: String, folded: String) {
        #expect(TextFolding.folded(text).utf8.elementsEqual(folded.utf8))
        #expect(TextFolding.folded(folded).utf8.elementsEqual(folded.utf8))
    }

    @Test(arguments: [
        ("2", "10"), ("a2b", "a10"), ("a 9", "a 010"), ("a", "b"), ("äb", "ac"), ("", "a"), ("9", "a"), ("a", "aa"),
        ("가나", "각"),
    ])
    func keysSort(first: String, second: String) {
        #expect(TextFolding.sortKey(first).lexicographicallyPrecedes(TextFolding.sortKey(second)))
    }

    @Test(arguments: [("Äpfel", "APFEL"), ("é", "E\u{301}"), ("007", "7"), ("Й", "и")])
    func accentsAndCaseDoNotSort(first: String, second: String) {
        #expect(TextFolding.sortKey(first) == TextFolding.sortKey(second))
    }

    @Test func longTextsAreFolded() {
        let text = String(repeating: "\u{FDFA}", count: 10_000)
        #expect(TextFolding.folded(text).unicodeScalars.count == 180_000)
        #expect(TextFolding.sortKey(String(repeating: "1", count: 100_000)).count == 100_002)
    }
}
