import Syndicate
import SyndicateFilters
import Testing

/// What the articles of the documentation show.
@Suite struct ArticleTests {
    struct PictureFilter: EntryFilter {
        var title: String

        func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
            feed.title = TextConstruct(title)
            try entries.keepToCome { (entry) throws(ExportError) -> Bool in
                entry.image != nil
            }
        }
    }

    @Test func aFilterOfOnesOwn() throws {
        let picture = Filtering.entry("picture") { $0.image = Figure(url: "a.png") }
        let feed = Feed(FeedMetadata(title: "All"), entries: [Filtering.entry("words"), picture])
        let chain = FilterChain([PictureFilter(title: "Pictures")])
        let pictures = try chain.applied(to: feed)
        #expect(pictures == Feed(FeedMetadata(title: "Pictures"), entries: [picture]))
    }

    @Test func filtersByTheirTypes() throws {
        let entries = ["2024-01-01", "2024-03-01", "2024-02-01"].map { date in
            Filtering.entry(date) {
                $0.published = Timestamp(lenient: date)
                $0.categories = [Category("Film")]
            }
        }
        let feed = Feed(entries: entries + entries.map { Filtering.entry("x\($0.label)") })
        let filters = FilterChain([
            CategoryFilter(["film", "books"]),
            DedupeFilter(),
            SortFilter(by: .published, isDescending: true),
            LimitFilter(20),
        ])
        let latest = try filters.applied(to: feed)
        #expect(latest.entries.map(\.title) == ["2024-03-01", "2024-02-01", "2024-01-01"])
        let recent = try BuiltInFilters.make("since=7d", now: Timestamp(seconds: 1_709_899_200))
        #expect(try recent.applied(to: latest).entries.map(\.title) == [])
        #expect(try DateFilter(since: DateBound("2024-02", now: nil)).applied(to: latest).entries.count == 2)
    }
}
