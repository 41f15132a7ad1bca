import Syndicate
import Testing

@Suite struct SlugTests {
    @Test(arguments: [
        ("Hello, World!", "hello-world"), ("  --A  b--  ", "a-b"), ("Don't stop", "dont-stop"),
        ("Don’t stop", "dont-stop"),
        ("발레리나: 복수의 춤", "발레리나-복수의-춤"), ("Émile Zola", "émile-zola"), ("ÄÖÜß", "äöüß"), ("100% (2024)", "100-2024"),
        ("!!!", ""), ("", ""), ("e\u{301}a", "e\u{301}a"), ("\u{301}a", "a"), ("a \u{301}b", "a-b"), ("ΣΟΦΟΣ", "σοφοσ"),
        ("co\u{AD}operate", "cooperate"), ("C++ & C#", "c-c"), ("हिन्दी भाषा", "हिन्दी-भाषा"), ("\u{202E}abc", "abc"),
        ("a/b?c#d", "a-b-c-d"),
    ])
    func makes(title: String, slug: String) {
        #expect(Slug.make(for: title).unicodeScalars.elementsEqual(slug.unicodeScalars))
    }

    @Test func cutsAtAWord() {
        #expect(Slug.make(for: "one two three", limit: 9) == "one-two")
        #expect(Slug.make(for: "one two three", limit: 7) == "one-two")
        #expect(Slug.make(for: "one two three", limit: 8) == "one-two")
        #expect(Slug.make(for: "abcdef", limit: 4) == "abcd")
        #expect(Slug.make(for: "abcdef", limit: 0) == "")
        #expect(Slug.make(for: String(repeating: "가 ", count: 300_000)).unicodeScalars.count <= 100)
        #expect(Slug.make(for: String(repeating: "-", count: 1_000_000)) == "")
    }
}
