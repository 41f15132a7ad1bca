// A syndicate with a format of one's own beside the built-in ones.
// snippet.hide
import Syndicate

struct LinesExporter: Exporter {
    let descriptor = ExporterDescriptor(
        name: "lines", summary: "A line for each entry.", mediaType: "text/plain", fileExtensions: ["txt"])

    func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport { ConversionReport() }
}
// snippet.show
// snippet.command
import SyndicateBuiltIn
import SyndicateCommand

try Program(registry: BuiltIn.registry(adding: [LinesExporter()])).main()
// snippet.end
