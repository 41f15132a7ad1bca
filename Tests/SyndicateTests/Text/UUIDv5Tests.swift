import Testing

@testable import Syndicate

@Suite struct UUIDv5Tests {
    @Test(arguments: [
        ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"), ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
        (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
        (String(repeating: "01234567", count: 80), "dea356a2cddd90c7a7ecedc5ebb563934f460452"),
    ])
    func digests(message: String, hex: String) {
        let digits = SHA1.digest(Array(message.utf8)).map { byte in
            String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
        #expect(digits.joined() == hex)
    }

    @Test func followsRFC9562() {
        // RFC 9562, appendix A.4.
        let uuid = UUIDv5("www.example.com", in: .dns)
        #expect(uuid.description == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
        #expect(uuid.urn == "urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2")
        #expect(UUIDv5("https://example.org/").description == "527dda32-a0de-5105-a042-cb475b5f7d11")
        #expect(UUIDv5("a", in: .init(uuid)) != UUIDv5("a"))
    }

    @Test func keepsNamesApartThatLookAlike() {
        #expect(UUIDv5("\u{E9}") != UUIDv5("e\u{301}"))
    }

    @Test(arguments: [
        ("urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a2", true),
        ("URN:UUID:2ED6657D-E927-568B-95E1-2665A8AEA6A2", true),
        ("urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6a", false),
        ("urn:uuid:2ed6657de-927-568b-95e1-2665a8aea6a2", false),
        ("urn:uuid:2ed6657d-e927-568b-95e1-2665a8aea6ag", false), ("", false),
    ])
    func knowsURNs(text: String, isURN: Bool) {
        #expect(UUIDv5.isURN(text) == isURN)
    }
}
