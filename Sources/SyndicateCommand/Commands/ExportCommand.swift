internal import ArgumentParser
internal import Syndicate
internal import SyndicateProcess

/// `syndicate export`.
struct ExportCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write articles and feeds in another format.",
        discussion: """
            All inputs together make one feed. Without --output it goes to standard output; with several formats, \
            name a folder.

            Examples:
              syndicate export --format atom article.md
              syndicate export --format rss --format atom --format jsonfeed --output public/ articles/
              syndicate export --format rss --set limit=20 --set content=summary 'articles/**/*.md'
              syndicate export --format atom --set page-size=50 --output public/feed.atom articles/
              syndicate export --format jsonfeed --resolve-links --sanitize feed stranger.rss
              pbpaste | syndicate export --format rss --from text --check -
            """)

    @Option(name: .shortAndLong, help: "The format to write; may be given several times. See: syndicate formats")
    var format: [String] = []

    @Option(name: .customLong("set"), help: "Set an option of the format: name=value. See: syndicate formats NAME")
    var settings: [String] = []

    @Option(
        name: .shortAndLong, help: "The file to write, or a folder (ending in / or there already).", completion: .file()
    )
    var output: String?

    @Flag(help: "Read again what was written, before anyone sees it: well-formed, and valid by its grammar.")
    var check = false

    @Option(help: "Say what the format could not, and why, on standard error: text, or json for programs.")
    var report: LossReport.Style?

    @OptionGroup var input: InputOptions

    func run(in program: Program) throws {
        guard !format.isEmpty else {
            let catalogue = input.catalogue(in: program)
            let known = (program.registry.exporters.map(\.descriptor.name) + catalogue.names(.exporter))
                .joined(separator: ", ")
            throw CommandError(.usage, "no-format", "no format is named", hint: "name one with --format: \(known)")
        }
        let settings = try settings.map(FormatChoice.setting)
        let formats = try FormatChoice.choose(format, settings: settings, from: input.catalogue(in: program))
        let destination = OutputTarget(output)
        guard formats.count == 1 || destination.isFolder else {
            throw CommandError(
                .usage, "several-formats", "several formats need a folder", hint: "name one: --output FOLDER/")
        }
        try input.withFeed(in: program, style: report) { feed throws(CommandError) in
            let formats = try formats.map { (format) throws(CommandError) in try format.completed(by: feed.formats) }
            try destination.prepare()
            let run = ExportRun(
                feed: feed, destination: destination, isChecked: check, reportStyle: report,
                console: input.console(of: program))
            try run.run(formats)
        }
    }
}
