import Testing

@testable import SyndicateTransport

@Suite struct WebAddressTests {
    @Test(arguments: [
        ("http://film.example", "http://film.example/"),
        ("HTTPS://Film.Example:443/Feed?a=b#top", "https://film.example/Feed?a=b"),
        ("http://film.example:8080/a b", "http://film.example:8080/a%20b"),
        ("http://name:secret@film.example/feed", "http://film.example/feed"),
        ("http://film.example/a/../b/./c", "http://film.example/b/c"),
        ("http://[2001:DB8::1]:80/", "http://[2001:db8::1]/"),
        ("http://2130706433/", "http://127.0.0.1/"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
        ("http://0177.0.0.1/", "http://127.0.0.1/"),
        ("http://film.example/?q=ü", "http://film.example/?q=%c3%bc"),
    ])
    func anAddressHasOneForm(text: String, written: String) throws {
        #expect(try WebAddress(text).text == written)
    }

    @Test func credentialsAreKeptApart() throws {
        let address = try WebAddress("https://na%40me:s%3Acret@film.example/feed")
        #expect(address.user == "na@me")
        #expect(address.password == "s:cret")
        #expect(address.origin == "https://film.example:443")
    }

    @Test(arguments: [
        ("ftp://film.example/feed", TransportError.Code.unsupportedScheme), ("file:///etc/passwd", .unsupportedScheme),
        ("gopher://127.0.0.1:70/", .unsupportedScheme), ("javascript:alert(1)", .invalidAddress),
        ("", .invalidAddress), ("film.example", .invalidAddress), ("http://", .invalidAddress),
        ("http://film.example:99999/", .invalidAddress),
        ("http://film.example:0/", .invalidAddress), ("http://[::1/", .invalidAddress),
        ("http://film.example/\u{0}", .invalidAddress), ("http://fi\nlm.example/", .invalidAddress),
        ("http://fi lm.example/", .invalidAddress), ("http://name:secret@film.example:port/", .invalidAddress),
        ("http://name:sec/ret@film.example/", .invalidAddress),
    ])
    func whatCannotBeFetchedIsRefused(text: String, code: TransportError.Code) throws {
        let error = try #require(throws: TransportError.self) { try WebAddress(text) }
        #expect(error.code == code)
        #expect(!error.description.contains("sec"))
    }

    @Test(arguments: [
        ("/feed", "http://film.example/feed"), ("feed", "http://film.example/a/feed"),
        ("?q", "http://film.example/a/b?q"),
        ("//other.example", "http://other.example/"), ("https://film.example/", "https://film.example/"),
        ("a b", "http://film.example/a/a%20b"),
    ])
    func referencesAreResolved(reference: String, target: String) throws {
        let address = try WebAddress("http://film.example/a/b?c")
        #expect(try address.resolving(Array(reference.utf8)).text == target)
        #expect(FeedFetcher.resolve(reference, against: address.text) == target)
    }

    @Test func bytesThatAreNoUTF8AreEncoded() throws {
        let address = try WebAddress("http://film.example/")
        #expect(try address.resolving([0x2F, 0xFC]).text == "http://film.example/%fc")
    }

    @Test(arguments: [
        ("http://name:secret@film.example/feed", "http://film.example/feed"), ("not an address", "not an address"),
        ("http://name:secret@", "http://"), ("name:secret@film.example", "film.example"),
    ])
    func messagesShowNoCredentials(text: String, shown: String) {
        #expect(FeedFetcher.shown(text) == shown)
        #expect(TransportError(.failed, "x", url: FeedFetcher.shown(text)).description == "\(shown): x")
    }

    @Test func messagesShowNoMoreThanFits() {
        #expect(FeedFetcher.shown("http://film.example/" + String(repeating: "a", count: 100_000)).utf8.count < 500)
    }
}
