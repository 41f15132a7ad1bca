import Syndicate
import Testing

@Suite struct PunycodeTests {
    /// RFC 3492, section 7.1, and names in use.
    @Test(arguments: [
        ("example", "example"), ("", ""), ("b\u{FC}cher", "xn--bcher-kva"), ("\u{FC}", "xn--tda"),
        ("\u{4ED6}\u{4EEC}\u{4E3A}\u{4EC0}\u{4E48}\u{4E0D}\u{8BF4}\u{4E2D}\u{6587}", "xn--ihqwcrb4cv8a8dqg056pqjye"),
        (
            "Pro\u{10D}prost\u{11B}nemluv\u{ED}\u{10D}esky", "xn--Proprostnemluvesky-uyb24dma41a"
        ),
        (
            "3\u{5E74}B\u{7D44}\u{91D1}\u{516B}\u{5148}\u{751F}", "xn--3B-ww4c5e180e575a65lsy2b"
        ),
        ("\u{1F600}", "xn--e28h"),
    ])
    func `labels are those of the specification`(_ label: String, _ ascii: String) {
        #expect(Punycode.label(label.unicodeScalars.map(\.value)).map { String(decoding: $0, as: UTF8.self) } == ascii)
    }

    @Test func `what is longer than any label is none`() {
        #expect(Punycode.label([UInt32](repeating: 0xFC, count: 63)) != nil)
        #expect(Punycode.label([UInt32](repeating: 0xFC, count: 64)) == nil)
        #expect(Punycode.label([UInt32](repeating: 0x61, count: 64)) == nil)
    }
}
