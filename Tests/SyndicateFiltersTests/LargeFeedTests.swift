import Syndicate
import SyndicateFilters
import Testing

@Suite struct LargeFeedTests {
    /// Entries made as they are pulled, every tenth of which has been there.
    private func cursor(_ count: Int) -> EntryCursor {
        var number = 0
        return EntryCursor { () throws(ExportError) -> Entry? in
            guard number < count else { return nil }
            defer { number += 1 }
            let name = number % 10 == 9 ? number - 9 : number
            return Filtering.entry("Entry number \(name)") {
                $0.identifier = Identifier("urn:x:\(name)")
                $0.links = [Link("https://a.example/\(name)?utm_source=feed")]
                $0.published = Timestamp(seconds: Int64(1_700_000_000 + (number * 7919) % 1_000_000))
                $0.categories = [Category(number % 2 == 0 ? "even" : "odd")]
            }
        }
    }

    @Test(arguments: [
        ("dedupe", 90_000), ("dedupe=id,link,title,newest", 90_000), ("sort=-published", 100_000),
        ("sort=title", 100_000),
        ("category=even", 50_000), ("strip-tracking", 100_000), ("per-source=5", 5), ("truncate=100", 100_000),
    ])
    func aHundredThousandEntriesAreFiltered(filter: String, left: Int) throws {
        var entries = cursor(100_000)
        var feed = FeedMetadata(title: "f")
        try BuiltInFilters.make(filter, now: Filtering.now).apply(to: &entries, of: &feed)
        var count = 0
        while try entries.next() != nil { count += 1 }
        #expect(count == left)
    }

    @Test func anEndlessFeedHasAnEndWhereOneIsWanted() throws {
        var entries = cursor(.max)
        var feed = FeedMetadata(title: "f")
        for filter in ["category=odd", "dedupe", "strip-tracking", "limit=3"] {
            try BuiltInFilters.make(filter, now: nil).apply(to: &entries, of: &feed)
        }
        #expect(
            try entries.collect().map(\.links[0].href) == [
                "https://a.example/1", "https://a.example/3", "https://a.example/5",
            ])
    }
}
