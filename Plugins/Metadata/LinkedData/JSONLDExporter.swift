public import Syndicate

/// Writes an entry as [schema.org](https://schema.org) has it, in JSON-LD: the article or episode, what it reviews, the
/// page, its place in the site, the publisher.
public struct JSONLDExporter: Exporter {
    /// An exporter; it has no state.
    public init() {}

    /// What the exporter is called and what it takes and gives.
    public var descriptor: ExporterDescriptor {
        ExporterDescriptor(
            name: "jsonld", aliases: ["json-ld", "schema"], summary: "schema.org as JSON-LD for a page's head",
            mediaType: "application/ld+json", fileExtensions: ["jsonld"], fileStem: "jsonld", unit: .entry,
            options: JSONLDOptions.specs)
    }

    /// In its script element it is a piece of a page.
    public func descriptor(for options: OptionValues) -> ExporterDescriptor {
        var descriptor = descriptor
        if JSONLDOptions(options).isWrapped {
            (descriptor.mediaType, descriptor.fileExtensions) = ("text/html", ["html"])
        }
        return descriptor
    }

    /// Writes one document about `feed` and the entries of the cursor.
    public func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        let options = JSONLDOptions(options)
        var report = ConversionReport()
        while let entry = try entries.next() {
            var graph = EntryGraph(
                PageFacts(feed, entry, url: options.url, fallbackImage: options.fallbackImage), options)
            let json = try Self.bytes(graph.build(), pretty: options.isPretty)
            if options.isWrapped { output.write("<script type=\"application/ld+json\">\n") }
            output.write(ScriptData.escaped(json))
            if options.isWrapped { output.write("</script>\n") }
            report.merge(graph.findings.report)
            if let failure = output.failure { throw ExportError(failure) }
        }
        return report
    }

    private static func bytes(_ value: JSONValue, pretty: Bool) throws(ExportError) -> [UInt8] {
        var memory = ByteWriter()
        memory.json(pretty: pretty) { (json: inout JSONWriter) in
            json.value(value)
            json.endDocument()
        }
        do throws(OutputError) {
            return try memory.finish()
        } catch {
            throw ExportError(error)
        }
    }
}
