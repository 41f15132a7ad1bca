internal import Syndicate
internal import SyndicateImport

/// The inputs of a command, found, and handed out one after the other.
struct InputSources {
    /// What the site of the inputs says of itself.
    let site: Site
    /// What it says of formats.
    let formats: FormatDefaults
    /// What it says of filters.
    let filters: FrontMatterValue?
    /// The files that are read, the site's own among them.
    let files: Set<System.FileIdentity>
    /// Where the site's file is.
    let siteFolder: String?
    private let inputs: [InputFinder.Input]
    /// What reads them, in the order in which it is asked.
    let importers: [any Importer]
    private let reader: InputReader
    private let addresses: AddressReader
    private let console: Console

    /// The inputs that the arguments name; addresses begin to be fetched.
    ///
    /// - Parameter keepsMissing: Whether what is not there fails when its turn comes, and not before all.
    init(_ arguments: [String], for loader: FeedLoader, keepsMissing: Bool = false) throws(CommandError) {
        // Who names the importer asks no other.
        let importers =
            if let importer = loader.importer { [importer] + loader.catalogue.registry.importers } else {
                try loader.catalogue.importers(loader.console.show)
            }
        let extensions = importers.map(\.descriptor).filter(\.readsArticles).flatMap(\.fileExtensions)
        let inputs = try InputFinder(articleExtensions: Set(extensions), keepsMissing: keepsMissing).find(arguments)
        let siteLocation = loader.siteFile ?? SiteFinder.find(for: inputs)
        (site, formats, filters) =
            if let siteLocation {
                try SiteFinder.read(siteLocation, catalogue: loader.catalogue, console: loader.console)
            } else {
                (Site(), FormatDefaults(), nil)
            }
        var files = Set(inputs.compactMap(\.identity))
        if let siteLocation, let status = try? System.status(siteLocation) { files.insert(status.identity) }
        self.files = files
        self.inputs = inputs
        self.importers = importers
        siteFolder = siteLocation.flatMap(System.realPath).map(Path.folder)
        reader = InputReader(siteFolder: siteFolder)
        addresses = AddressReader(
            inputs.filter(\.isAddress).map(\.path), fetching: loader.fetching, cache: loader.cache,
            importer: loader.importer,
            importers: importers, showsProgress: loader.console.showsProgress && !loader.console.isQuiet)
        console = loader.console
    }

    /// How many there are.
    var count: Int { inputs.count }

    /// Reads an input; what is worth knowing of the way to it is told.
    typealias Read = ((Diagnostic) -> Void) throws(CommandError) -> ImportSource

    /// Hands every input to `body` by the name that the user knows it by, with a way to read it.
    func forEach(_ body: (String, Read) throws(CommandError) -> Void) throws(CommandError) {
        var progress = Progress("reading", total: inputs.count, on: console)
        for (index, input) in inputs.enumerated() {
            progress.update(index)
            try body(input.name) { (tell) throws(CommandError) in
                if let failure = input.failure { throw failure }
                guard input.isAddress else { return try reader.read(input) }
                return try addresses.next(tell: tell) { progress.update(index, $0) }
            }
        }
        _ = consume progress
        if let warning = addresses.cacheWarning { console.show(warning) }
    }
}
