public import Syndicate

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Makes a filter a program of its own: a plugin for everybody's `syndicate`.
///
/// A package's `main.swift` is one line, and its product is called `syndicate-filter-NAME`; what stands behind its name in
/// `--filter NAME=VALUE` are the arguments:
///
/// ```swift
/// FilterProgram.main { words in WordsFilter(words) }
/// ```
public enum FilterProgram {
    /// Does what the filter does, and ends the process with the status of it.
    ///
    /// - Parameter filter: Makes the filter of its values; the error says what a value must be like.
    public static func main(
        arguments: [String] = CommandLine.arguments, _ filter: ([String]) throws(OptionError) -> any EntryFilter
    ) -> Never {
        exit(run(Array(arguments.dropFirst()), ProgramStreams(), filter))
    }

    static func run(
        _ arguments: [String], _ streams: ProgramStreams,
        _ filter: ([String]) throws(OptionError) -> any EntryFilter
    ) -> Int32 {
        let made: any EntryFilter
        do throws(OptionError) { made = try filter(arguments) } catch {
            streams.tell("error", error.description)
            return 64
        }
        var entries = StandardLines(streams.input).entries()
        return streams.write { (output) throws(ExportError) in
            var feed = FeedMetadata()
            try made.apply(to: &entries, of: &feed)
            try output.write(lines: &entries)
        }
    }
}
