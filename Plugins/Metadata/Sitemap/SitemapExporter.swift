public import Syndicate

/// Writes a sitemap ([sitemaps.org](https://www.sitemaps.org/protocol.html) 0.9) with pictures, languages and what Google
/// News wants, or the index of several.
public struct SitemapExporter: Exporter {
    /// An exporter; it has no state.
    public init() {}

    /// What the exporter is called and what it takes and gives.
    public var descriptor: ExporterDescriptor {
        ExporterDescriptor(
            name: "sitemap", summary: "Sitemap 0.9 with pictures, languages and news", mediaType: "application/xml",
            fileExtensions: ["xml"], fileStem: "sitemap", options: SitemapOptions.specs)
    }

    /// Writes one document about `feed` and the entries of the cursor.
    public func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        let options = try SitemapOptions(options)
        if let limit = options.limit { entries.limit(to: limit) }
        if let first = options.index {
            return try output.xml(pretty: options.isPretty) { (xml) throws(ExportError) -> ConversionReport in
                try SitemapIndex(first: first, size: options.indexSize).write(&entries, to: &xml)
            }
        }
        var survey = SitemapSurvey(options)
        let isSeen = entries.preview { survey.see($0) }
        if case .latest = options.news, !isSeen, feed.updated?.isParsed != true {
            throw ExportError(
                .option,
                "option news-since: the newest date is not known beforehand of a feed that is read piece by piece; name a date"
            )
        }
        if !isSeen { survey.assumeAll(feed) }
        return try output.xml(pretty: options.isPretty) { (xml) throws(ExportError) -> ConversionReport in
            var document = SitemapDocument(feed, options, survey, start: xml.output.count)
            document.begin(&xml)
            while let entry = try entries.next() {
                try document.write(entry, to: &xml)
                try xml.checkpoint()
            }
            try document.end(&xml)
            return document.findings.report
        }
    }
}
