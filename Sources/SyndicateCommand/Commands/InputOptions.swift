internal import ArgumentParser
internal import Syndicate

/// The arguments by which every reading command takes its inputs.
struct InputOptions: ParsableArguments {
    @Argument(
        help: "Files, folders, quoted patterns, addresses (http, https), or - for standard input.", completion: .file())
    var inputs: [String]

    @Option(help: "Read the inputs as this format instead of finding out.")
    var from: String?

    @Option(help: "The site's file; by default syndicate.yaml beside or above the first input.", completion: .file())
    var site: String?

    @Flag(help: "Take articles that are marked as drafts, too.")
    var drafts = false

    @OptionGroup(title: "Options for addresses") var fetching: FetchOptions

    @Flag(name: .shortAndLong, help: "Tell errors only.")
    var quiet = false

    /// What the inputs say, and the files that were read.
    func load(in program: Program) throws(CommandError) -> (feed: Feed, files: Set<System.FileIdentity>) {
        var loader = FeedLoader(registry: program.registry, console: console(of: program))
        loader.siteFile = site
        loader.includesDrafts = drafts
        loader.fetching = fetching
        if let from { loader.importer = try importer(from, program.registry) }
        return try loader.load(inputs)
    }

    /// The program's console, as quiet as the user wants it.
    func console(of program: Program) -> Console {
        var console = program.console
        console.isQuiet = quiet
        return console
    }

    private func importer(_ name: String, _ registry: Registry) throws(CommandError) -> any Importer {
        if let importer = registry.importer(named: name) { return importer }
        let names = registry.importers.map(\.descriptor.name)
        let suggestion = Suggestion.nearest(to: name, in: names).map { "; did you mean \($0)?" } ?? ""
        throw CommandError(
            .usage, "unknown-format", "unknown input format \"\(name)\"\(suggestion)",
            hint: "known: \(names.joined(separator: ", "))")
    }
}
