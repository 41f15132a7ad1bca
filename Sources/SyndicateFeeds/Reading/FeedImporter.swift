public import Syndicate
public import SyndicateXML

/// Reads feeds of every format: RSS 0.90 to 2.0, Atom 0.3 and 1.0, JSON Feed, OPML and CDF.
///
/// What is not well-formed is read a second time, leniently, and every repair is reported. An input in memory is read in one
/// pass; a stream in two, so that memory stays constant: what is said of the feed may stand behind the entries.
public struct FeedImporter: Importer {
    /// How much of a document is read.
    public var limits: XMLLimits
    /// How many entries are read.
    public var entryLimit: Int
    /// Whether the entries of a stream in XML are held in memory, too: one pass instead of two.
    public var holdsEntries = false

    /// An importer.
    public init(limits: XMLLimits = XMLLimits(), entryLimit: Int = 10_000_000) {
        self.limits = limits
        self.entryLimit = entryLimit
    }

    /// What the importer is called and what it reads.
    public var descriptor: ImporterDescriptor {
        ImporterDescriptor(
            name: "feed", aliases: ["rss", "atom", "jsonfeed", "opml", "rdf", "xml", "json"],
            summary: "RSS 0.90 to 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, OPML, CDF",
            mediaTypes: [
                "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
                "text/x-opml", "application/xml", "text/xml", "application/json",
            ], fileExtensions: ["rss", "atom", "xml", "rdf", "json", "opml", "cdf"])
    }

    /// Whether the source's root element is that of a feed, or the source is JSON.
    public func recognises(_ source: ImportSource) -> Bool {
        FormatSniffer.format(of: source) != nil
    }

    /// Reads the source.
    ///
    /// - Throws: `ImportError` where it is no feed, or is more than the limits allow.
    public func read(_ source: ImportSource, context: inout ImportContext) throws(ImportError) -> ImportedFeed {
        guard let format = FormatSniffer.format(of: source) else {
            throw ImportError(
                .unknownFormat, "this is no feed: neither RSS, Atom, JSON Feed, OPML nor CDF", source: source.name,
                hint: "the root element must be rss, rdf:RDF, feed, entry, opml or channel")
        }
        if format == .jsonFeed { return try JSONFeed(source: source, entryLimit: entryLimit).read(log: context.log) }
        guard let reader = format.reader else {
            throw ImportError(.unknownFormat, "this format cannot be read", source: source.name)
        }
        let document = XMLFeed(
            input: XMLInput(source), base: source.url, reader: reader, limits: limits, entryLimit: entryLimit,
            size: source.stream.map(\.size) ?? source.bytes.count)
        let isStream = source.stream != nil && !holdsEntries
        do {
            return try document.read(mode: .strict, isStream: isStream, log: context.log)
        } catch {
            guard error.code == .malformed else { throw ImportError(error) }
            context.report(error.asRepair)
            do {
                return try document.read(mode: .lenient, isStream: isStream, log: context.log)
            } catch {
                throw ImportError(error)
            }
        }
    }
}
