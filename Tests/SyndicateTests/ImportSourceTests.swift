import Syndicate
import Testing

@Suite struct ImportSourceTests {
    @Test(arguments: [
        ("a/b.MD", nil, "md"), ("a.b/c", nil, ""), ("-", nil, ""), (".hidden", nil, ""),
        ("https://film.example", "https://film.example/", ""),
        ("https://film.example/x", "https://film.example/feed.php?file=a.html#b.c", "php"),
        ("https://film.example/x.html", "https://film.example/articles/", ""),
        ("https://film.example/x", "https://film.example/a.b/feed.XML", "xml"),
    ])
    func theExtensionIsThatOfTheFileOrOfTheAddressesPath(name: String, url: String?, ending: String) {
        #expect(ImportSource(name: name, bytes: [], url: url).fileExtension == ending)
    }
}
