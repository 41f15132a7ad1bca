import Syndicate
import Testing

@testable import SyndicateSocial

/// The small parts of a post: tags, ratings, labels, words.
@Suite struct PartsTests {
    @Test(arguments: [
        ("Korean cinema", "#KoreanCinema"), ("thriller", "#thriller"), ("Jeon Jong-seo", "#JeonJongSeo"),
        ("Kōji Yakusho", "#KōjiYakusho"), ("셀린 송", "#셀린송"), ("日本 映画", "#日本映画"), ("35 mm", "#35mm"),
        ("R&B", "#RB"), ("O’Brien", "#OBrien"), ("US politics", "#USPolitics"), ("élan vital", "#ÉlanVital"),
        ("snake_case", "#snake_case"), ("  spaced  out ", "#SpacedOut"), ("फ़िल्म", "#फ़िल्म"), ("2024 Cannes", "#2024Cannes"),
        ("straße ß", "#Straßeß"),
    ])
    func aCategoryIsATag(_ category: String, _ tag: String) { #expect(SocialTags.tag(category) == tag) }

    @Test(arguments: ["2024", "C++", "C#", "🎬", "", "…", "19 84", "_"])
    func aCategoryIsNoTag(_ category: String) { #expect(SocialTags.tag(category) == nil) }

    @Test(arguments: [
        (Rating(4), "★★★★☆"), (Rating(4.5), "★★★★½"), (Rating(3.5), "★★★½☆"), (Rating(0.5, worst: 0), "½☆☆☆☆"),
        (Rating(5), "★★★★★"), (Rating(4, best: 10), "4/10"), (Rating(3.7), "3.7/5"),
        (Rating(85, best: 100, worst: 0), "85/100"),
        (Rating(0, worst: 0), "0/5"), (Rating(6), nil), (Rating(.nan), nil), (Rating(-1, worst: -5), nil),
        (Rating(1e300, best: 1e301), nil), (Rating(0), nil),
    ])
    func ratingsShowTheirScale(_ rating: Rating, _ text: String?) { #expect(SocialRating.text(rating) == text) }

    @Test(arguments: [
        ("en-GB", "By A, B and C"), ("ko", "글 A, B, C"), ("ja-JP", "文：A、B、C"), ("de_AT", "Von A, B und C"),
        ("zh-Hant-TW", "文：A、B、C"), ("tlh", "By A, B and C"), ("", "By A, B and C"),
    ])
    func labelsAreInTheLanguage(_ language: String, _ byline: String) {
        let labels = SocialLabels.of(language)
        #expect(SocialLabels.fill(labels.by, labels.list(["A", "B", "C"])) == byline)
    }

    @Test(arguments: [
        ("a\n\tb  c", "a b c"), ("a\u{0}b\u{FEFF}", "ab"), ("\u{202E}abc", "abc"),
        ("\u{202E}abc\u{202C}", "\u{202E}abc\u{202C}"),
        ("\u{2067}a\u{202C}", "a"), ("\u{200F}שלום", "\u{200F}שלום"), ("a\u{A0}b", "a\u{A0}b"), (" \r\n ", ""),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
    ])
    func linesAreClean(_ text: String, _ line: String) {
        #expect(Array(SocialWords.line(text).unicodeScalars) == Array(line.unicodeScalars))
    }

    @Test func paragraphsAreKept() {
        #expect(SocialWords.paragraphs("\r\n a\r\n b \n\n\n\nc\n") == "a\nb\n\nc")
    }

    @Test(arguments: [
        ("see https://a.example/b", true), ("https://a.example/b.", true), ("https://a.example/bc", false),
        ("https://a.example/b/c", false), ("https://a.example/b?x", false), ("(https://a.example/b)", true),
        ("", false),
    ])
    func anAddressIsKnownAsAWhole(_ text: String, _ isThere: Bool) {
        #expect(SocialLinks.contains(text, "https://a.example/b") == isThere)
    }
}
