public import Syndicate

/// Writes elements for the head of an entry's page: [Open Graph](https://ogp.me), the X card and `fediverse:creator`.
public struct OpenGraphExporter: Exporter {
    /// An exporter; it has no state.
    public init() {}

    /// What the exporter is called and what it takes and gives.
    public var descriptor: ExporterDescriptor {
        ExporterDescriptor(
            name: "opengraph", aliases: ["og"], summary: "Open Graph, X card and fediverse:creator for a page's head",
            mediaType: "text/html", fileExtensions: ["html"], fileStem: "opengraph", unit: .entry,
            options: OpenGraphOptions.specs)
    }

    /// Writes one document about `feed` and the entries of the cursor.
    public func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        let options = try OpenGraphOptions(options)
        var report = ConversionReport()
        while let entry = try entries.next() {
            var document = OpenGraphDocument(
                PageFacts(feed, entry, url: options.url, fallbackImage: options.fallbackImage), options)
            document.write()
            output.write(document.head.bytes)
            report.merge(document.findings.report)
            if let failure = output.failure { throw ExportError(failure) }
        }
        return report
    }
}
