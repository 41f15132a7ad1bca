import Syndicate
import Testing

@Suite struct IRIResolutionTests {
    /// RFC 3986, section 5.4.1 and 5.4.2, against `http://a/b/c/d;p?q`.
    @Test(arguments: [
        ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
        ("/g", "http://a/g"),
        ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"),
        ("g#s", "http://a/b/c/g#s"), ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"),
        ("g;x", "http://a/b/c/g;x"),
        ("g;x?y#s", "http://a/b/c/g;x?y#s"), ("", "http://a/b/c/d;p?q"), (".", "http://a/b/c/"),
        ("./", "http://a/b/c/"),
        ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
        ("../../", "http://a/"), ("../../g", "http://a/g"),
        ("../../../g", "http://a/g"), ("../../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
        ("g.", "http://a/b/c/g."), (".g", "http://a/b/c/.g"), ("g..", "http://a/b/c/g.."), ("..g", "http://a/b/c/..g"),
        ("./../g", "http://a/b/g"), ("./g/.", "http://a/b/c/g/"), ("g/./h", "http://a/b/c/g/h"),
        ("g/../h", "http://a/b/c/h"), ("g;x=1/./y", "http://a/b/c/g;x=1/y"), ("g;x=1/../y", "http://a/b/c/y"),
        ("g?y/./x", "http://a/b/c/g?y/./x"), ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/./x", "http://a/b/c/g#s/./x"),
        ("g#s/../x", "http://a/b/c/g#s/../x"), ("http:g", "http:g"),
    ])
    func resolvesTheExamples(reference: String, expected: String) {
        #expect(IRI.resolve(reference, against: "http://a/b/c/d;p?q") == expected)
    }

    @Test(arguments: [
        ("b", "https://example.org", "https://example.org/b"), ("?x", "https://example.org", "https://example.org?x"),
        ("b", "https://example.org?q", "https://example.org/b"), ("#f", "mailto:a@b.c", "mailto:a@b.c#f"),
        ("x", "urn:a:b", "urn:x"), ("b", "a/c", "a/b"), ("../b", "a/c", "/b"), ("//h/p", "a", "//h/p"),
        ("/b", "//h/p", "//h/b"), ("영화/발레리나", "https://예.한국/a/b", "https://예.한국/a/영화/발레리나"),
        ("..//g", "http://a/b/c/d", "http://a/b//g"), ("/.//g", "file:/a", "file:/.//g"), ("./", "x", ""),
        ("..", "x", ""),
        ("HTTP://A/../b", "http://x/", "HTTP://A/b"), ("a%2Fb/../c", "http://x/", "http://x/c"), ("", "", ""),
        ("...", "http://x/y", "http://x/..."), (".../..", "http://x/y", "http://x/"),
    ])
    func resolves(reference: String, base: String, expected: String) {
        #expect(IRI.resolve(reference, against: base) == expected)
    }

    @Test(arguments: ["../", "./", "/..", "/", "a/../", "a/", "//", "?", "#", "%", ".", "é", "\u{301}"])
    func resolvesLongTextInLinearTime(part: String) {
        let text = String(repeating: part, count: 300_000 / part.utf8.count)
        for result in [IRI.resolve(text, against: "http://a/b"), IRI.resolve("x", against: "http://a/" + text)] {
            #expect(result.utf8.starts(with: "http:".utf8))
        }
    }
}
