internal import Syndicate

/// What all inputs together say: in memory, or as a feed that is read again for every document.
struct LoadedFeed {
    let metadata: FeedMetadata
    /// The files that it was read from.
    let files: Set<System.FileIdentity>
    /// What the site says of formats.
    let formats: FormatDefaults
    private let survey: MediaSurvey
    private let body: Body

    private enum Body {
        case memory([Entry])
        case large(LargeFeed)
    }

    init(_ feed: Feed, files: Set<System.FileIdentity>, formats: FormatDefaults, survey: MediaSurvey) {
        metadata = feed.metadata
        body = .memory(feed.entries)
        self.files = files
        self.formats = formats
        self.survey = survey
    }

    init(_ feed: LargeFeed, files: Set<System.FileIdentity>, formats: FormatDefaults, survey: MediaSurvey) {
        metadata = feed.metadata
        body = .large(feed)
        self.files = files
        self.formats = formats
        self.survey = survey
    }

    /// The entries from the first on.
    func entries() throws(CommandError) -> EntryCursor {
        switch body {
        case .memory(let entries): EntryCursor(entries)
        case .large(let feed): try feed.entries()
        }
    }

    /// The files of the pictures that the site itself has, by their addresses; of a feed in memory.
    func pictures() -> [String: [UInt8]] {
        if case .memory(let entries) = body { survey.pictures(of: Feed(metadata, entries: entries)) } else { [:] }
    }

    /// Everything in memory, for those who need to know all entries beforehand.
    func collected() throws(CommandError) -> Feed {
        switch body {
        case .memory(let entries): return Feed(metadata, entries: entries)
        case .large(let feed):
            var entries: [Entry] = []
            var cursor = try feed.entries()
            do throws(ExportError) {
                while let entry = try cursor.next() { entries.append(entry) }
            } catch {
                throw CommandError(error, target: nil)
            }
            return Feed(metadata, entries: entries)
        }
    }
}

/// A feed that is too large for memory.
final class LargeFeed {
    /// What is said of the feed, filters applied.
    let metadata: FeedMetadata
    /// The same as it was found, for what is filtered again.
    private let found: FeedMetadata
    private let source: ImportSource
    private let importer: any Importer
    private let site: Site
    private let loader: FeedLoader
    private let survey: MediaSurvey
    private let filter: FilterChain
    private let filterLog: DiagnosticLog
    private var pass: Pass?

    /// A reading, with its place in the document.
    private final class Pass {
        var feed: ImportedFeed
        let log: DiagnosticLog
        init(_ feed: consuming ImportedFeed, _ log: DiagnosticLog) {
            self.feed = feed
            self.log = log
        }
    }

    init(
        _ source: ImportSource, importer: any Importer, site: Site, loader: FeedLoader, survey: MediaSurvey,
        filter: FilterChain, filterLog: DiagnosticLog
    )
        throws(CommandError)
    {
        self.source = source
        self.importer = importer
        self.site = site
        self.loader = loader
        self.survey = survey
        self.filter = filter
        self.filterLog = filterLog
        let pass = try Self.begin(source, importer, site, loader, survey)
        let ofSite = site.metadata
        found = ofSite == FeedMetadata() ? pass.feed.metadata : ofSite
        metadata = try Self.filtered(found, by: filter)
        self.pass = pass
    }

    /// The entries, read as they are pulled; what was repaired on the way is shown at the end.
    func entries() throws(CommandError) -> EntryCursor {
        let pass = if let pass { pass } else { try Self.begin(source, importer, site, loader, survey) }
        self.pass = nil
        let console = loader.console
        var entries = EntryCursor { () throws(ExportError) -> Entry? in
            let entry = try pass.feed.entries.next()
            if entry == nil { pass.log.drain().forEach(console.show) }
            return entry
        }
        guard !filter.filters.isEmpty else { return entries }
        var feed = found
        do throws(ExportError) { try filter.apply(to: &entries, of: &feed) } catch {
            throw CommandError(error, target: nil)
        }
        let log = filterLog
        entries.pullThrough { (before) throws(ExportError) -> Entry? in
            let entry = try before.next()
            if entry == nil { log.drain().forEach(console.show) }
            return entry
        }
        return entries
    }

    private static func filtered(_ metadata: FeedMetadata, by filter: FilterChain) throws(CommandError) -> FeedMetadata
    {
        guard !filter.filters.isEmpty else { return metadata }
        do throws(ExportError) { return try filter.applied(to: Feed(metadata, entries: [])).metadata } catch {
            throw CommandError(error, target: nil)
        }
    }

    private static func begin(
        _ source: ImportSource, _ importer: any Importer, _ site: Site, _ loader: FeedLoader, _ survey: MediaSurvey
    ) throws(CommandError) -> Pass {
        var context = ImportContext(site: site, includesDrafts: loader.includesDrafts)
        do throws(ImportError) {
            var imported = try importer.read(source, context: &context)
            loader.treatment.treat(&imported, isArticle: false, document: source.url, site: site)
            if survey.isPossible { imported.entries.forEachToCome { survey.complete(&$0) } }
            return Pass(imported, context.log)
        } catch {
            throw CommandError(error)
        }
    }
}
