public import Syndicate

/// Writes RSS 2.0 with the modules that readers know: content, Dublin Core, Atom links, Media RSS, podcast tags,
/// threading and feed history.
///
/// Follows the specification of the RSS Advisory Board (2.0.11) and its profile. The README beside this file says element
/// by element where the parts of the model go.
public struct RSSExporter: Exporter {
    /// An exporter; it has no state.
    public init() {}

    /// `rss`, with the options that all feed formats have.
    public var descriptor: ExporterDescriptor {
        ExporterDescriptor(
            name: "rss", aliases: ["rss2", "rss20"], summary: "RSS 2.0, with podcast, media and other modules",
            mediaType: "application/rss+xml", fileExtensions: ["rss", "xml"], options: FeedOptions.specs)
    }

    /// Writes one document for all entries; entries in memory are looked at first, to declare only what they use.
    public func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        let options = FeedOptions(options)
        var feed = feed
        options.apply(to: &feed)
        if let own = options.selfURL, let index = feed.links.lastIndex(where: { $0.rel == "self" && $0.href == own }) {
            feed.links[index].type = "application/rss+xml"
        }
        if let limit = options.limit { entries.limit(to: limit) }

        var writer = RSSWriter(feed, extent: options.extent)
        var names = RSSNamespaces()
        var firstPage: String?
        let isInMemory = entries.preview { entry in
            names.add(entry, writer)
            if firstPage == nil { firstPage = entry.permalink }
        }
        if !isInMemory { names.addWhatEntriesMayNeed() }
        writer.deriveLink(firstPage: firstPage)
        names.addChannel(writer)

        return try output.xml(pretty: options.isPretty) { (xml: inout XMLWriter) throws(ExportError) in
            xml.declaration()
            for stylesheet in feed.stylesheets { xml.stylesheet(stylesheet) }
            xml.start("rss")
            xml.attribute("version", "2.0")
            names.declare(on: &xml)
            writer.own(feed.extensions, of: "rss", but: ["version"], &xml)
            xml.start("channel")
            writer.channel(&xml)
            while let entry = try entries.next() {
                writer.item(options.applied(to: entry), &xml)
                try xml.checkpoint()
            }
            xml.end()
            xml.end()
            return writer.report
        }
    }
}
