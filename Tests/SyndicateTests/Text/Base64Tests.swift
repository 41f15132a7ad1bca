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

    @Test(
        arguments: [
            // Letters, what they are as a word, as a text, and as a text with padding.
            ("", "", "", ""), ("Zg==", "f", "f", "f"), ("Zg", "f", "f", nil), ("Zm8=", "fo", "fo", "fo"),
            ("Zm9vYmFy", "foobar", "foobar", "foobar"), (" Zm9v\r\n\tYmFy ", nil, "foobar", "foobar"),
            ("Zh==", nil, "f", "f"), ("Zm9=", nil, "fo", "fo"), ("Zg=", nil, nil, nil), ("Zg===", nil, nil, nil),
            ("Z", nil, nil, nil), ("Zm9vY", nil, nil, nil), ("Zg==Zg==", nil, nil, nil), ("Zm9v====", nil, nil, nil),
            ("Zm9v=", nil, nil, nil), ("Zm-v", nil, nil, nil), ("Zm_v", nil, nil, nil), ("Zmü9", nil, nil, nil),
            ("=", nil, nil, nil), ("=Zg=", nil, nil, nil),
        ] as [(String, String?, String?, String?)])
    func `letters are bytes again`(_ letters: String, _ word: String?, _ text: String?, _ padded: String?) {
        let forms: [Base64.Form] = [.word, .text, .paddedText]
        #expect(
            forms.map { Base64.decode(letters.utf8.span, as: $0) }
                == [word, text, padded].map { $0.map { Array($0.utf8) } })
    }

    @Test func `what was encoded is decoded`() {
        for count in 0..<300 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ count) }
            for form in [Base64.Form.word, .text, .paddedText] {
                #expect(Base64.decode(Base64.letters(bytes).span, as: form) == bytes)
            }
        }
    }

    @Test func `all bytes are told apart`() {
        #expect(Base64.encode([0xFB, 0xEF, 0xFF, 0x00]) == "++//AA==")
    }
}
