// A format of one's own.
// snippet.exporter
import Syndicate

public struct LinesExporter: Exporter {
    public init() {}

    public var descriptor: ExporterDescriptor {
        ExporterDescriptor(
            name: "lines", summary: "A line for each entry: date, title, address.", mediaType: "text/plain",
            fileExtensions: ["txt"], options: FeedOptions.specs.filter { $0.name == "limit" })
    }
    // snippet.end

    // snippet.export
    public func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        var report = ConversionReport()
        entries.limit(to: options.integer("limit") ?? .max)
        while let entry = try entries.next() {
            let parts = [entry.published?.rfc3339, entry.title?.plainText, entry.permalink]
            output.write(parts.compactMap(PlainLine.folded).joined(separator: "\t"))
            output.write("\n")
            if !entry.content.isEmpty { report.add("content", "a line has no body", entry: entry.label) }
            do { try output.checkpoint() } catch { throw ExportError(error) }
        }
        return report
    }
}
// snippet.end

// snippet.conformance
import SyndicateTesting

try ExporterConformance.check(LinesExporter())
// snippet.end

// snippet.program
import SyndicateProcess

// snippet.hide
if CommandLine.arguments.count > 1 {
    // snippet.show
    ExporterProgram.main(LinesExporter())
    // snippet.hide
}
// snippet.show
// snippet.end
