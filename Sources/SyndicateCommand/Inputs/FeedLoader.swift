internal import Syndicate
internal import SyndicateImport

/// Reads all inputs of a command into one feed.
struct FeedLoader {
    let registry: Registry
    let console: Console
    /// The importer that the user asked for.
    var importer: (any Importer)?
    /// The site file that the user named.
    var siteFile: String?
    var includesDrafts = false
    /// What is done to the markup of all that is read.
    var treatment = MarkupTreatment(policy: nil, resolvesLinks: false)

    /// The feed that the arguments name, and the files that it was read from; what was repaired or guessed is shown on the
    /// way.
    mutating func load(_ arguments: [String]) throws(CommandError) -> (feed: Feed, files: Set<System.FileIdentity>) {
        let extensions = registry.importers.map(\.descriptor).filter(\.readsArticles).flatMap(\.fileExtensions)
        let inputs = try InputFinder(articleExtensions: Set(extensions)).find(arguments)
        let siteLocation = siteFile ?? SiteFinder.find(for: inputs)
        var site: Site?
        if let siteLocation { site = try SiteFinder.read(siteLocation, console: console) }
        let reader = InputReader(siteFolder: siteLocation.flatMap(System.realPath).map(Path.folder))
        var assembler = FeedAssembler(site: site ?? Site())
        var errors: [CommandError] = []
        var progress = Progress("reading", total: inputs.count, on: console)
        for (index, input) in inputs.enumerated() {
            progress.update(index)
            do throws(CommandError) {
                try add(reader.read(input), site: site ?? Site(), to: &assembler)
            } catch {
                errors.append(error)
            }
        }
        _ = consume progress
        if let first = errors.first {
            throw CommandError(first.status, errors.flatMap(\.diagnostics))
        }
        let feed = assembler.assemble()
        assembler.diagnostics.forEach(console.show)
        var files = Set(inputs.compactMap(\.identity))
        if let siteLocation, let status = try? System.status(siteLocation) { files.insert(status.identity) }
        return (feed, files)
    }

    private mutating func add(
        _ source: ImportSource, site: Site, to assembler: inout FeedAssembler
    ) throws(CommandError) {
        guard let importer = importer ?? registry.importers.first(where: { $0.recognises(source) }) else {
            let known = registry.importers.map(\.descriptor.name).joined(separator: ", ")
            throw CommandError(
                .dataError, "unknown-input", "this is no format that can be read", source: source.name,
                hint: "say which with --from: \(known)")
        }
        var context = ImportContext(site: site, includesDrafts: includesDrafts)
        defer { context.diagnostics.forEach(console.show) }
        do throws(ImportError) {
            let imported = try importer.read(source, context: &context)
            do {
                let isArticle = importer.descriptor.readsArticles
                let treated = try treatment.treated(imported, isArticle: isArticle, document: nil, site: site)
                try assembler.add(treated, isArticle: isArticle)
            } catch {
                throw ImportError(.malformed, error.message, source: source.name)
            }
        } catch {
            throw CommandError(error)
        }
    }
}
