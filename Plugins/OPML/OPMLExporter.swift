public import Syndicate

/// Writes [OPML 2.0](https://opml.org/spec2.opml): a subscription list where the entries are feeds, else an outline of
/// links.
public struct OPMLExporter: Exporter {
    /// An exporter; it has no state.
    public init() {}

    /// What the exporter is called and what it takes and gives.
    public var descriptor: ExporterDescriptor {
        ExporterDescriptor(
            name: "opml", summary: "OPML 2.0, a subscription list or an outline of links", mediaType: "text/x-opml",
            fileExtensions: ["opml"], options: FeedOptions.specs)
    }

    /// Writes one document about `feed` and the entries of the cursor.
    public func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        let common = FeedOptions(options)
        var feed = feed
        common.apply(to: &feed)
        if let limit = common.limit { entries.limit(to: limit) }
        return try output.xml(pretty: common.isPretty) { (xml) throws(ExportError) -> ConversionReport in
            var document = OPMLDocument()
            document.begin(feed, to: &xml)
            while let entry = try entries.next() {
                document.write(common.applied(to: entry), to: &xml)
                try xml.checkpoint()
            }
            document.end(&xml)
            try xml.checkpoint()
            return document.report
        }
    }
}
