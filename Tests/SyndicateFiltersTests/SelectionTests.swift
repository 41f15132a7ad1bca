import Syndicate
import SyndicateFilters
import Testing

@Suite struct SelectionTests {
    static let dated: [Entry] = [
        ("now", "2024-03-08T12:00:00Z"), ("week", "2024-03-01T12:00:00Z"), ("older", "2024-03-01T11:59:59Z"),
        ("berlin", "2024-03-01T00:30:00+01:00"), ("leap", "2024-02-29T23:30:00Z"), ("day", "2024-02-29"),
        ("year", "2023-12-31T23:59:59.5Z"),
    ].map { title, date in Filtering.entry(title) { $0.published = Timestamp(lenient: date) } }

    @Test(arguments: [
        ("since=7d", ["now", "week"]), ("since=1w", ["now", "week"]), ("since=6 days 24h", ["now", "week"]),
        ("since=PT168H", ["now", "week"]), ("since=0s", ["now"]),
        ("until=1s", ["week", "older", "berlin", "leap", "day", "year"]),
        // A day is that of each entry's own clock, which in Berlin shows March already.
        ("since=2024-03-01", ["now", "week", "older", "berlin"]),
        ("since=2024-03", ["now", "week", "older", "berlin"]),
        ("until=2024-02-29", ["leap", "day", "year"]), ("until=2024-02", ["leap", "day", "year"]),
        ("until=2023", ["year"]), ("until=2023-12", ["year"]),
        ("since=2023", Self.dated.compactMap { $0.title?.plainText }),
        ("since=2024-03-01T11:59:59Z", ["now", "week", "older"]),
        ("until=2024-02-29T23:30:00Z", ["berlin", "leap", "day", "year"]),
        ("since=2024-03-01T00:30", ["now", "week", "older", "berlin"]),
        ("until=2023-12-31T23:59:59Z", ["year"]), ("until=2023-12-31T23:59:59.4Z", []),
        ("until=9999", Self.dated.compactMap { $0.title?.plainText }),
    ])
    func entriesOfATime(filter: String, titles: [String]) throws {
        #expect(try Filtering.titles(filter, of: Self.dated) == titles)
    }

    @Test func whatHasNoDateIsOfNoTimeAndAChangeStandsForPublication() throws {
        let entries = [
            Filtering.entry("none"), Filtering.entry("unread") { $0.published = Timestamp(unparsed: "yesterday") },
            Filtering.entry("changed") { $0.updated = Timestamp(seconds: 1_709_899_000) },
        ]
        #expect(try Filtering.titles("since=1d", of: entries) == ["changed"])
        #expect(try Filtering.titles("until=9999", of: entries) == ["changed"])
    }

    @Test(arguments: [
        ("category=film", ["a", "c", "d"]), ("category=FILM,books", ["a", "b", "c", "d"]),
        ("not-category=film", ["b", "e"]),
        ("category=Straße", ["b"]), ("category=strasse", ["b"]), ("category=caf\u{E9}", ["d"]), ("category=cafe", []),
        ("category=film noir", ["c"]), ("category=fil", []),
    ])
    func entriesOfACategory(filter: String, titles: [String]) throws {
        let entries = [
            Filtering.entry("a") { $0.categories = [Category("Film")] },
            Filtering.entry("b") { $0.categories = [Category("Books"), Category("STRASSE")] },
            Filtering.entry("c") { $0.categories = [Category("x1", label: "ﬁlm"), Category("Film  Noir")] },
            Filtering.entry("d") { $0.categories = [Category("film"), Category("Cafe\u{301}")] },
            Filtering.entry("e"),
        ]
        #expect(try Filtering.titles(filter, of: entries) == titles)
    }

