// Reads feeds of any format.
// snippet.hide
let bytes = Array(
    """
    <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"><channel><title>Room Tone</title>
    <link>https://film.example/</link><description>Sounds of films</description>
    <item><title>Rain</title><guid>https://film.example/rain/</guid><itunes:duration>21:07</itunes:duration></item>
    </channel></rss>
    """.utf8)
// snippet.show
// snippet.any
import Syndicate
import SyndicateFeeds

let feed = try Feed(parsing: bytes)
for entry in feed.entries { print(entry.title?.plainText ?? "untitled", entry.permalink ?? "") }
// snippet.end

// snippet.entries
var context = ImportContext()
var imported = try FeedImporter().read(ImportSource(name: "feed.xml", bytes: bytes), context: &context)
print(imported.metadata.title?.plainText ?? "")
while let entry = try imported.entries.next() {
    print(entry.identity(in: imported.metadata).value)
}
for diagnostic in context.log.drain() { print(diagnostic) }
// snippet.end

// snippet.failure
do {
    _ = try Feed(parsing: "no feed".utf8, name: "feed.xml")
} catch {
    // feed.xml:1:1: what is wrong
    print(error)
}
// snippet.end
