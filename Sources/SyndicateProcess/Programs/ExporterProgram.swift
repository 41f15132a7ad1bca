public import Syndicate

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Makes an exporter a program of its own: a plugin for everybody's `syndicate`.
///
/// A package's `main.swift` is one line, and its product is called `syndicate-export-NAME`:
///
/// ```swift
/// ExporterProgram.main(LinesExporter())
/// ```
public enum ExporterProgram {
    /// Does what the arguments say, `describe` or `export`, and ends the process with the status of it.
    public static func main(_ exporter: some Exporter, arguments: [String] = CommandLine.arguments) -> Never {
        exit(run(exporter, Array(arguments.dropFirst()), ProgramStreams()))
    }

    static func run(_ exporter: some Exporter, _ arguments: [String], _ streams: ProgramStreams) -> Int32 {
        switch arguments {
        case ["describe"]: streams.describe { $0.value(exporter.descriptor) }
        case ["export"]: export(exporter, streams)
        default: streams.usage("syndicate-export-\(exporter.descriptor.name) describe|export")
        }
    }

    private static func export(_ exporter: some Exporter, _ streams: ProgramStreams) -> Int32 {
        let lines = StandardLines(streams.input)
        let feed: FeedMetadata
        let options: OptionValues
        do throws(ImportError) {
            (feed, options) = try Self.header(lines, exporter.descriptor.options)
        } catch {
            return streams.fail(error)
        }
        var entries = lines.entries()
        return streams.write { (output) throws(ExportError) in
            streams.tell(try exporter.export(feed, entries: &entries, options: options, to: &output))
        }
    }

    private static func header(
        _ lines: StandardLines, _ specs: [OptionSpec]
    ) throws(ImportError) -> (FeedMetadata, OptionValues) {
        let members = try lines.header()
        do {
            let feed = try FeedMetadata(json: members["feed"] ?? .object(JSONObject()))
            return (feed, try OptionValues(Self.settings(members["options"]), for: specs))
        } catch {
            throw lines.failure(.malformed, "\(error)")
        }
    }

    /// The values of options as they would be set by hand.
    private static func settings(_ value: JSONValue?) -> [(name: String, value: String)] {
        guard case .object(let members)? = value else { return [] }
        return members.members.flatMap { member -> [(name: String, value: String)] in
            if case .array(let values) = member.value { return values.map { (member.name, text($0)) } }
            return [(member.name, text(member.value))]
        }
    }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): text
        case .number(let spelling): spelling
        case .bool(let flag): flag ? "true" : "false"
        default: ""
        }
    }
}
