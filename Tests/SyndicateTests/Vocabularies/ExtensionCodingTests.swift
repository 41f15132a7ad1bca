import Syndicate
import Testing

/// How values are spelled, shown on fields of the vocabularies that use them.
@Suite struct ExtensionCodingTests {
    @Test(
        arguments: [
            ("1", 1), (" -12\n", -12), ("+3", 3), ("007", 7), ("", nil), ("x", nil), ("1.5", nil), ("1e3", nil),
            ("0x10", nil), ("٣", nil), ("9223372036854775808", nil), (String(repeating: "9", count: 10_000), nil),
        ] as [(String, Int?)])
    func integers(text: String, value: Int?) {
        let extensions = Extensions(elements: [leaf(.slash, "comments", text)])
        #expect(extensions.slash.comments == value)
        #expect(extensions.slash.raw(\.comments) == [text])
    }

    @Test(
        arguments: [
            ("1", 1), ("0.00000015000", 0.00000015), ("-2.5e3", -2500), (" .5", 0.5), ("nan", nil), ("inf", nil),
            ("0x1p3", nil), ("1e999", nil), ("1,5", nil), ("", nil), ("--1", nil), ("e", nil), ("1e-999", 0),
        ] as [(String, Double?)])
    func decimals(text: String, value: Double?) {
        let element = leaf(.podcast, "value", "", ["suggested": text])
        #expect(Extensions(elements: [element]).podcast.value?.suggested == value)
    }

    @Test(arguments: [
        (1, "1"), (0.00000015, "0.00000015"), (-2.5, "-2.5"), (1e21, "1000000000000000000000"),
        (1.5e-10, "0.00000000015"), (-1e-7, "-0.0000001"), (.nan, "0"), (-.infinity, "0"), (160707.74, "160707.74"),
        (.leastNonzeroMagnitude, "0." + String(repeating: "0", count: 323) + "5"),
    ])
    func decimalsHaveNoExponent(value: Double, text: String) {
        let view = ElementView<Podcast.Value> { $0.suggested = value }
        #expect(view.raw(\.suggested) == [text])
    }

    @Test(
        arguments: [
            ("true", true), ("Yes", true), ("1", true), ("explicit", true), (" TRUE ", true), ("false", false),
            ("no", false), ("0", false), ("clean", false), ("", nil), ("maybe", nil), ("yes yes", nil),
        ] as [(String, Bool?)])
    func truth(text: String, value: Bool?) {
        #expect(Extensions(elements: [leaf(.iTunes, "explicit", text)]).iTunes.explicit == value)
    }

    @Test func truthIsSpelledAsTheVocabularyHasIt() {
        var extensions = Extensions()
        extensions.iTunes.explicit = true
        extensions.iTunes.block = true
        extensions.publishing.control = ElementView { $0.draft = false }
        extensions.podcast.locked = ElementView { $0.isLocked = true }
        #expect(extensions.elements.map(\.text) == ["true", "Yes", "no", "yes"])
        // What means the same already stays as it is written.
        extensions = Extensions(elements: [leaf(.iTunes, "explicit", "Clean")])
        extensions.iTunes.explicit = false
        #expect(extensions.elements[0].text == "Clean")
    }

    @Test(
        arguments: [
            ("3661", 3661), ("1:01:01", 3661), ("01:01", 61), ("0:30.250", 30.25), ("PT1H", 3600), ("1:75", nil),
            ("-5", nil), ("", nil), ("long", nil), (String(repeating: "9", count: 1000), nil),
        ] as [(String, Double?)])
    func lengthsOfTime(text: String, value: Double?) {
        #expect(Extensions(elements: [leaf(.iTunes, "duration", text)]).iTunes.duration == value)
        let chapter = ElementView<PodloveChapters.Chapter>(leaf(.podloveChapters, "chapter", "", ["start": text]))
        #expect(chapter.start == value)
    }

    @Test(arguments: [
        (3661, "3661", "01:01:01"), (30.25, "30.25", "00:00:30.250"), (0, "0", "00:00:00"),
        (59.9996, "59.9996", "00:01:00"), (.infinity, "0", "8766000000:00:00"),
    ])
    func lengthsOfTimeAreWrittenAsSecondsOrAsAClock(value: Double, seconds: String, clock: String) {
        var extensions = Extensions()
        extensions.iTunes.duration = value
        #expect(extensions.elements[0].text == seconds)
        let chapter = ElementView<PodloveChapters.Chapter> { $0.start = value }
        #expect(chapter.raw(\.start) == [clock])
    }

    @Test func datesKeepTheirSpellingWhereTheyCannotBeRead() {
        var extensions = Extensions(elements: [
            leaf(.dublinCore, "date", "last autumn"), leaf(.dublinCore, "date", "2024-03"),
            leaf(.dublinCore, "date", "Tue, 05 Mar 2024 13:00:00 GMT"),
        ])
        #expect(extensions.dublinCore.dates.map(\.isParsed) == [false, true, true])
        extensions.dublinCore.dates = extensions.dublinCore.dates
        #expect(extensions.dublinCore.raw(\.dates)[2] == "Tue, 05 Mar 2024 13:00:00 GMT")
        extensions.dublinCore.dates.swapAt(0, 2)
        #expect(extensions.dublinCore.raw(\.dates) == ["2024-03-05T13:00:00Z", "2024-03", "last autumn"])
    }

    @Test func datesAreWrittenAsTheVocabularyHasThem() throws {
        let date = try #require(Timestamp(rfc3339: "2024-03-05T13:00:00+01:00"))
        let trailer = ElementView<Podcast.Trailer> { $0.pubdate = date }
        #expect(trailer.raw(\.pubdate) == ["Tue, 05 Mar 2024 13:00:00 +0100"])
        var extensions = Extensions()
        extensions.publishing.edited = date
        #expect(extensions.elements[0].text == "2024-03-05T13:00:00+01:00")
    }

    @Test(arguments: [
        ("a, b,,c ", ["a", "b", "c"]), ("", []), (",", []), ("one word", ["one word"]),
        ("é\u{301},x", ["é\u{301}", "x"]),
    ])
    func wordsBetweenCommas(text: String, words: [String]) {
        #expect(Extensions(elements: [leaf(.iTunes, "keywords", text)]).iTunes.keywords == words)
    }

    @Test func spaceAroundTextIsLeftOutWhereItSaysNothing() {
        let combining = " \u{301}a\u{301} \r\n"
        let extensions = Extensions(elements: [
            leaf(.iTunes, "author", combining), leaf(.content, "encoded", combining),
        ])
        #expect(extensions.iTunes.author.map { Array($0.unicodeScalars) } == ["\u{301}", "a", "\u{301}"])
        #expect(extensions.content.encoded == combining)
        #expect(Extensions(elements: [leaf(.iTunes, "author", " \n")]).iTunes.author == "")
    }
}
