public import Syndicate

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Makes an importer a program of its own: a plugin for everybody's `syndicate`.
///
/// A package's `main.swift` is one line, and its product is called `syndicate-import-NAME`:
///
/// ```swift
/// ImporterProgram.main(NotesImporter())
/// ```
public enum ImporterProgram {
    /// The largest source, in bytes.
    private static let largestSource = 1 << 30

    /// Does what the arguments say, `describe` or `import`, and ends the process with the status of it.
    public static func main(_ importer: some Importer, arguments: [String] = CommandLine.arguments) -> Never {
        exit(run(importer, Array(arguments.dropFirst()), ProgramStreams()))
    }

    static func run(_ importer: some Importer, _ arguments: [String], _ streams: ProgramStreams) -> Int32 {
        switch arguments {
        case ["describe"]: streams.describe { $0.value(importer.descriptor) }
        case ["import"]: read(importer, streams)
        default: streams.usage("syndicate-import-\(importer.descriptor.name) describe|import")
        }
    }

    private static func read(_ importer: some Importer, _ streams: ProgramStreams) -> Int32 {
        var context = ImportContext()
        var feed: ImportedFeed
        do throws(ImportError) {
            feed = try importer.read(Self.source(StandardLines(streams.input)), context: &context)
        } catch {
            context.diagnostics.forEach { streams.tell($0) }
            return streams.fail(error)
        }
        let status = streams.write { (output) throws(ExportError) in
            output.write(ProtocolLines.header(feed.metadata))
            try output.write(lines: &feed.entries)
        }
        context.diagnostics.forEach { streams.tell($0) }
        return status
    }

    private static func source(_ lines: StandardLines) throws(ImportError) -> ImportSource {
        guard case .object(let source)? = try lines.header()["source"] else {
            throw lines.failure(.malformed, "the first line has no object called source")
        }
        return ImportSource(
            name: source.text("name") ?? "-", bytes: try lines.rest(limit: largestSource), url: source.text("url"),
            modified: source.text("modified").flatMap { Timestamp(rfc3339: $0) }, mediaType: source.text("media_type"),
            charset: source.text("charset"), relativePath: source.text("relative_path"))
    }
}
