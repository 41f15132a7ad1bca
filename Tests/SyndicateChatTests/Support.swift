import Syndicate
import SyndicateChat
import TestSupport
import Testing

/// The message of an entry, parsed, with its bytes and what was told about it.
func message(
    _ entry: Entry, _ service: String, _ settings: [(name: String, value: String)] = [],
    feed: FeedMetadata = FeedMetadata(title: "The Late Reel")
) throws -> (json: JSONValue, text: String, report: ConversionReport) {
    let exporter = try #require(ChatExporter.all.first { $0.descriptor.name == service })
    let result = try exporter.document(feed, [entry], settings: settings)
    let text = String(decoding: result.bytes, as: UTF8.self)
    return (try JSONValue(parsing: text), text, result.report)
}

/// An entry of the usual kind.
func article(
    _ headline: String? = "A Quiet Film", summary: String? = "Nobody speaks. Everybody listens.",
    link: String? = "https://film.example.com/quiet", language: String = "en"
) -> Entry {
    var entry = Entry(title: headline.map { TextConstruct($0) })
    entry.summary = summary.map { TextConstruct($0) }
    entry.links = link.map { [Link($0)] } ?? []
    entry.language = language
    return entry
}

/// An article in which everything is said that a message can tell.
func fullArticle(language: String = "en") -> Entry {
    var entry = article(
        "Ballerina: “a” <review> & more", summary: "A bodyguard takes *revenge*. It is short & fast.",
        link: "https://reel.example/ballerina?a=1&b=|", language: language)
    entry.identifier = "tag:reel.example,2024:ballerina"
    entry.content = [
        Content(
            .html(
                """
                <p>First paragraph with a <a href="https://reel.example/x_y">link</a>.</p><h2># Heading</h2>
                <figure><img src="x.png" alt="Never here"><figcaption>Nor here</figcaption></figure>
                <p><del>Struck out.</del></p><ul><li>one</li><li>two</li></ul><blockquote><p>Quoted</p></blockquote>
                """))
    ]
    entry.authors = [Person(name: "Ines"), Person(name: "Mara_K")]
    entry.published = Timestamp(seconds: 1_709_636_400, offsetMinutes: 540)
    entry.image = Figure(url: "/cover [1].jpg", alt: "A dancer in a corridor", credit: "Studio *A*")
    entry.review = Review(of: ReviewedItem(type: "Movie", name: "Ballerina"), rating: Rating(3.5))
    entry.attachments = [Attachment(url: "https://reel.example/a.mp3", type: "audio/mpeg")]
    return entry
}

extension JSONValue {
    /// All strings in it, in order, with the names of the members that hold them.
    var strings: [(name: String, text: String)] { strings(in: "") }

    private func strings(in name: String) -> [(name: String, text: String)] {
        switch self {
        case .string(let text): [(name, text)]
        case .array(let values): values.flatMap { $0.strings(in: name) }
        case .object(let object): object.flatMap { $0.value.strings(in: $0.name) }
        default: []
        }
    }

    /// The value of a member; nothing of anything but an object.
    subscript(_ name: String) -> JSONValue? { objectValue?[name] }

    /// An element; nothing where there is none.
    subscript(_ index: Int) -> JSONValue? {
        guard let values = arrayValue, values.indices.contains(index) else { return nil }
        return values[index]
    }
}

/// Long texts that nobody would write.
let hostileParts = [
    "word ", "長", "👩‍👩‍👧", "e\u{301}\u{302}", "\u{301}", "https://a.example/", "<&>", "@everyone ", "*_`~|[](#)>\\",
    "\u{202E}مرحبا ", "\u{2067}שלום \u{2069}", "\"\\", "\n- a", "{{DATE(2017-02-14T06:08:00Z)}}", "🇫🇷", "\u{200B}",
]

/// The message of an article in which every field is long, made of a part.
func longMessage(
    _ part: String, _ service: String
) throws -> (json: JSONValue, text: String, report: ConversionReport) {
    let long = String(repeating: part, count: 40_000 / part.utf8.count)
    var entry = article("A " + long, summary: "B " + long)
    entry.content = [Content(text: String(repeating: "C " + long.prefix(4000) + "\n\n", count: 20))]
    entry.authors = [Person(name: "D " + long)]
    entry.image = Figure(url: "https://film.example.com/b.png", alt: "E " + long, credit: "F " + long)
    entry.review = Review(of: ReviewedItem(name: long), rating: Rating(4))
    let feed = FeedMetadata(title: TextConstruct("H " + long))
    return try message(entry, service, [("text", "G " + long), ("content", "full")], feed: feed)
}
