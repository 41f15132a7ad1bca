internal import Syndicate
internal import SyndicateImport
internal import SyndicateTransport

/// Reads all inputs of a command into one feed.
struct FeedLoader {
    let catalogue: Catalogue
    let console: Console
    /// The importer that the user asked for.
    var importer: (any Importer)?
    /// The site file that the user named.
    var siteFile: String?
    var includesDrafts = false
    /// How addresses are fetched.
    var fetching = FetchOptions()
    /// Where what is fetched is kept.
    var cache: DocumentCache?
    /// Whether the servers of pictures are asked for their sizes.
    var asksForPictures = false
    /// The filters that the user named, which come behind those of the site.
    var filters: [String] = []
    /// What is done to the markup of all that is read.
    var treatment = MarkupTreatment(policy: nil, resolvesLinks: false)

    /// The feed that the arguments name; what was repaired or guessed is shown on the way.
    ///
    /// A single feed that is too large for memory stays where it is, and is read as it is written.
    func load(_ arguments: [String]) throws(CommandError) -> LoadedFeed {
        let sources = try InputSources(arguments, for: self)
        var assembler = FeedAssembler(site: sources.site)
        let survey = survey(of: sources)
        let log = DiagnosticLog()
        let filter = try filter(of: sources, log: log)
        var large: LargeFeed?
        var errors: [CommandError] = []
        try sources.forEach { (_, read) throws(CommandError) in
            do throws(CommandError) {
                let source = try read(console.show)
                let importer = try importer(for: source, among: sources.importers)
                if sources.count == 1, source.stream != nil, !importer.descriptor.readsArticles {
                    large = try LargeFeed(
                        source, importer: importer, site: sources.site, loader: self, survey: survey, filter: filter,
                        filterLog: log)
                    return
                }
                let context = ImportContext(site: sources.site, includesDrafts: includesDrafts)
                defer { context.diagnostics.forEach(console.show) }
                _ = try add(source, importer, context, to: &assembler)
            } catch {
                errors.append(error)
            }
        }
        if let first = errors.first {
            throw CommandError(first.status, errors.flatMap(\.diagnostics))
        }
        if let large { return LoadedFeed(large, files: sources.files, formats: sources.formats, survey: survey) }
        // Filters may take out what is there twice.
        let feedAsFound = assembler.assemble(reportsDuplicates: false)
        assembler.diagnostics.forEach(console.show)
        var feed = try filtered(feedAsFound, by: filter)
        log.diagnostics.forEach(console.show)
        FeedAssembler.duplicates(in: feed).forEach(console.show)
        survey.complete(&feed.entries)
        return LoadedFeed(feed, files: sources.files, formats: sources.formats, survey: survey)
    }

    /// Reads every input for itself and hands each to `body`, also those that cannot be read.
    func loadEach(
        _ arguments: [String], contentType: String?, address: String?,
        _ body: (InspectedInput) throws(CommandError) -> Void
    ) throws(CommandError) {
        let sources = try InputSources(arguments, for: self, keepsMissing: true)
        let survey = survey(of: sources)
        try sources.forEach { (name, read) throws(CommandError) in
            var inspected = InspectedInput(source: name)
            let context = ImportContext(site: sources.site, includesDrafts: includesDrafts)
            var assembler = FeedAssembler(site: sources.site)
            do throws(CommandError) {
                var source = try read(context.report)
                if let address { source.url = address }
                if let contentType { source.declare(contentType: contentType) }
                inspected.encoding = try add(
                    source, importer(for: source, among: sources.importers), context, to: &assembler)
                var feed = try filtered(assembler.assemble(), by: filter(of: sources, log: context.log))
                survey.complete(&feed.entries)
                inspected.feed = feed
            } catch {
                inspected.failure = error
            }
            inspected.diagnostics =
                context.diagnostics + assembler.diagnostics + (inspected.failure?.diagnostics ?? [])
            try body(inspected)
        }
    }

    /// What is done to entries before anything is written: by the site's filters, then by the user's.
    private func filter(of sources: InputSources, log: DiagnosticLog) throws(CommandError) -> FilterChain {
        let maker = FilterMaker(catalogue: catalogue, log: log)
        return FilterChain(try maker.filters(sources.filters) + maker.filters(filters))
    }

    private func filtered(_ feed: Feed, by filter: FilterChain) throws(CommandError) -> Feed {
        do throws(ExportError) { return try filter.applied(to: feed) } catch { throw CommandError(error, target: nil) }
    }

    private func survey(of sources: InputSources) -> MediaSurvey {
        MediaSurvey(
            site: sources.site, folder: sources.siteFolder, fetcher: asksForPictures ? fetching.fetcher() : nil)
    }

    /// Imports one input; gives the encoding that it is in, where that is known.
    private func add(
        _ source: ImportSource, _ importer: any Importer, _ context: ImportContext, to assembler: inout FeedAssembler
    ) throws(CommandError) -> String? {
        let isArticle = importer.descriptor.readsArticles
        if source.stream != nil, isArticle {
            throw CommandError(.dataError, "input-too-large", "too large for an article", source: source.name)
        }
        var context = context
        do throws(ImportError) {
            var imported = try importer.read(source, context: &context)
            let encoding = imported.encoding
            do {
                treatment.treat(&imported, isArticle: isArticle, document: source.url, site: context.site)
                try assembler.add(imported, isArticle: isArticle, address: source.url)
                return encoding
            } catch {
                throw error.cause as? ImportError ?? ImportError(.malformed, error.message, source: source.name)
            }
        } catch {
            throw CommandError(error)
        }
    }

    /// The importer that the user asked for, else the first that recognises the source.
    private func importer(
        for source: ImportSource, among importers: [any Importer]
    ) throws(CommandError) -> any Importer {
        if let importer = importer ?? importers.first(where: { $0.recognises(source) }) { return importer }
        let known = importers.map(\.descriptor.name).joined(separator: ", ")
        throw CommandError(
            .dataError, "unknown-input", "this is no format that can be read", source: source.name,
            hint: "say which with --from: \(known)")
    }
}
