import Testing

@testable import SyndicateValidation

/// What directories ask of podcasts.
@Suite struct PodcastProfileTests {
    @Test(arguments: ["podcast", "apple", "spotify"])
    func letAGoodPodcastPass(_ name: String) throws {
        #expect(try Self.found(name, Self.feed()) == [])
    }

    @Test(arguments: [
        ("podcast", "psp-missing-element", "<itunes:image href=\"https://film.example/a.jpg\"/>", ""),
        ("podcast", "psp-missing-element", "<link>https://film.example/</link>", ""),
        ("podcast", "psp-missing-element", "<guid isPermaLink=\"false\">film-1</guid>", ""),
        ("podcast", "psp-missing-recommended-element", "<podcast:locked>yes</podcast:locked>", ""),
        ("podcast", "psp-artwork", "/a.jpg", "/a.webp"),
        ("podcast", "psp-copyright", "<copyright>Ada", "<copyright>© 2026 Ada"),
        ("podcast", "psp-surrounding-space", "<title>Films</title>", "<title> Films</title>"),
        (
            "podcast", "psp-text-too-long", "<title>Films</title>",
            "<title>\(String(repeating: "f", count: 256))</title>"
        ),
        ("podcast", "psp-text-too-long", "About films", String(repeating: "é", count: 2001)),
        ("podcast", "repeated-enclosure", "/2.mp3", "/1.mp3"),
        ("apple", "apple-missing-element", "<itunes:explicit>false</itunes:explicit><itunes:type>", "<itunes:type>"),
        ("apple", "apple-missing-element", "<language>en</language>", ""),
        ("apple", "apple-missing-recommended-element", "<pubDate>Sun, 01 Mar 2026 09:30:00 GMT</pubDate>", ""),
        ("apple", "apple-artwork", "/a.jpg", "/a.gif"),
        ("apple", "apple-text-too-long", "About films", String(repeating: "e", count: 4001)),
        ("apple", "apple-enclosure-type", "audio/mpeg", "audio/ogg"),
        ("apple", "apple-episode-number", "<itunes:episode>1</itunes:episode>", ""),
        ("apple", "unsupported-itunes-format", "/2.mp3", "/2.ogg"), ("apple", "repeated-enclosure", "/2.mp3", "/1.mp3"),
        ("spotify", "spotify-missing-element", "<itunes:image href=\"https://film.example/a.jpg\"/>", ""),
        ("spotify", "spotify-missing-element", "<pubDate>Sun, 01 Mar 2026 09:30:00 GMT</pubDate>", ""),
        ("spotify", "spotify-missing-recommended-element", "<language>en</language>", ""),
        ("spotify", "spotify-artwork", "/a.jpg", "/a.gif"),
        ("spotify", "spotify-enclosure-type", "audio/mpeg", "audio/midi"),
        ("spotify", "repeated-enclosure", "/2.mp3", "/1.mp3"),
    ])
    func find(_ profile: String, _ rule: String, _ old: String, _ new: String) throws {
        let feed = Self.feed()
        let changed = try #require(Self.replacing(old, new, in: feed))
        #expect(try Self.found(profile, changed).contains(rule))
        #expect(try !Self.found("recommended", changed).contains(rule) || rule == "unsupported-itunes-format")
    }

    @Test func everyRuleOfTheirsIsOffByItself() {
        #expect(Rule.podcastProfiles.allSatisfy { $0.level == nil })
    }

    @Test func strictMakesWarningsOfRecommendations() throws {
        var options = ValidationOptions()
        options.profile = try #require(Profile.builtIn.first { $0.name == "strict" })
        #expect(options.level(of: .soundbiteLength) == .warning && options.level(of: .invalidDuration) == .error)
        #expect(options.level(of: .appleMissingElement) == nil)
    }

    private static func found(_ profile: String, _ feed: String) throws -> Set<String> {
        var options = ValidationOptions()
        options.profile = try #require(Profile.builtIn.first { $0.name == profile })
        return Set(FeedValidator(options).validate(Array(feed.utf8), path: "-").findings.map(\.rule.id))
    }

    /// `text` with the first `old` in it replaced.
    private static func replacing(_ old: String, _ new: String, in text: String) -> String? {
        guard let range = text.firstRange(of: old) else { return nil }
        return text.replacingCharacters(in: range, with: new)
    }

    private static func feed() -> String {
        let items = (1...2).map { number in
            """
            <item><title>Episode</title><description>Text</description><link>https://film.example/\(number)</link>\
            <guid isPermaLink="false">film-\(number)</guid><pubDate>Sun, 01 Mar 2026 09:30:00 GMT</pubDate>\
            <enclosure url="https://film.example/\(number).mp3" length="1000" type="audio/mpeg"/>\
            <itunes:duration>1801</itunes:duration><itunes:explicit>false</itunes:explicit>\
            <itunes:episode>\(number)</itunes:episode></item>
            """
        }
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" \
            xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
            <title>Films</title><link>https://film.example/</link><description>About films</description>
            <language>en</language><copyright>Ada</copyright>
            <atom:link href="https://film.example/feed.xml" rel="self" type="application/rss+xml"/>
            <itunes:author>Ada</itunes:author><itunes:image href="https://film.example/a.jpg"/>
            <itunes:category text="Arts"/><itunes:explicit>false</itunes:explicit><itunes:type>serial</itunes:type>
            <itunes:owner><itunes:name>Ada</itunes:name><itunes:email>ada@film.example</itunes:email></itunes:owner>
            <podcast:locked>yes</podcast:locked><podcast:guid>917393e3-1b1e-5cef-ace4-edaa54e1f810</podcast:guid>
            \(items.joined(separator: "\n"))
            </channel></rss>
            """
    }
}

extension String {
    fileprivate func firstRange(of part: String) -> Range<String.Index>? { ranges(of: part).first }

    fileprivate func replacingCharacters(in range: Range<String.Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
