public import Syndicate
internal import SyndicateAtom
internal import SyndicateChat
internal import SyndicateFeeds
internal import SyndicateImport
internal import SyndicateJSONFeed
internal import SyndicateMetadata
internal import SyndicateNewsletter
internal import SyndicateOPML
internal import SyndicateRSS
internal import SyndicateSocial

/// The plugins that come with Syndicate.
public enum BuiltIn {
    /// The exporters, in the order in which they are listed.
    public static let exporters: [any Exporter] =
        [
            RSSExporter(), AtomExporter(), JSONFeedExporter(), OPMLExporter(), OpenGraphExporter(), JSONLDExporter(),
            SitemapExporter(), NewsletterExporter(),
        ] + SocialExporter.all + ChatExporter.all
    /// The importers, in the order in which they are asked.
    public static let importers: [any Importer] = [
        FeedImporter(), MarkdownImporter(), HTMLPageImporter(), PlainTextImporter(),
    ]
    /// The meters of text.
    public static let meters: [any TextMeter] = SocialMeter.all

    /// A registry of them, with others behind them: a `syndicate` of one's own.
    ///
    /// - Throws: `RegistryError` where two claim the same name.
    public static func registry(
        adding exporters: [any Exporter] = [], importers: [any Importer] = []
    ) throws(RegistryError) -> Registry {
        // Own importers are asked first, as the built-in ones take what is left.
        try Registry(
            exporters: Self.exporters + exporters, importers: importers + Self.importers, meters: Self.meters)
    }
}
