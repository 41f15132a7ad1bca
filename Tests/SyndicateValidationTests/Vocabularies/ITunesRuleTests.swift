import Testing

@testable import SyndicateValidation

/// Apple's podcast tags: each rule broken, and kept.
@Suite struct ITunesRuleTests {
    @Test(arguments: cases)
    func finds(_ example: FragmentCase) {
        #expect(example.found() == example.rules)
    }

    @Test func everyRuleOfTheVocabularyIsBrokenOnce() {
        let broken = Self.cases.reduce(into: Set<String>()) { $0.formUnion($1.rules) }
        #expect(Set(Vocabulary.iTunes.rules.map(\.id)).subtracting(broken) == [])
    }

    @Test func readsUTF8Alone() {
        let text = FragmentCase(.item, "<itunes:title>One</itunes:title>").document
            .split(separator: "UTF-8").joined(separator: "ISO-8859-1")
        let report = FeedValidator().validate(Array(text.utf8), path: "-")
        #expect(report.findings.contains { $0.rule == .notUTF8 })
    }

    /// What the W3C validator says of elements that are younger, and of words that Apple still reads.
    @Test func agreesWithTheW3C() {
        var options = ValidationOptions()
        options.profile = .w3c
        #expect(
            FragmentCase(.channel, "<itunes:complete>Yes</itunes:complete>").found(options).contains(
                "undefined-element"))
        #expect(
            FragmentCase(.item, "<itunes:explicit>clean</itunes:explicit>").found(options).contains(
                "invalid-true-false"))
    }

    static let cases: [FragmentCase] = [
        .init(.item, "<itunes:title>One</itunes:title>"),
        .init(.item, "<itunes:title>One</itunes:title><itunes:title>Two</itunes:title>", "duplicate-element"),
        .init(.channel, "<itunes:author>Ada</itunes:author>", "missing-itunes-element", "missing-itunes-email"),
        .init(
            .channel,
            "<itunes:category text=\"Arts\"/><itunes:explicit>false</itunes:explicit><itunes:owner><itunes:email>ada@film.example</itunes:email><itunes:name>Ada</itunes:name></itunes:owner>"
        ),
        .init(.channel, "<itunes:owner><itunes:name>Ada</itunes:name></itunes:owner>", "missing-element"),
        .init(.channel, "<itunes:owner><itunes:email>Ada</itunes:email></itunes:owner>", "invalid-contact"),
        .init(.item, "<itunes:owner><itunes:email>ada@film.example</itunes:email></itunes:owner>", "undefined-element"),
        .init(
            .channel,
            "<itunes:category text=\"TV &amp; Film\"><itunes:category text=\"Film Reviews\"/></itunes:category>"),
        .init(.channel, "<itunes:category text=\"Films\"/>", "invalid-itunes-category"),
        .init(.channel, "<itunes:category text=\"arts\"/>", "invalid-itunes-category"),
        .init(
            .channel, "<itunes:category text=\"Arts\"><itunes:category text=\"Film Reviews\"/></itunes:category>",
            "invalid-itunes-category"),
        .init(.channel, "<itunes:category text=\"Games &amp; Hobbies\"/>", "obsolete-itunes-category"),
        .init(
            .channel, "<itunes:category text=\"Arts\"><itunes:category text=\"Literature\"/></itunes:category>",
            "obsolete-itunes-category"),
        .init(.channel, "<itunes:category/>", "missing-attribute"),
        .init(.channel, "<itunes:explicit>true</itunes:explicit>"),
        .init(.channel, "<itunes:explicit>clean</itunes:explicit>", "obsolete-itunes-explicit"),
        .init(.item, "<itunes:explicit>perhaps</itunes:explicit>", "invalid-true-false"),
        .init(.item, "<itunes:block>Yes</itunes:block>"),
        .init(.item, "<itunes:block>true</itunes:block>", "invalid-yes-no-clean"),
        .init(.channel, "<itunes:image href=\"https://film.example/a.jpg\"/>"),
        .init(.channel, "<itunes:image href=\"/a.jpg\"/>", "invalid-url-attribute"),
        .init(.channel, "<itunes:image/>", "missing-attribute"),
        .init(
            .channel, "<itunes:image url=\"https://film.example/a.jpg\"/>", "missing-attribute", "unexpected-attribute"),
        .init(.channel, "<itunes:type>serial</itunes:type>"),
        .init(.channel, "<itunes:type>Serial</itunes:type>", "invalid-itunes-channel-type"),
        .init(.item, "<itunes:type>serial</itunes:type>", "undefined-element"),
        .init(.channel, "<itunes:complete>Yes</itunes:complete>"),
        .init(.channel, "<itunes:complete>no</itunes:complete>", "invalid-itunes-complete"),
        .init(.channel, "<itunes:new-feed-url>https://film.example/new.xml</itunes:new-feed-url>"),
        .init(.channel, "<itunes:new-feed-url>new.xml</itunes:new-feed-url>", "invalid-full-link"),
        .init(.channel, "<itunes:new_feed_url>https://film.example/new.xml</itunes:new_feed_url>", "undefined-element"),
        .init(.item, "<itunes:duration>1801</itunes:duration>"),
        .init(.item, "<itunes:duration>30:01</itunes:duration>"),
        .init(.item, "<itunes:duration>1:30:01</itunes:duration>"),
        .init(.item, "<itunes:duration>30 minutes</itunes:duration>", "invalid-duration"),
        .init(.item, "<itunes:duration>30:61</itunes:duration>", "invalid-duration"),
        .init(.item, "<itunes:duration>1:2:3</itunes:duration>", "invalid-duration"),
        .init(.item, "<itunes:duration/>", "invalid-duration"),
        .init(.channel, "<itunes:duration>30:01</itunes:duration>", "undefined-element"),
        .init(.item, "<itunes:episode>7</itunes:episode><itunes:season>2</itunes:season>"),
        .init(.item, "<itunes:episode>0</itunes:episode>", "invalid-positive-integer"),
        .init(.item, "<itunes:season>two</itunes:season>", "invalid-positive-integer"),
        .init(.item, "<itunes:episodeType>trailer</itunes:episodeType>"),
        .init(.item, "<itunes:episodeType>Bonus</itunes:episodeType>", "invalid-itunes-episode-type"),
        .init(.item, "<itunes:keywords>film, review</itunes:keywords>"),
        .init(.item, "<itunes:keywords>film</itunes:keywords>"),
        .init(.item, "<itunes:keywords>film review</itunes:keywords>", "invalid-keywords"),
        .init(.item, "<itunes:subtitle>\(String(repeating: "é", count: 255))</itunes:subtitle>"),
        .init(.item, "<itunes:subtitle>\(String(repeating: "e", count: 256))</itunes:subtitle>", "too-long"),
        .init(.item, "<itunes:summary>\(String(repeating: "e", count: 4001))</itunes:summary>", "too-long"),
        .init(
            .item,
            "<itunes:title>One</itunes:title><enclosure url=\"https://film.example/1.MP3?source=feed\" length=\"1\" type=\"audio/mpeg\"/>"
        ),
        .init(
            .item,
            "<itunes:title>One</itunes:title><enclosure url=\"https://film.example/1.wmv\" length=\"1\" type=\"video/x-ms-wmv\"/>",
            "unsupported-itunes-format"),
        .init(.item, "<enclosure url=\"https://film.example/1.wmv\" length=\"1\" type=\"video/x-ms-wmv\"/>"),
    ]
}
