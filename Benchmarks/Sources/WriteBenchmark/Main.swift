import Syndicate
import SyndicateAtom
import SyndicateJSONFeed
import SyndicateRSS

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Writes generated entries in a format to standard output's neighbour `/dev/null`, or to a file, and says how fast.
///
/// Arguments: format, number of entries, file. Prints a line of JSON.
@main
enum Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let count = Int(arguments[2]) else {
            print("usage: WriteBenchmark atom|rss|jsonfeed ENTRIES FILE")
            exit(64)
        }
        let registry = try Registry(exporters: [AtomExporter(), RSSExporter(), JSONFeedExporter()])
        guard let exporter = registry.exporter(named: arguments[1]) else { exit(64) }
        let descriptor = open(arguments[3], O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { exit(73) }
        let options = try OptionValues(for: exporter.descriptor.options)

        let start = ContinuousClock.now
        var output = ByteWriter(fileDescriptor: descriptor)
        var cursor = Sample.cursor(count)
        _ = try exporter.export(Sample.metadata, entries: &cursor, options: options, to: &output)
        try output.flush()
        let seconds = (ContinuousClock.now - start) / .seconds(1)

        var usage = rusage()
        getrusage(RUSAGE_SELF, &usage)
        #if canImport(Darwin)
            let peak = Double(usage.ru_maxrss) / 1_000_000
        #else
            let peak = Double(usage.ru_maxrss) * 1024 / 1_000_000
        #endif
        let bytes = output.count
        print(
            "{\"bytes\": \(bytes), \"seconds\": \(seconds), \"megabytes_per_second\": \(Double(bytes) / seconds / 1e6), \"peak_megabytes\": \(peak)}"
        )
    }
}
