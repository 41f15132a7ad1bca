internal import Syndicate
internal import SyndicateXML

/// A feed in XML, and how it is read: at once, or entry by entry.
struct XMLFeed {
    let input: XMLInput
    let base: String?
    let reader: any FeedReader.Type
    let limits: XMLLimits
    let entryLimit: Int
    /// How many bytes there are, where that is known.
    let size: Int?

    /// Reads the document; of a stream what is said of the feed, the entries later.
    func read(mode: XMLReader.Mode, isStream: Bool, log: DiagnosticLog) throws(XMLReaderError) -> ImportedFeed {
        // What a pass reports counts only if it comes to its end.
        let passLog = DiagnosticLog()
        let pass = try FeedPass(self, mode: mode, log: passLog)
        if isStream {
            _ = try pass.next(skipsEntries: true)
            let metadata = pass.metadata
            let entries = try FeedPass(self, mode: mode, log: log)
            var imported = ImportedFeed(
                metadata: metadata,
                entries: EntryCursor(pulling: { () throws(ExportError) -> Entry? in
                    do throws(XMLReaderError) {
                        return try entries.next(skipsEntries: false)
                    } catch {
                        throw ExportError(.source, error.diagnostic.message, cause: ImportError(error))
                    }
                }))
            imported.encoding = pass.encoding
            return imported
        }
        var entries: [Entry] = []
        while let entry = try pass.next(skipsEntries: false) {
            entries.append(entry)
            // An array that grows by doubling copies as much as it holds.
            if entries.count == 32, let size { entries.reserveCapacity(min(size / (pass.offset / 32 + 1), size / 128)) }
        }
        passLog.drain().forEach(log.report)
        var imported = ImportedFeed(metadata: pass.metadata, entries: EntryCursor(pass.arranged(entries)))
        imported.encoding = pass.encoding
        return imported
    }
}

/// One reading of a document from its beginning.
final class FeedPass {
    private var xml: XMLReader
    private var reader: any FeedReader
    private var stylesheets: [Stylesheet] = []
    private var rest: Int

    init(_ feed: XMLFeed, mode: XMLReader.Mode, log: DiagnosticLog) throws(XMLReaderError) {
        rest = feed.entryLimit
        var xml = try XMLReader(
            feed.input, mode: mode, limits: feed.limits, names: feed.reader.names(), base: feed.base, log: log)
        while try xml.next() != .start {
            switch xml.event {
            case .instruction where xml.name.local == "xml-stylesheet":
                if let stylesheet = Stylesheet(instruction: xml.text) { stylesheets.append(stylesheet) }
            case .endOfDocument: throw xml.failure(.malformed, "there is no root element")
            default: continue
            }
        }
        reader = try feed.reader.init(&xml)
        self.xml = xml
    }

    var encoding: String? { xml.encoding }

    /// How far the reading is, in bytes.
    var offset: Int { xml.offset }

    /// What was said of the feed so far.
    var metadata: FeedMetadata {
        var metadata = reader.metadata
        metadata.stylesheets = stylesheets + metadata.stylesheets
        return metadata
    }

    /// The entries as they are to be shown, when all are read.
    func arranged(_ entries: [Entry]) -> [Entry] { reader.arranged(entries) }

    func next(skipsEntries: Bool) throws(XMLReaderError) -> Entry? {
        guard let entry = try reader.next(&xml, skipsEntries: skipsEntries) else { return nil }
        rest -= 1
        if rest < 0 { throw xml.failure(.limit, "there are more entries than are read") }
        return entry
    }
}
