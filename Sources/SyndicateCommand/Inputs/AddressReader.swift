internal import Syndicate
internal import SyndicateTransport

/// Fetches the inputs that are addresses: some at a time, each handed out when its turn comes.
final class AddressReader {
    /// How many documents are on their way, or wait for their turn, at a time.
    static let window = 8
    /// How much of a document in a file is shown as `ImportSource.bytes`.
    static let sniffed = 64 << 10

    private let addresses: [String]
    private let showsProgress: Bool
    private let discovery: FeedDiscovery?
    /// There once there is something to fetch: the client is not set up for nothing.
    private let fetcher: FeedFetcher?
    private var pending: [PendingDocument] = []
    private var started = 0

    /// A reader of `addresses`; where `importer` is one of articles, no feed is looked for in a page.
    init(
        _ addresses: [String], fetching: FetchOptions, cache: DocumentCache?, importer: (any Importer)?,
        importers: [any Importer], showsProgress: Bool
    ) {
        self.addresses = addresses
        self.showsProgress = showsProgress
        fetcher = addresses.isEmpty ? nil : fetching.fetcher(cache: cache)
        discovery = importer?.descriptor.readsArticles == true ? nil : FeedDiscovery(importers: importers)
        startMore()
    }

    /// The next document; `tell` is given what is worth knowing of the way to it, and `progress` how far it is.
    func next(
        tell: (Diagnostic) -> Void, progress: (String) -> Void = { _ in }
    ) throws(CommandError) -> ImportSource {
        guard let fetcher, !pending.isEmpty else { throw CommandError(.usage, []) }
        let document = pending.removeFirst()
        defer { startMore() }
        let source = try source(wait(document, progress), tell)
        guard let discovery, let found = discovery.feeds(in: source), let first = found.first else { return source }
        tell(FeedDiscovery.note(found, page: source.name))
        let feed = try self.source(wait(fetcher.start(first.url), progress), tell)
        guard !discovery.isPage(feed) else {
            throw CommandError(
                .dataError, "no-feed", "\(source.name) names this as its feed, but it is a page", source: feed.name,
                hint: "--from html reads the first page as an article")
        }
        return feed
    }

    /// What was wrong with the cache, which is no reason to fail.
    var cacheWarning: Diagnostic? {
        guard let cache = fetcher?.cache, let problem = cache.problem else { return nil }
        return Diagnostic(.warning, "cache-failed", problem, source: cache.folder)
    }

    private static func size(_ bytes: Int) -> String {
        bytes < 10 << 20 ? "\(bytes >> 10) KiB" : "\(bytes >> 20) MiB"
    }

    private func startMore() {
        guard let fetcher else { return }
        while pending.count < Self.window, started < addresses.count {
            pending.append(fetcher.start(addresses[started]))
            started += 1
        }
    }

    private func wait(_ pending: PendingDocument, _ progress: (String) -> Void) throws(CommandError)
        -> FetchedDocument
    {
        do throws(TransportError) {
            guard showsProgress else { return try pending.wait() }
            while true {
                if let document = try pending.wait(for: .milliseconds(200)) { return document }
                progress(", \(Self.size(pending.received)) fetched")
            }
        } catch {
            throw CommandError(error)
        }
    }

    private func source(
        _ document: FetchedDocument, _ tell: (Diagnostic) -> Void
    ) throws(CommandError) -> ImportSource {
        document.diagnostics.forEach(tell)
        var source = ImportSource(
            name: document.address, bytes: [], url: document.url, modified: document.lastModified,
            mediaType: document.mediaType, charset: document.charset)
        switch document.body {
        case .bytes(let bytes): source.bytes = bytes
        case .file:
            do throws(TransportError) {
                source.bytes = try document.body.prefix(Self.sniffed)
            } catch {
                throw CommandError(error)
            }
            source.stream = document.body.stream
        }
        return source
    }
}
