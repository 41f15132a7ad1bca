public import Syndicate

/// The format log: a text log of a feed, a block for each entry, as people write them into plain files.
public struct LogExporter: Exporter {
    /// The exporter.
    public init() {}

    /// What the format is called, and what it takes and gives.
    public var descriptor: ExporterDescriptor {
        ExporterDescriptor(
            name: "log", summary: "A text log: date, title, summary, address.", version: "1.0", mediaType: "text/plain",
            fileExtensions: ["log"], fileStem: "feed",
            options: FeedOptions.specs.filter { $0.name == "limit" } + [
                OptionSpec("rule", .string, default: "--", help: "The line between two entries.")
            ])
    }

    /// Writes one document: one entry is pulled, written and forgotten.
    public func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        var report = ConversionReport()
        let rule = PlainLine.folded(options.string("rule")) ?? ""
        entries.limit(to: options.integer("limit") ?? .max)
        write("", feed.title?.plainText, to: &output)
        while let entry = try entries.next() {
            write("", rule, to: &output)
            write("Date: ", (entry.published ?? entry.updated)?.rfc3339, to: &output)
            write("Title: ", entry.title?.plainText, to: &output)
            write("Summary: ", entry.summary?.plainText, to: &output)
            write("Address: ", entry.permalink, to: &output)
            if !entry.content.isEmpty { report.add("content", "a log has no bodies", entry: entry.label) }
            do { try output.checkpoint() } catch { throw ExportError(error) }
        }
        return report
    }

    /// Writes a line, if there is something to say.
    private func write(_ name: StaticString, _ text: String?, to output: inout ByteWriter) {
        guard let text = PlainLine.folded(text) else { return }
        output.write(name)
        output.write(text)
        output.write("\n")
    }
}
