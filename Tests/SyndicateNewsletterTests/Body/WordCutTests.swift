import Testing

@testable import SyndicateNewsletter

struct WordCutTests {
    @Test(arguments: [
        ("One two three", 20, "One two three"), ("One two three", 12, "One two…"), ("One, two three", 9, "One…"),
        ("One two three", 2, ""), ("漢字漢字漢字", 12, "漢字漢…"), ("e\u{301}e\u{301}e\u{301}", 8, "e\u{301}…"),
        ("👩‍👩‍👧👩‍👩‍👧", 30, "👩‍👩‍👧…"), ("🇰🇷🇰🇷", 12, "🇰🇷…"),
    ])
    func cutsBetweenWordsOrLetters(text: String, limit: Int, expected: String) {
        let cut = WordCut.cut(text, within: limit)
        #expect(Array(cut.utf8) == Array(expected.utf8))
        #expect(cut.utf8.count <= limit)
    }
}