    @Test(arguments: [
        ("author=mara lind", ["name"]), ("author=MARA@reel.example", ["mail"]),
        ("author=http://reel.example/mara", ["uri"]), ("author=editor", ["feed's"]), ("author=guest", ["source's"]),
        ("not-author=editor,guest", ["name", "mail", "uri"]), ("author=mara", []),
    ])
    func entriesByAPerson(filter: String, titles: [String]) throws {
        var feed = FeedMetadata()
        feed.authors = [Person(name: "Editor")]
        var other = FeedMetadata()
        other.authors = [Person(name: "Guest")]
        let entries = [
            Filtering.entry("name") { $0.authors = [Person(name: "X"), Person(name: "Mara Lind")] },
            Filtering.entry("mail") { $0.authors = [Person(name: "M", email: "mara@reel.example")] },
            Filtering.entry("uri") { $0.authors = [Person(uri: "https://Reel.example/mara/")] },
            Filtering.entry("feed's"), Filtering.entry("source's") { $0.source = Source(other) },
        ]
        #expect(try Filtering.titles(filter, of: entries, in: feed) == titles)
    }

    @Test(arguments: [
        ("language=de", ["de", "DE-at", "body", "feed"]), ("language=de-AT", ["DE-at"]), ("language=d", []),
        ("language=*", ["de", "DE-at", "den", "body", "source", "feed"]), ("language=en,den", ["den", "source"]),
        ("not-language=de", ["den", "source"]),
    ])
    func entriesInALanguage(filter: String, titles: [String]) throws {
        var feed = FeedMetadata()
        feed.language = "de-Latn"
        var other = FeedMetadata()
        other.language = "en-GB"
        let entries = [
            Filtering.entry("de") { $0.language = "de" }, Filtering.entry("DE-at") { $0.language = "DE-at" },
            Filtering.entry("den") { $0.language = "den" },
            Filtering.entry("body") { $0.content = [Content(.text("x"), language: "de")] },
            Filtering.entry("source") { $0.source = Source(other) }, Filtering.entry("feed"),
        ]
        #expect(try Filtering.titles(filter, of: entries, in: feed) == titles)
    }

    @Test func whatHasNoLanguageIsInNone() throws {
        #expect(try Filtering.titles("language=*", of: [Filtering.entry("a")]) == [])
        #expect(try Filtering.titles("not-language=de", of: [Filtering.entry("a")]) == ["a"])
    }

    @Test(arguments: [
        ("words=art", ["Art!", "the art of"]), ("words=art*", ["Art!", "the art of", "Artful"]),
        ("words=*art*", ["Art!", "the art of", "Artful", "Party"]), ("words=ART OF", ["the art of"]),
        ("words=*arty,of", ["the art of", "Party"]), ("not-words=*art*", ["映画の話", "영화를 보다", "फिल्मी"]),
        ("words=映画", ["映画の話"]), ("words=영화", ["영화를 보다"]), ("words=फिल्म", []), ("words=फिल्म*", ["फिल्मी"]),
        ("title=party", ["Party"]), ("not-title=art", ["Artful", "Party", "映画の話", "영화를 보다", "फिल्मी"]),
    ])
    func entriesWithWords(filter: String, titles: [String]) throws {
        let entries = ["Art!", "the art of", "Artful", "Party", "映画の話", "영화를 보다", "फिल्मी"]
        #expect(try Filtering.titles(filter, of: entries.map { Filtering.entry($0) }) == titles)
    }

    @Test func wordsAreFoundWhereverAnEntrySaysThem() throws {
        let div = ExtensionElement(
            namespace: "http://www.w3.org/1999/xhtml", name: "p", children: [.text("The needle")])
        let entries = [
            Filtering.entry("needle"),
            Filtering.entry("summary") { $0.summary = TextConstruct(html: "a <b>nee</b>dle") },
            Filtering.entry("html") {
                $0.content = [Content(html: "<p class=no>x</p>"), Content(html: "<p>&#110;eedle")]
            },
            Filtering.entry("text") { $0.content = [Content(text: "a\nNEEDLE.")] },
            Filtering.entry("xhtml") { $0.content = [Content(.xhtml([.element(div)]))] },
            Filtering.entry("attribute") { $0.content = [Content(html: "<p class=needle>x</p>")] },
        ]
        #expect(try Filtering.titles("words=needle", of: entries) == ["needle", "summary", "html", "text", "xhtml"])
    }
}
