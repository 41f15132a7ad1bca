// Writes a feed in several formats.
// snippet.feed
import Syndicate
import SyndicateAtom

var entry = Entry(title: "Hello")
entry.links = [Link("https://film.example/hello")]
entry.published = Timestamp(rfc3339: "2024-03-05T13:00:00Z")
entry.content = [Content(html: "<p>Hello, world.</p>")]

let feed = Feed(FeedMetadata(title: "Film"), entries: [entry])
let document = try AtomExporter().document(of: feed, settings: ["self": "https://film.example/feed.atom"])
// snippet.end
// snippet.hide
import Foundation
import SyndicateBuiltIn
import SyndicateRSS

FileHandle.standardOutput.write(Data(document))
let url = FileManager.default.temporaryDirectory.appending(path: "syndicate-snippet-\(getpid()).rss")
_ = FileManager.default.createFile(atPath: url.path, contents: nil)
let descriptor = open(url.path, O_WRONLY)
// snippet.show

// snippet.report
var output = ByteWriter(fileDescriptor: descriptor)
let report = try RSSExporter().write(feed, to: &output)
for loss in report.losses { print("\(loss.field): \(loss.reason) (\(loss.count) times)") }
// snippet.end

// snippet.registry
let registry = try BuiltIn.registry()
for name in ["rss", "atom", "jsonfeed"] {
    guard let exporter = registry.exporter(named: name) else { continue }
    print(exporter.descriptor.mediaType, try exporter.document(of: feed, settings: ["limit": "20"]).count)
}
// snippet.end
// snippet.hide
close(descriptor)
try FileManager.default.removeItem(at: url)
