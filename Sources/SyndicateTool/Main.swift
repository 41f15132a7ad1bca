internal import Syndicate
internal import SyndicateAtom
internal import SyndicateChat
internal import SyndicateCommand
internal import SyndicateFeeds
internal import SyndicateImport
internal import SyndicateJSONFeed
internal import SyndicateMetadata
internal import SyndicateNewsletter
internal import SyndicateOPML
internal import SyndicateRSS
internal import SyndicateSocial

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The `syndicate` command with the built-in plugins.
@main
enum Main {
    static let exporters: [any Exporter] =
        [
            RSSExporter(), AtomExporter(), JSONFeedExporter(), OPMLExporter(), OpenGraphExporter(), JSONLDExporter(),
            SitemapExporter(), NewsletterExporter(),
        ] + SocialExporter.all + ChatExporter.all
    static let importers: [any Importer] = [
        FeedImporter(), MarkdownImporter(), HTMLPageImporter(), PlainTextImporter(),
    ]

    static func main() {
        do {
            let registry = try Registry(exporters: exporters, importers: importers, meters: SocialMeter.all)
            exit(Program(registry: registry).run(Array(CommandLine.arguments.dropFirst())))
        } catch {
            fatalError(error.description)
        }
    }
}
