import Testing

@testable import Syndicate

@Suite struct SuggestionTests {
    @Test(arguments: [
        ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xabc", 1),
        ("kitten", "sitting", 3),
        ("", "abc", 3), ("ca", "abc", 3), ("한글", "한굴", 1), ("abcd", "badc", 2),
    ])
    func measures(left: String, right: String, distance: Int) {
        let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        #expect(EditDistance.between(left, right, limit: 9) == distance)
        #expect(EditDistance.between(right, left, limit: distance) == distance)
        if distance > 0 { #expect(EditDistance.between(left, right, limit: distance - 1) == nil) }
    }

    @Test func agreesWithItselfWhateverTheLimit() {
        var generator = SeededGenerator(state: 8)
        for _ in 0..<5000 {
            let words = (0..<2).map { _ in
                (0..<Int.random(in: 0...7, using: &generator)).map { _ in
                    Unicode.Scalar(UInt8.random(in: 97...99, using: &generator))
                }
            }
            guard let whole = EditDistance.between(words[0], words[1], limit: 99) else {
                Issue.record("no distance")
                continue
            }
            for limit in 0...8 {
                #expect(EditDistance.between(words[0], words[1], limit: limit) == (whole <= limit ? whole : nil))
            }
        }
    }

    private static let known = ["atom", "rss", "jsonfeed", "stylesheet", "self", "limit", "page-size", "pretty", "hub"]

    @Test(
        arguments: [
            ("atm", "atom"), ("ATOM", "atom"), ("aotm", "atom"), ("json", "jsonfeed"), ("json-feed", "jsonfeed"),
            ("rs", "rss"),
            ("limits", "limit"), ("pagesize", "page-size"), ("page_size", "page-size"), ("page", "page-size"),
            ("stlyeshet", "stylesheet"),
            ("sel", "self"), ("xyzzy", nil), ("", nil), ("a", nil), ("q", nil), ("\u{301}", nil),
        ] as [(String, String?)])
    func suggests(word: String, nearest: String?) {
        #expect(Suggestion.nearest(to: word, in: Self.known) == nearest)
    }

    @Test func survivesLongWords() {
        let long = String(repeating: "atom", count: 2_500_000)
        #expect(Suggestion.nearest(to: long, in: Self.known) == nil)
        #expect(Suggestion.nearest(to: "atom", in: [long, "", "atoms"]) == "atoms")
        #expect(Suggestion.nearest(to: "atom", in: []) == nil)
    }
}
