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
/// Arguments: `model` (everything, as the library gives it) or `events` (the XML reader alone), and files.
@main
enum Main {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count > 2 else {
            print("usage: ReadBenchmark model|events FILE…")
            exit(64)
        }
        var entries = 0
        var events = 0
        for path in arguments[2...] {
            let bytes = try contents(of: path)
            if arguments[1] == "events" {
                var reader = try XMLReader(XMLInput(bytes: bytes))
                while try reader.next() != .endOfDocument { events += 1 }
            } else {
                var context = ImportContext()
                var feed = try FeedImporter().read(ImportSource(name: path, bytes: bytes), context: &context)
                while try feed.entries.next() != nil { entries += 1 }
            }
        }
        print("{\"entries\": \(entries), \"events\": \(events)}")
    }

    private static func contents(of path: String) throws -> [UInt8] {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { exit(66) }
        defer { close(file) }
        let size = Int(lseek(file, 0, SEEK_END))
        lseek(file, 0, SEEK_SET)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = max(read(file, buffer.baseAddress, size), 0)
        }
    }
}
