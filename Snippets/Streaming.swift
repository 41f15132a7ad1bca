// Writes a feed into the body of a response, as long as it may be.
import Syndicate
import SyndicateRSS

// snippet.hide
struct Body {
    func write(_ bytes: [UInt8]) async throws { print(bytes.count, "bytes") }
}
struct Database: Sendable {
    func rows() -> AnyIterator<(title: String, address: String)> {
        var number = 0
        return AnyIterator {
            number += 1
            return number > 1000 ? nil : ("Entry \(number)", "https://film.example/\(number)/")
        }
    }
}
let body = Body()
let database = Database()
let feed = Feed(FeedMetadata(title: "Film"), entries: [Entry(title: "Rain")])
// snippet.show
// snippet.stream
for try await chunk in try RSSExporter().stream(feed) { try await body.write(chunk) }
// snippet.end

// snippet.pulled
let document = try RSSExporter().stream(FeedMetadata(title: "Film")) {
    let rows = database.rows()
    return EntryCursor(pulling: {
        guard let row = rows.next() else { return nil }
        var entry = Entry(title: row.title)
        entry.links = [Link(row.address)]
        return entry
    })
}
for try await chunk in document { try await body.write(chunk) }
// snippet.end
