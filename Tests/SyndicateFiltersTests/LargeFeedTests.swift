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
        ("dedupe", 9_000), ("dedupe=id,link,title,newest", 9_000), ("sort=-published", 10_000), ("sort=title", 10_000),
        ("category=even", 5_000), ("per-source=5", 5), ("truncate=100", 10_000), ("words=number", 10_000),
    ])
    func whatIsPulledIsFiltered(filter: String, left: Int) throws {
        #expect(try count(cursor(10_000), [filter]) == left)
    }

    @Test func aHundredThousandEntriesAreFiltered() throws {
        #expect(try count(cursor(100_000), ["dedupe", "category=even", "sort=-published"]) == 50_000)
    }

    private func count(_ cursor: consuming EntryCursor, _ filters: [String]) throws -> Int {
        var entries = cursor
        var feed = FeedMetadata(title: "f")
        for filter in filters { try BuiltInFilters.make(filter, now: nil).apply(to: &entries, of: &feed) }
        var count = 0
        while try entries.next() != nil { count += 1 }
        return count
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
