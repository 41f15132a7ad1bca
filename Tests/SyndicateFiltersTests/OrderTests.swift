import Syndicate
import SyndicateFilters
import Testing

@Suite struct OrderTests {
    static let entries: [Entry] = [
        ("b", "2024-01-02T00:00:00Z", nil), ("none", nil, nil), ("a", "2024-01-01T00:00:00Z", "2024-02-01T00:00:00Z"),
        ("same", "2024-01-02T01:00:00+01:00", nil), ("changed", nil, "2024-01-03T00:00:00Z"),
    ].map { title, published, updated in
        Filtering.entry(title) {
            $0.published = published.flatMap { Timestamp(rfc3339: $0) }
            $0.updated = updated.flatMap { Timestamp(rfc3339: $0) }
        }
    }

    @Test(arguments: [
        ("limit=2", ["b", "none"]), ("limit=0", []), ("limit=9", ["b", "none", "a", "same", "changed"]),
        ("skip=3", ["same", "changed"]), ("skip=9", []), ("reverse", ["changed", "same", "a", "none", "b"]),
        ("sort=published", ["a", "b", "same", "changed", "none"]),
        ("sort=-published", ["changed", "b", "same", "a", "none"]),
        ("sort=updated", ["b", "same", "changed", "a", "none"]),
        ("sort=-updated", ["a", "changed", "b", "same", "none"]),
        ("sort=title", ["a", "b", "changed", "none", "same"]), ("sort=-title", ["same", "none", "changed", "b", "a"]),
    ])
    func orderAndNumber(filter: String, titles: [String]) throws {
        #expect(try Filtering.titles(filter, of: Self.entries) == titles)
    }

    @Test func filtersRunInTheirOrder() throws {
        #expect(try Filtering.titles("sort=-published", "limit=1", of: Self.entries) == ["changed"])
        #expect(try Filtering.titles("limit=1", "sort=-published", of: Self.entries) == ["b"])
        #expect(try Filtering.titles("skip=1", "limit=2", "reverse", of: Self.entries) == ["a", "none"])
        #expect(try Filtering.titles("limit=3", "limit=2", of: Self.entries) == ["b", "none"])
    }

    @Test func titlesAreSortedAsPeopleDo() throws {
        let titles = [
            "Zebra", "episode 10", "Äpfel", "Episode 2", "apfel", "Apfelmus", "Episode 02b", "école", "eclair", "  ",
            "Łódź",
        ]
        #expect(
            try Filtering.titles("sort=title", of: titles.map { Filtering.entry($0) }) == [
                "apfel", "Äpfel", "Apfelmus", "eclair", "école", "Episode 2", "Episode 02b", "episode 10", "Zebra",
                "Łódź",
                "  ",
            ])
    }

    @Test func eachSourceHasItsShare() throws {
        func from(_ title: String, _ source: String) -> Entry {
            var feed = FeedMetadata()
            feed.identifier = Identifier(source)
            return Filtering.entry(title) { $0.source = Source(feed) }
        }
        let entries = [
            from("a1", "urn:a"), Filtering.entry("own1"), from("a2", "urn:a"), from("b1", "urn:b"), from("a3", "urn:a"),
            Filtering.entry("own2"), Filtering.entry("own3"),
        ]
        #expect(try Filtering.titles("per-source=2", of: entries) == ["a1", "own1", "a2", "b1", "own2"])
    }
}
