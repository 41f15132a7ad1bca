import Syndicate
import Testing

@Suite struct Base64Tests {
    /// RFC 4648, section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `bytes have the letters of the specification`(_ text: String, _ encoded: String) {
        #expect(Base64.encode(text.utf8) == encoded)
        #expect(Base64.letters(Array(text.utf8)) == Array(encoded.utf8))
    }

    @Test func `all bytes are told apart`() {
        #expect(Base64.encode([0xFB, 0xEF, 0xFF, 0x00]) == "++//AA==")
    }
}
