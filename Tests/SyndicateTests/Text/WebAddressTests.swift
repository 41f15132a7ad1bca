import Syndicate
import Testing

@Suite struct WebAddressTests {
    @Test(
        arguments: [
            ("https://example.org/a", "https://example.org/a"), ("/b", "https://site.example/b"),
            (" https://example.org/a b ", "https://example.org/a%20b"),
            ("https://exam\nple.org/\ta\r\nb", "https://example.org/ab"), ("java\nscript:alert(1)", nil),
            ("\tjavascript:alert(1)", nil), ("JaVa\r\nScRiPt:x", nil), ("java\tscript:x", nil),
            ("mailto:a@example.org", nil), ("", nil),
        ] as [(String, String?)])
    func `an address is read as browsers read it`(_ text: String, _ address: String?) {
        #expect(WebAddress.absolute(text, base: "https://site.example/") == address)
    }
}
