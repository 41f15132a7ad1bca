import Syndicate
import SyndicateFeeds
import SyndicateXML

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Reads the files named, and says nothing: the process as a whole is what is timed.
///
/// Arguments: what to do, and files. `streamed`: every entry made in full, looked at and let go. `held`: all feeds in memory
/// with all their entries, until the process ends. `events`: the XML reader alone.
@main
enum Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 2 else {
            print("usage: ReadBenchmark streamed|held|events FILE…")
            exit(64)
        }
        var entries = 0
        var events = 0
        var held: [Feed] = []
        for path in arguments[2...] {
            let stream = try stream(of: path)
            if arguments[1] == "events" {
                var reader = try XMLReader(XMLInput(stream: stream))
                while try reader.next() != .endOfDocument { events += 1 }
                continue
            }
            let source = ImportSource(name: path, bytes: try head(of: stream), stream: stream)
            if arguments[1] == "streamed" {
                var feed = try FeedStream(source)
                while let entry = try feed.next() { entries += entry.identifier == nil ? 0 : 1 }
                continue
            }
            var importer = FeedImporter()
            importer.holdsEntries = true
            var context = ImportContext()
            var feed = try importer.read(source, context: &context)
            held.append(Feed(feed.metadata, entries: try feed.entries.collect()))
        }
        entries += held.reduce(0) { $0 + $1.entries.count }
        print("{\"entries\": \(entries), \"events\": \(events)}")
        // A program that is done does not tidy up.
        withExtendedLifetime(held) { exit(0) }
    }

    /// The file, read in pieces.
    private static func stream(of path: String) throws -> ByteStream {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { exit(66) }
        return ByteStream(size: Int(lseek(file, 0, SEEK_END))) { () throws(ImportError) -> ByteStream.Read in
            var position = 0
            return { (buffer) throws(ImportError) -> Int in
                let count = max(pread(file, buffer.baseAddress, buffer.count, off_t(position)), 0)
                position += count
                return count
            }
        }
    }

    private static func head(of stream: ByteStream) throws -> [UInt8] {
        let read = try stream.reading()
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = try bytes.withUnsafeMutableBytes { try read($0) }
        return Array(bytes.prefix(count))
    }
}
