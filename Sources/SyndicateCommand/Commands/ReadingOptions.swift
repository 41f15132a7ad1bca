internal import ArgumentParser
internal import Syndicate
internal import SyndicateProcess

/// The arguments that say how inputs are read, whatever they are.
struct ReadingOptions: ParsableArguments {
    @Option(help: "Read the inputs as this format instead of finding out.")
    var from: String?

    @Option(help: "The site's file; by default syndicate.yaml beside or above the first input.", completion: .file())
    var site: String?

    @Flag(help: "Take articles that are marked as drafts, too.")
    var drafts = false

    @Option(
        help:
            "Take out of all HTML what could harm readers, and what else the policy does not list: feed, mail or strict."
    )
    var sanitize: MarkupTreatment.Policy?

    @Option(
        name: .customLong("filter"),
        help: ArgumentHelp(
            "Let entries through a filter, in the order given: NAME=VALUE, a plugin, or a command that reads and writes entries as lines of JSON. See: syndicate formats --filters",
            valueName: "filter"))
    var filters: [String] = []

    @Flag(help: "Make relative addresses within HTML absolute.")
    var resolveLinks = false

    @Flag(help: "Ask the servers of pictures for their sizes; those of the site itself are always looked up.")
    var measurePictures = false

    @OptionGroup(title: "Options for addresses") var keeping: CacheOptions

    @OptionGroup(title: "Options for addresses") var fetching: FetchOptions

    @Flag(name: .shortAndLong, help: "Tell errors only.")
    var quiet = false

    /// What reads the inputs so.
    func loader(in program: Program, from catalogue: Catalogue) throws(CommandError) -> FeedLoader {
        var loader = FeedLoader(catalogue: catalogue, console: console(of: program))
        loader.siteFile = site
        loader.includesDrafts = drafts
        loader.fetching = fetching
        loader.asksForPictures = measurePictures
        loader.cache = keeping.documents
        loader.filters = filters
        if let from { loader.importer = try importer(from, catalogue) }
        loader.treatment = MarkupTreatment(policy: sanitize, resolvesLinks: resolveLinks)
        return loader
    }

    /// The plugins that can be reached from the site of these inputs.
    func catalogue(in program: Program, inputs: [String]) -> Catalogue {
        program.catalogue(site: site ?? inputs.first.flatMap(SiteFinder.find(forArgument:)))
    }

    /// The program's console, as quiet as the user wants it.
    func console(of program: Program) -> Console {
        var console = program.console
        console.isQuiet = quiet
        return console
    }

    private func importer(_ name: String, _ catalogue: Catalogue) throws(CommandError) -> any Importer {
        if let importer = try catalogue.importer(named: name) { return importer }
        let names = catalogue.registry.importers.map(\.descriptor.name) + catalogue.names(.importer)
        let suggestion = Suggestion.nearest(to: name, in: names).map { "; did you mean \($0)?" } ?? ""
        throw CommandError(
            .usage, "unknown-format", "unknown input format \"\(name)\"\(suggestion)",
            hint: "known: \(names.joined(separator: ", "))")
    }
}
