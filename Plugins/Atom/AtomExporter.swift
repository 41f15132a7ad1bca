public import Syndicate

/// Writes the Atom Syndication Format 1.0 (RFC 4287), with threading (RFC 4685), paging and archives (RFC 5005),
/// tombstones (RFC 6721), drafts (RFC 5023) and Media RSS.
///
/// What the specification requires and the model lacks is derived and reported, so that every document is valid.
public struct AtomExporter: Exporter {
    /// An exporter; it has no state.
    public init() {}

    /// What the exporter is called and what it takes and gives.
    public var descriptor: ExporterDescriptor {
        ExporterDescriptor(
            name: "atom", aliases: ["atom10"], summary: "Atom 1.0 (RFC 4287)", mediaType: "application/atom+xml",
            fileExtensions: ["atom", "xml"], options: FeedOptions.specs)
    }

    /// Writes one document about `feed` and the entries of the cursor.
    public func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        let common = FeedOptions(options)
        var feed = feed
        common.apply(to: &feed)
        if let limit = common.limit { entries.limit(to: limit) }
        let survey = AtomSurvey(of: feed, entries: entries)
        // A stream shows its entries once: the first is pulled early, because the feed's date may depend on it.
        let first = try entries.next()
        return try output.xml(pretty: common.isPretty) { (xml) throws(ExportError) -> ConversionReport in
            var document = AtomDocument(feed: feed, survey: survey, first: first)
            document.begin(feed, survey: survey, to: &xml)
            if let first { document.write(common.applied(to: first), to: &xml) }
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
