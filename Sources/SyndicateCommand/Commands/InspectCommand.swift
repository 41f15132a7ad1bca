internal import ArgumentParser
internal import Syndicate

/// `syndicate inspect`.
struct InspectCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Show what was understood of articles and feeds.",
        discussion: """
            Examples:
              syndicate inspect article.txt
              syndicate inspect --json articles/ | jq '.entries[].title.value'
            """)

    @Flag(help: "Print the whole model as JSON, in the shape that plugins read.")
    var json = false

    @OptionGroup var input: InputOptions

    func run(in program: Program) throws {
        let feed = try input.load(in: program, style: .text).feed
        guard json else {
            try program.console.result(FeedSummary(feed).text)
            return
        }
        var output = ByteWriter(fileDescriptor: 1)
        var entries = EntryCursor(feed.entries)
        do throws(ExportError) {
            try output.json { writer throws(ExportError) in try writer.document(feed.metadata, entries: &entries) }
            do { try output.flush() } catch { throw ExportError(error) }
        } catch {
            if !CommandError.isBrokenPipe(error) { throw CommandError(error, target: "standard output") }
        }
    }
}
