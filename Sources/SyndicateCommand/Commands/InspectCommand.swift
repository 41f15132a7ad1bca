internal import ArgumentParser
internal import Syndicate

/// `syndicate inspect`.
struct InspectCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what was understood of articles and feeds.",
        discussion: """
            All inputs together make one feed, unless --each takes every one for itself.

            Examples:
              syndicate inspect article.txt
              syndicate inspect --json articles/ | jq '.entries[].title.value'
              syndicate inspect --each --json *.rss | jq -r '.source + ": " + .diagnostics[].message'
            """)

    @Flag(help: "Print the whole model as JSON, in the shape that plugins read.")
    var json = false

    @Flag(help: "Take every input for itself; with --json a line each, with its diagnostics.")
    var each = false

    @Option(name: .customLong("content-type"), help: "The Content-Type that a server sent with the inputs.")
    var contentType: String?

    @Option(help: "The address that the inputs were fetched from: the base for relative ones.")
    var address: String?

    @OptionGroup var input: InputOptions

    func validate() throws {
        if !each, contentType != nil || address != nil {
            throw ValidationError("--content-type and --address need --each")
        }
    }

    func run(in program: Program) throws {
        if each {
            try runEach(in: program)
            return
        }
        try input.withFeed(in: program, style: .text, show)
    }

    private func show(_ feed: LoadedFeed) throws(CommandError) {
        var output = ByteWriter(fileDescriptor: 1)
        var entries = try feed.entries()
        do throws(ExportError) {
            if json {
                try output.json { writer throws(ExportError) in
                    writer.writesDerived = true
                    try writer.document(feed.metadata, entries: &entries)
                }
            } else {
                try FeedSummary(feed.metadata).write(&entries, to: &output)
            }
            do { try output.flush() } catch { throw ExportError(error) }
        } catch {
            if !CommandError.isBrokenPipe(error) { throw CommandError(error, target: "standard output") }
        }
    }

    /// Shows one input after the other; what cannot be read is told, and decides the exit status in the end.
    private func runEach(in program: Program) throws(CommandError) {
        var failure: CommandError?
        let console = input.console(of: program)
        try input.forEach(in: program, contentType: contentType, address: address) { inspected throws(CommandError) in
            if failure == nil { failure = inspected.failure.map { CommandError($0.status, []) } }
            if json {
                try console.result(inspected.json)
            } else {
                inspected.diagnostics.forEach(console.show)
                if let feed = inspected.feed {
                    try console.result("\(inspected.source)\n\(FeedSummary.text(of: feed))\n")
                }
            }
        }
        if let failure { throw failure }
    }
}
