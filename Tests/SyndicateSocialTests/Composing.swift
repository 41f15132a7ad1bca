import Foundation
import Syndicate
import SyndicateImport
import SyndicateSocial
import TestSupport
import Testing

/// What a network's exporter writes of one entry, without the line feed at its end.
func post(
    _ entry: Entry, _ network: String, _ settings: [(name: String, value: String)] = [],
    feed: FeedMetadata = FeedMetadata(title: "The Late Reel")
) throws -> String {
    try posted(entry, network, settings, feed: feed).text
}

/// The post and what was told about it.
func posted(
    _ entry: Entry, _ network: String, _ settings: [(name: String, value: String)] = [],
    feed: FeedMetadata = FeedMetadata(title: "The Late Reel")
) throws -> (text: String, report: ConversionReport) {
    let exporter = try #require(SocialExporter.all.first { $0.descriptor.name == network })
    let result = try exporter.document(feed, [entry], settings: settings)
    return (String(decoding: result.bytes.dropLast(), as: UTF8.self), result.report)
}

/// An entry of the usual kind.
func article(
    _ headline: String = "A Quiet Film", summary: String? = "Nobody speaks. Everybody listens.",
    link: String? = "https://film.example.com/quiet", tags: [String] = [], language: String = "en"
) -> Entry {
    var entry = Entry(title: TextConstruct(headline))
    entry.summary = summary.map { TextConstruct($0) }
    entry.links = link.map { [Link($0)] } ?? []
    entry.categories = tags.map { Category($0) }
    entry.language = language
    return entry
}

/// The example magazine, as the command reads it.
enum Magazine {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/FilmMagazine")

    static func feed() throws -> Feed {
        let yaml = try Array(Data(contentsOf: folder.appending(path: "syndicate.yaml")))
        let site = try SiteConfiguration(bytes: yaml, source: "syndicate.yaml").site
        var assembler = FeedAssembler(site: site)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "articles").path())
        for file in files.sorted() {
            let path = "articles/\(file)"
            let bytes = try Array(Data(contentsOf: folder.appending(path: path)))
            let source = ImportSource(name: path, bytes: bytes, modified: nil, relativePath: path)
            var context = ImportContext(site: site, includesDrafts: false)
            let importer: any Importer =
                switch file.split(separator: ".").last {
                case "md": MarkdownImporter()
                case "html": HTMLPageImporter()
                default: PlainTextImporter()
                }
            try assembler.add(importer.read(source, context: &context), isArticle: true)
        }
        return assembler.assemble()
    }
}
