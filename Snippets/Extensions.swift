// Reads and writes what other vocabularies say.
// snippet.hide
import Syndicate
import SyndicateFeeds

var feed = Feed(FeedMetadata(title: "Room Tone"), entries: [Entry(title: "Rain")]).metadata
var entry = Entry(title: "Rain")
// snippet.show
// snippet.read
let seconds = entry.extensions.iTunes.duration            // Double?
let creators = entry.extensions.dublinCore.creators       // [String]
let place = entry.extensions.geometry                     // GeoGeometry?
let licenses = entry.licenses                             // [String]

for file in entry.extensions.media.groups.flatMap(\.contents) where file.medium == "video" {
    print(file.url ?? "", file.duration ?? 0, file.title?.text ?? "")
}
if let value = feed.extensions.podcast.value {
    for recipient in value.recipients { print(recipient.name ?? "", recipient.split ?? 0) }
}
// snippet.end

// snippet.raw
if entry.extensions.iTunes.duration == nil {
    print(entry.extensions.iTunes.raw(\.duration))        // ["about an hour"]
}
// snippet.end

// snippet.write
entry.extensions.iTunes.duration = 3723
entry.extensions.dublinCore.creators.append("Mara")
entry.extensions.media.contents.append(ElementView { $0.url = "https://film.example/a.mp4"; $0.medium = "video" })
entry.extensions.podcast.chapters = nil
// snippet.end

// snippet.inside
if let live = feed.extensions.podcast.liveItems.first {
    print(live.status ?? "", live.title ?? "", live.element[ITunes.self].author ?? "")
}
// snippet.end

// snippet.own
struct Books: ExtensionVocabulary {
    static let namespace = XMLNamespace(prefix: "book", uri: "https://example.org/book")
    var pages: TextField<Int> { "pages" }
    var chapters: ElementListField<Chapter> { "chapter" }

    struct Chapter: ExtensionVocabulary {
        static let namespace = Books.namespace
        var name: OwnTextField<String> { OwnTextField(.verbatim) }
        var start: AttributeField<Double> { AttributeField("start", .clock) }
    }
}

extension ExtensionVocabularies {
    var books: Books { Books() }
}

let pages = entry.extensions.books.pages
// snippet.end
// snippet.hide
print(seconds as Any, creators, place as Any, licenses, pages as Any)
