internal import Syndicate
internal import SyndicateXML

/// Reads a JSON Feed out of memory or out of a stream.
///
/// Text that is only nearly JSON is repaired and every repair is reported; a document that is JSON and no feed is an
/// error. The rules of the diagnostics begin with `json-`, or are `invalid-date`, `missing-id`, `missing-items`,
/// `missing-version`.
struct JSONFeed {
    let source: ImportSource
    let entryLimit: Int

    /// Reads the feed; entries of a stream are read when they are pulled.
    func read(log: DiagnosticLog) throws(ImportError) -> ImportedFeed {
        if let stream = source.stream { return try read(stream, log) }
        let bytes = text(log)
        do throws(ImportError) {
            return try read(JSONCursor(name: source.name, bytes: bytes), log, after: [])
        } catch {
            guard error.diagnostic.rule == "invalid-json", error.code == .malformed, let repair = JSONRepair(bytes)
            else { throw error }
            return try read(
                JSONCursor(name: source.name, bytes: repair.bytes, repaired: repair), log,
                after: repair.diagnostics(source: source.name))
        }
    }

    /// Reads a document in memory as a whole; what it reports counts only if that can be done.
    private func read(
        _ cursor: JSONCursor, _ log: DiagnosticLog, after repairs: [Diagnostic]
    ) throws(ImportError) -> ImportedFeed {
        let own = DiagnosticLog()
        var reader = JSONFeedReader(cursor: cursor, log: own, address: source.url)
        var entries: [Entry] = []
        while let entry = try reader.next() {
            guard entries.count < entryLimit else { throw tooMany }
            entries.append(entry)
        }
        for diagnostic in repairs + own.diagnostics { log.report(diagnostic) }
        return ImportedFeed(metadata: reader.metadata, entries: EntryCursor(entries))
    }

    /// Reads a stream twice: what is said of the feed may stand behind the items.
    private func read(_ stream: ByteStream, _ log: DiagnosticLog) throws(ImportError) -> ImportedFeed {
        var first = JSONFeedReader(
            cursor: try JSONCursor(name: source.name, stream: stream), log: log, address: source.url,
            skipsEntries: true)
        while try first.next() != nil {}
        let second = JSONFeedReader(
            cursor: try JSONCursor(name: source.name, stream: stream), log: DiagnosticLog(limit: 0),
            address: source.url)
        let box = Pulled(second, limit: entryLimit, error: tooMany)
        // What concerns the feed was said in the first reading.
        box.reader.itemLog = log
        let entries = EntryCursor { () throws(ExportError) -> Entry? in
            do throws(ImportError) { return try box.next() } catch {
                throw ExportError(.source, error.description, cause: error)
            }
        }
        return ImportedFeed(metadata: first.metadata, entries: entries)
    }

    private var tooMany: ImportError {
        ImportError(.limit, "there are more than \(entryLimit) items", rule: "limit", source: source.name)
    }

    /// Items that are read when they are wanted.
    private final class Pulled {
        var reader: JSONFeedReader
        private var rest: Int
        private let error: ImportError

        init(_ reader: JSONFeedReader, limit: Int, error: ImportError) {
            self.reader = reader
            rest = limit
            self.error = error
        }

        func next() throws(ImportError) -> Entry? {
            guard let entry = try reader.next() else { return nil }
            guard rest > 0 else { throw error }
            rest -= 1
            return entry
        }
    }

    /// The bytes as UTF-8: JSON is nothing else (RFC 8259, section 8.1), what passes for it sometimes is.
    private func text(_ log: DiagnosticLog) -> [UInt8] {
        let wide = Self.wideEncoding(source.bytes)
        if wide == nil, String(validating: source.bytes, as: UTF8.self) != nil { return source.bytes }
        let decoded = TextDecoder(declared: wide ?? source.charset, source: source.name).decode(source.bytes)
        decoded.diagnostics.forEach(log.report)
        log.report(
            Diagnostic(
                .warning, "json-encoding", "the text is \(decoded.encoding); JSON is UTF-8", source: source.name))
        return Array(decoded.text.utf8)
    }

    /// The encoding of text whose first characters have zero bytes.
    private static func wideEncoding(_ bytes: [UInt8]) -> String? {
        let head = Array(bytes.prefix(4))
        guard head.count == 4 else { return nil }
        switch (head[0] == 0, head[1] == 0, head[2] == 0, head[3] == 0) {
        case (false, true, true, true): return "UTF-32LE"
        case (true, true, true, false): return "UTF-32BE"
        case (false, true, false, _) where head[0] != 0xFF: return "UTF-16LE"
        case (true, false, _, false) where head[0] != 0xFE: return "UTF-16BE"
        default: return nil
        }
    }
}
