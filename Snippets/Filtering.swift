// Changes entries between reading and writing.
// snippet.hide
import Syndicate

let feed = Feed(FeedMetadata(title: "Film"), entries: (1...30).map { Entry(title: "Entry \($0)") })
// snippet.show
// snippet.filters
import SyndicateFilters

let filters = FilterChain([
    CategoryFilter(["film", "books"]),
    DedupeFilter(),
    SortFilter(by: .published, isDescending: true),
    LimitFilter(20),
])
let latest = try filters.applied(to: feed)
// snippet.end
print(latest.entries.count)

// snippet.text
let recent = try BuiltInFilters.make("since=7d", now: Timestamp(seconds: 1_709_899_200))
// snippet.end
print(recent)

// snippet.own
/// Lets entries with a picture through, and gives their feed a new title.
struct PictureFilter: EntryFilter {
    var title: String

    func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        feed.title = TextConstruct(title)
        try entries.keepToCome { (entry) throws(ExportError) -> Bool in
            entry.image != nil
        }
    }
}
// snippet.end

// snippet.chain
let chain = FilterChain([PictureFilter(title: "Pictures")])
let pictures = try chain.applied(to: feed)
// snippet.end
print(pictures.entries.count)
