import Foundation
import Syndicate
import SyndicateHTML
import SyndicateImport
import SyndicateMetadata
import TestSupport
import Testing

/// The example magazine, with the sizes of its pictures as the command looks them up.
enum Magazine {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/FilmMagazine")

    private static let loaded = Result { try load() }

    static func feed() throws -> Feed { try loaded.get() }

    private static func load() throws -> Feed {
        let settings = try Array(Data(contentsOf: folder.appending(path: "syndicate.yaml")))
        let site = try SiteConfiguration(bytes: settings, source: "syndicate.yaml").site
        var assembler = FeedAssembler(site: site)
        let articles = try FileManager.default.contentsOfDirectory(
            atPath: folder.appending(path: "articles").path(percentEncoded: false))
        for name in articles.sorted() {
            let bytes = try Array(Data(contentsOf: folder.appending(path: "articles/\(name)")))
            let source = ImportSource(name: "articles/\(name)", bytes: bytes, relativePath: "articles/\(name)")
            let importer: any Importer =
                switch source.fileExtension {
                case "md": MarkdownImporter()
                case "html": HTMLPageImporter()
                default: PlainTextImporter()
                }
            var context = ImportContext(site: site)
            try assembler.add(importer.read(source, context: &context), isArticle: true)
        }
        var feed = assembler.assemble()
        for index in feed.entries.indices {
            feed.entries[index].image = feed.entries[index].image.map(measured)
            feed.entries[index].figures = feed.entries[index].figures.map(measured)
        }
        return feed
    }

    private static func measured(_ figure: Figure) -> Figure {
        guard let url = figure.url, let data = try? Data(contentsOf: folder.appending(path: IRI(url).path)) else {
            return figure
        }
        var figure = figure
        figure.length = Int64(data.count)
        if case .header(let header) = PictureHeader.read(Array(data)) {
            (figure.type, figure.width, figure.height) = (header.type, header.width, header.height)
        }
        return figure
    }
}

/// A feed and an entry that have all that is recommended.
enum Sample {
    static var feed: FeedMetadata {
        var feed = FeedMetadata(title: "The Late Reel")
        feed.language = "en-GB"
        feed.links = [
            Link("https://reel.example/"),
            Link("https://reel.example/feed.atom", rel: "self", type: "application/atom+xml"),
        ]
        feed.logo = "/logo.png"
        feed.socialProfiles = [SocialProfile(network: "x", handle: "@reel")]
        return feed
    }

    static var entry: Entry {
        var entry = Entry(title: "A Film")
        entry.links = [Link("https://reel.example/a/")]
        entry.summary = "What it is."
        entry.content = [Content(html: "<p>One two three.</p>")]
        entry.authors = [Person(name: "Mara", uri: "https://reel.example/mara")]
        entry.categories = [Category("Reviews"), Category("Film")]
        entry.published = Timestamp(seconds: 1_709_636_400, offsetMinutes: 60)
        var image = Figure(url: "https://reel.example/a.jpg", alt: "A dancer", credit: "Noor")
        (image.width, image.height, image.type) = (1200, 630, "image/jpeg")
        entry.image = image
        return entry
    }
}

/// The head that is written about an entry, read by a parser of HTML, and what was found.
func head(
    _ entry: Entry, in feed: FeedMetadata = Sample.feed, settings: [(name: String, value: String)] = []
) throws -> (page: PageMetadata, text: String, rules: [String]) {
    let (bytes, report) = try OpenGraphExporter().document(feed, [entry], settings: settings)
    let text = String(decoding: bytes, as: UTF8.self)
    let page = HTMLDocument(parsing: "<!doctype html><html><head>\(text)</head><body></body></html>")
    return (PageMetadata(page), text, report.findings.map(\.rule))
}

/// The nodes that are written about an entry, and what was found.
func graph(
    _ entry: Entry, in feed: FeedMetadata = Sample.feed, settings: [(name: String, value: String)] = []
) throws -> (nodes: [JSONValue], text: String, rules: [String]) {
    let (bytes, report) = try JSONLDExporter().document(feed, [entry], settings: settings)
    let text = String(decoding: bytes, as: UTF8.self)
    let nodes = try JSONValue(parsing: text)["@graph"]?.arrayValue ?? []
    return (nodes, text, report.findings.map(\.rule))
}

extension [JSONValue] {
    /// The node of a type.
    subscript(type: String) -> JSONValue? { first { $0["@type"]?.stringValue == type } }
}

/// A change to an entry, and the rule by which it must be found.
struct Flaw: Sendable, CustomTestStringConvertible {
    let rule: String
    let change: @Sendable (inout Entry) -> Void

    init(_ rule: String, _ change: @escaping @Sendable (inout Entry) -> Void) {
        self.rule = rule
        self.change = change
    }

    var testDescription: String { rule }
}

extension Entry {
    /// Says another size of the picture.
    mutating func resize(_ width: Int?, _ height: Int?) {
        image?.width = width
        image?.height = height
    }
}
