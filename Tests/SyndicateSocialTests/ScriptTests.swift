import Syndicate
import SyndicateSocial
import Testing

/// What has more bytes, units or scalars than readers see, on every network.
@Suite struct ScriptTests {
    struct Sample: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var text: String
        var weighted: Int
        var graphemes: Int
        var scalars: Int
        var utf16: Int
        var bytes: Int

        init(_ name: String, _ text: String, weighted: Int, graphemes: Int, scalars: Int, utf16: Int, bytes: Int) {
            testDescription = name
            self.text = text
            self.weighted = weighted
            self.graphemes = graphemes
            self.scalars = scalars
            self.utf16 = utf16
            self.bytes = bytes
        }
    }

    static let samples = [
        Sample("astral letters", "𝒜𐐷𠮷", weighted: 6, graphemes: 3, scalars: 3, utf16: 6, bytes: 12),
        Sample("family", "👨‍👩‍👧‍👦", weighted: 2, graphemes: 1, scalars: 7, utf16: 11, bytes: 25),
        Sample("astronaut", "👩🏽‍🚀", weighted: 2, graphemes: 1, scalars: 4, utf16: 7, bytes: 15),
        Sample("heart on fire", "❤️‍🔥", weighted: 2, graphemes: 1, scalars: 4, utf16: 5, bytes: 13),
        Sample("astronaut of no gender", "🧑‍🚀", weighted: 2, graphemes: 1, scalars: 3, utf16: 5, bytes: 11),
        Sample("polar bear", "🐻‍❄️", weighted: 2, graphemes: 1, scalars: 4, utf16: 5, bytes: 13),
        Sample("handshake", "🫱🏻‍🫲🏿", weighted: 2, graphemes: 1, scalars: 5, utf16: 9, bytes: 19),
        Sample("flags", "🇰🇷🇫🇷", weighted: 4, graphemes: 2, scalars: 4, utf16: 8, bytes: 16),
        Sample("half a flag", "🇰", weighted: 2, graphemes: 1, scalars: 1, utf16: 2, bytes: 4),
        Sample("flag of Wales", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", weighted: 2, graphemes: 1, scalars: 7, utf16: 14, bytes: 28),
        Sample("skin tone", "👍🏿", weighted: 2, graphemes: 1, scalars: 2, utf16: 4, bytes: 8),
        Sample("keycap", "#️⃣", weighted: 2, graphemes: 1, scalars: 3, utf16: 3, bytes: 7),
        Sample("decomposed", "e\u{301}o\u{308}\u{323}", weighted: 4, graphemes: 2, scalars: 5, utf16: 5, bytes: 8),
        Sample(
            "many marks", "a\u{300}\u{301}\u{302}\u{303}", weighted: 4, graphemes: 1, scalars: 5, utf16: 5, bytes: 9),
        Sample("Hangul jamo", "\u{1112}\u{1161}\u{11AB}", weighted: 2, graphemes: 1, scalars: 3, utf16: 3, bytes: 9),
        Sample("old jamo", "\u{1112}\u{119E}", weighted: 4, graphemes: 1, scalars: 2, utf16: 2, bytes: 6),
        Sample("Hangul", "한국", weighted: 4, graphemes: 2, scalars: 2, utf16: 2, bytes: 6),
        Sample("Hebrew", "שלום", weighted: 4, graphemes: 4, scalars: 4, utf16: 4, bytes: 8),
        Sample("Arabic with marks", "مَرْ", weighted: 4, graphemes: 2, scalars: 4, utf16: 4, bytes: 8),
        Sample("bidi marks", "a\u{200E}b\u{200F}", weighted: 6, graphemes: 4, scalars: 4, utf16: 4, bytes: 8),
        Sample("bidi isolates", "\u{2067}a\u{2069}", weighted: 5, graphemes: 3, scalars: 3, utf16: 3, bytes: 7),
        Sample("Devanagari", "हिन्दी", weighted: 6, graphemes: 2, scalars: 6, utf16: 6, bytes: 18),
        Sample("Thai", "กำลัง", weighted: 5, graphemes: 3, scalars: 5, utf16: 5, bytes: 15),
        Sample("line end", "a\r\nb", weighted: 4, graphemes: 3, scalars: 4, utf16: 4, bytes: 4),
    ]

    @Test(arguments: samples, SocialMeter.all.map(\.descriptor))
    func countsAreTheUnits(sample: Sample, network: TextMeterDescriptor) throws {
        let result = try measure(sample.text, network.name)
        let wanted = [
            "weighted": sample.weighted, "graphemes": sample.graphemes, "scalars": sample.scalars,
            "utf16": sample.utf16,
        ]
        #expect(result.used == wanted[network.unit])
        #expect(result.bytes == sample.bytes)
        #expect(result.entities.isEmpty)
    }

    /// The ranges of a link and a tag behind such characters are right in all units.
    @Test(arguments: samples, SocialMeter.all.map(\.descriptor.name))
    func rangesAreOfTheText(sample: Sample, network: String) throws {
        let text = "\(sample.text) #tag https://film.com/a"
        let entities = try measure(text, network).entities
        #expect(entities.map(\.value) == ["tag", "https://film.com/a"])
        for entity in entities {
            let utf8 = String(decoding: Array(text.utf8)[entity.utf8], as: UTF8.self)
            let utf16 = String(decoding: Array(text.utf16)[entity.utf16], as: UTF16.self)
            var scalars = String.UnicodeScalarView()
            scalars.append(contentsOf: Array(text.unicodeScalars)[entity.scalars])
            #expect(utf8.utf8.elementsEqual(utf16.utf8) && utf8.utf8.elementsEqual(String(scalars).utf8))
            #expect(utf8 == "#tag" || utf8 == "https://film.com/a")
        }
    }
}
