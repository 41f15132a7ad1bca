internal import Syndicate

/// Feeds and entries that exporters are tried with.
enum Samples {
    static let feed: FeedMetadata = {
        var feed = FeedMetadata(title: "Late Reel")
        feed.identifier = "https://reel.example/"
        feed.subtitle = "Films, late"
        feed.language = "en"
        feed.links = [Link("https://reel.example/"), Link("https://reel.example/feed", rel: "self")]
        feed.updated = Timestamp(seconds: 1_709_640_000)
        feed.authors = [Person(name: "Mara Lind", email: "mara@reel.example", uri: "https://reel.example/mara")]
        return feed
    }()

    /// An entry with all that is usual.
    static func entry(_ number: Int = 1) -> Entry {
        var entry = Entry(title: TextConstruct("Marker \(number) of the reel"))
        entry.identifier = Identifier("https://reel.example/\(number)/")
        entry.links = [Link("https://reel.example/\(number)/")]
        entry.summary = TextConstruct("In short \(number)")
        entry.content = [
            Content(html: "<p>At length \(number), with <a href=\"https://reel.example/\">a link</a>.</p>")
        ]
        entry.authors = [Person(name: "Mara Lind", email: "mara@reel.example")]
        entry.categories = [Category("film"), Category("tv", label: "Television")]
        entry.published = Timestamp(seconds: 1_709_640_000 - Int64(number))
        entry.updated = Timestamp(seconds: 1_709_643_600 - Int64(number))
        entry.language = "en"
        entry.image = Figure(url: "https://reel.example/\(number).jpg", alt: "A screen")
        entry.image?.type = "image/jpeg"
        entry.image?.width = 1200
        entry.image?.height = 630
        entry.attachments = [Attachment(url: "https://reel.example/\(number).mp3", type: "audio/mpeg", length: 12_345)]
        return entry
    }

    static func entries(_ count: Int) -> [Entry] { (1...count).map(entry) }

    /// What may be missing, and may stand alone, each with a way to take it over.
    static let fields: [(name: String, take: @Sendable (Entry, inout Entry) -> Void)] = [
        ("identifier", { $1.identifier = $0.identifier }), ("title", { $1.title = $0.title }),
        ("links", { $1.links = $0.links }), ("summary", { $1.summary = $0.summary }),
        ("content", { $1.content = $0.content }), ("authors", { $1.authors = $0.authors }),
        ("categories", { $1.categories = $0.categories }), ("published", { $1.published = $0.published }),
        ("updated", { $1.updated = $0.updated }), ("language", { $1.language = $0.language }),
        ("image", { $1.image = $0.image }), ("attachments", { $1.attachments = $0.attachments }),
    ]
}
