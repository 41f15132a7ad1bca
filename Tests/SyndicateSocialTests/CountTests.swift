import Syndicate
import SyndicateSocial
import Testing

@Suite struct CountTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("한국", 4), ("é", 1), ("e\u{301}", 1), ("\u{1112}\u{1161}\u{11AB}", 2),
        ("q\u{301}\u{323}", 3), ("𠀡", 2), ("👍", 2), ("👍🏿", 2), ("👨‍👩‍👧‍👦", 2), ("🇰🇷🇫🇷", 4), ("🇽🇽", 4),
        ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2), ("1️⃣", 2), ("1⃣", 2), ("©", 1), ("©️", 2), ("☎️", 2), ("🐱‍🏍", 5), ("“a”", 3), ("a\u{200D}b", 3),
        ("see example.com", 27), ("see https://example.com/a?b=c.", 28), ("http://한국.kr", 23), ("한국.kr", 7),
        ("a\u{200F}b", 4), ("\u{2066}a\u{2069}", 5), ("\u{212B}", 1), ("\u{0958}", 2), ("a\r\nb", 4),
    ])
    func xWeighs(text: String, length: Int) throws {
        #expect(try measure(text, "x").used == length, "\(text.unicodeScalars.map(\.value))")
    }

    @Test(arguments: [
        ("", 0), ("a\r\nb", 3), ("👨‍👩‍👧‍👦", 1), ("🇰🇷🇫🇷", 2), ("e\u{301}\u{323}", 1), ("\u{1112}\u{1161}\u{11AB}", 1), ("👍🏿", 1),
        ("𠀡", 1), ("नि", 1),
    ])
    func blueskyCountsGraphemes(text: String, length: Int) throws {
        #expect(try measure(text, "bluesky").used == length)
    }

    @Test(arguments: [
        ("https://example.com/a/very/long/path/that/has/no/end", 23), ("example.com/a", 13), ("@mara", 5),
        ("@mara@reel.example hello", 11), ("a@b.example", 11), ("👨‍👩‍👧‍👦 https://example.com", 25),
    ])
    func mastodonCountsLinksAndNames(text: String, length: Int) throws {
        #expect(try measure(text, "mastodon").used == length)
    }

    @Test(arguments: [
        ("facebook", 4), ("instagram", 4), ("linkedin", 4), ("telegram", 4), ("telegram-caption", 4), ("threads", 3),
        ("reddit", 3), ("reddit-title", 3), ("bluesky", 2), ("mastodon", 2), ("x", 3),
    ])
    func unitsDiffer(network: String, length: Int) throws {
        #expect(try measure("😀e\u{301}", network).used == length)
    }

    @Test func limitsAndCostsAreSet() throws {
        let settings = [(name: "limit", value: "20"), (name: "url-cost", value: "30")]
        let result = try measure("https://example.com", "mastodon", settings)
        #expect(result.used == 30)
        #expect(result.limit == 20)
        #expect(!result.isValid)
        #expect(result.warnings.map(\.code) == ["over-limit"])
        #expect(try measure(String(repeating: "a", count: 281), "x", [(name: "limit", value: "25000")]).isValid)
    }

    @Test(arguments: SocialMeter.all.map(\.descriptor))
    func theLimitIsTheLast(descriptor: TextMeterDescriptor) throws {
        #expect(try measure(String(repeating: "a", count: descriptor.limit), descriptor.name).isValid)
        let over = try measure(String(repeating: "a", count: descriptor.limit + 1), descriptor.name)
        #expect(!over.isValid)
        #expect(over.warnings.first?.code == "over-limit")
        #expect(over.warnings.first?.actual == descriptor.limit + 1)
    }

    @Test func namesDoNotClash() throws {
        let registry = try Registry(exporters: [], meters: SocialMeter.all)
        #expect(registry.meter(named: "Twitter")?.descriptor.name == "x")
        #expect(throws: RegistryError.self) { try Registry(exporters: [], meters: SocialMeter.all + SocialMeter.all) }
    }

    @Test(arguments: [
        ("\u{FEFF}a", "x", ["invalid-character"]),
        (String(repeating: "é", count: 251), "threads", ["many-bytes"]),
        (String(repeating: "👨‍👩‍👧‍👦", count: 121), "bluesky", ["over-bytes"]),
        (String(repeating: "#tag ", count: 31), "instagram", ["too-many-tags", "past-fold"]),
        (String(repeating: "#tag ", count: 6), "instagram", ["many-tags"]),
        ("a.com b.com c.com d.com e.com f.com", "threads", ["too-many-links"]),
        (String(repeating: "a.com ", count: 6), "threads", []),
    ])
    func rulesAreTold(text: String, network: String, codes: [String]) throws {
        #expect(try measure(text, network).warnings.map(\.code) == codes)
    }
}
