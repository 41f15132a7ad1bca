import Syndicate
import SyndicateAtom
import SyndicateJSONFeed
import SyndicateRSS

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Writes generated entries in a format to a file or `/dev/null` and says how fast.
///
/// Arguments: format, number of entries, file, and `fresh` for entries that are made as they are pulled (with `prepared`
/// writing alone is measured). Prints a line of JSON.
@main
enum Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let count = Int(arguments[2]) else {
            print("usage: WriteBenchmark atom|rss|jsonfeed ENTRIES FILE fresh|prepared")
            exit(64)
        }
        let registry = try Registry(exporters: [AtomExporter(), RSSExporter(), JSONFeedExporter()])
        guard let exporter = registry.exporter(named: arguments[1]) else { exit(64) }
        let descriptor = open(arguments[3], O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { exit(73) }
        let options = try OptionValues(for: exporter.descriptor.options)

        let start = ContinuousClock.now
        var output = ByteWriter(fileDescriptor: descriptor)
        var cursor = arguments[4] == "fresh" ? Sample.fresh(count) : Sample.prepared(count)
        _ = try exporter.export(Sample.metadata, entries: &cursor, options: options, to: &output)
        try output.flush()
        let seconds = (ContinuousClock.now - start) / .seconds(1)

        var usage = rusage()
        #if canImport(Darwin)
            getrusage(RUSAGE_SELF, &usage)
            let peak = Double(usage.ru_maxrss) / 1_000_000
        #else
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
            let peak = Double(usage.ru_maxrss) * 1024 / 1_000_000
        #endif
        let bytes = output.count
        print(
            "{\"bytes\": \(bytes), \"seconds\": \(seconds), \"megabytes_per_second\": \(Double(bytes) / seconds / 1e6), \"peak_megabytes\": \(peak)}"
        )
    }
}
