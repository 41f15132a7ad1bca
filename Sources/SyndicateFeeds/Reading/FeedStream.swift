public import Syndicate
public import SyndicateXML

/// A feed that is read once, from its beginning to its end: one entry at a time, in the order of the document, none of them
/// held, and what is said of the feed as far as it was read.
///
/// For who takes entries as they come, such as an aggregator. `FeedImporter` gives what is said of the feed first, and so
/// has to hold the entries or to read twice. What is not well-formed is read again from its beginning, leniently, and goes
/// on behind the entries that were already given.
public struct FeedStream: ~Copyable {
    private let document: XMLFeed?
    private var pass: FeedPass?
    /// What the importer gave of a format that is not XML.
    private var imported: ImportedFeed?
    private var importedMetadata = FeedMetadata()
    private var importedEncoding: String?
    private var passLog = DiagnosticLog()
    private let log: DiagnosticLog?
    private var isLenient = false
    private var count = 0

    /// A feed at its beginning.
    ///
    /// - Parameter log: Where repairs are reported, at the end of the feed.
    /// - Throws: `ImportError` where it is no feed, or is more than the limits allow.
    public init(
        _ source: ImportSource, limits: XMLLimits = XMLLimits(), entryLimit: Int = 10_000_000, log: DiagnosticLog? = nil
    ) throws(ImportError) {
        self.log = log
        guard let format = FormatSniffer.format(of: source), let reader = format.reader else {
            // Not XML, or nothing that can be read: the importer tells.
            var context = ImportContext()
            let feed = try FeedImporter(limits: limits, entryLimit: entryLimit).read(source, context: &context)
            importedMetadata = feed.metadata
            importedEncoding = feed.encoding
            imported = consume feed
            passLog = context.log
            document = nil
            return
        }
        document = XMLFeed(
            input: XMLInput(source), base: source.url, reader: reader, limits: limits, entryLimit: entryLimit, size: nil
        )
    }

    /// What was said of the feed so far; whole once `next` has given `nil`.
    public var metadata: FeedMetadata {
        if let pass { return pass.metadata }
        return importedMetadata
    }

    /// The encoding that the source turned out to be in, by its name in the WHATWG Encoding standard, where that is known.
    public var encoding: String? {
        if let pass { return pass.encoding }
        return importedEncoding
    }

    /// The next entry; `nil` behind the last.
    ///
    /// - Throws: `ImportError` where the feed cannot be read further.
    public mutating func next() throws(ImportError) -> Entry? {
        do throws(XMLReaderError) {
            if let entry = try read() { return entry }
        } catch {
            guard error.code == .malformed, !isLenient else { throw ImportError(error) }
            do throws(XMLReaderError) {
                if let entry = try readLeniently(after: error) { return entry }
            } catch {
                throw ImportError(error)
            }
        }
        if imported != nil { return try nextImported() }
        if let log { passLog.drain().forEach(log.report) }
        return nil
    }

    private mutating func read() throws(XMLReaderError) -> Entry? {
        guard let document else { return nil }
        if pass == nil { pass = try FeedPass(document, mode: isLenient ? .lenient : .strict, log: passLog) }
        guard let entry = try pass?.next(skipsEntries: false) else { return nil }
        count += 1
        return entry
    }

    /// Begins again, and passes over the entries that were given.
    private mutating func readLeniently(after error: XMLReaderError) throws(XMLReaderError) -> Entry? {
        isLenient = true
        pass = nil
        passLog = DiagnosticLog()
        passLog.report(error.asRepair)
        let given = count
        count = 0
        while count < given { if try read() == nil { return nil } }
        return try read()
    }

    private mutating func nextImported() throws(ImportError) -> Entry? {
        do throws(ExportError) {
            if let entry = try imported?.entries.next() { return entry }
        } catch {
            throw error.cause as? ImportError ?? ImportError(.malformed, error.message)
        }
        if let log { passLog.drain().forEach(log.report) }
        return nil
    }
}

extension XMLReaderError {
    /// What is reported of it where the document is then read leniently.
    var asRepair: Diagnostic {
        var found = diagnostic
        found.severity = .warning
        found.message = "not well-formed XML (\(found.message)); it is read as well as can be"
        return found
    }
}
