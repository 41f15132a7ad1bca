public import Syndicate
internal import SyndicateXML

/// Reads [JSON Feed](https://www.jsonfeed.org/version/1.1/) 1.0 and 1.1.
///
/// Nothing is lost: members of other names, and values that say nothing a member could mean, stay in `Extensions.json`. Text
/// that is only nearly JSON is repaired and every repair is reported; a document that is JSON and no feed is an
/// error. The rules of the diagnostics begin with `json-`, or are `invalid-date`, `missing-id`, `missing-items`,
/// `missing-version`.
public struct JSONFeedImporter: Importer {
    /// An importer; it has no state.
    public init() {}

    /// What the importer is called and what it reads.
    public var descriptor: ImporterDescriptor {
        ImporterDescriptor(
            name: "jsonfeed", aliases: ["json"], summary: "JSON Feed 1.0 and 1.1",
            mediaTypes: ["application/feed+json", "application/json"], fileExtensions: ["json"])
    }

    /// Whether `source` begins as a JSON object and nothing says that it is something else.
    public func recognises(_ source: ImportSource) -> Bool {
        guard Self.beginsObject(source.bytes) else { return false }
        if let type = source.mediaType, type.hasSuffix("json") { return true }
        // Articles may have their front matter in JSON.
        return !["md", "markdown", "txt", "html", "htm"].contains(source.fileExtension)
    }

    /// Reads the feed; entries of a stream are read when they are pulled.
    public func read(_ source: ImportSource, context: inout ImportContext) throws(ImportError) -> ImportedFeed {
        if let stream = source.stream { return try read(stream, source, context.log) }
        let bytes = text(source, context.log)
        do throws(ImportError) {
            return try read(JSONCursor(name: source.name, bytes: bytes), source, context.log, after: [])
        } catch {
            guard error.diagnostic.rule == "invalid-json", error.code == .malformed, let repair = JSONRepair(bytes)
            else { throw error }
            return try read(
                JSONCursor(name: source.name, bytes: repair.bytes, repaired: repair), source, context.log,
                after: repair.diagnostics(source: source.name))
        }
    }

    /// Reads a document in memory as a whole; what it reports counts only if that can be done.
    private func read(
        _ cursor: JSONCursor, _ source: ImportSource, _ log: DiagnosticLog, after repairs: [Diagnostic]
    ) throws(ImportError) -> ImportedFeed {
        let own = DiagnosticLog()
        var reader = JSONFeedReader(cursor: cursor, log: own, address: source.url)
        var entries: [Entry] = []
        while let entry = try reader.next() { entries.append(entry) }
        for diagnostic in repairs + own.diagnostics { log.report(diagnostic) }
        return ImportedFeed(metadata: reader.metadata, entries: EntryCursor(entries))
    }

    /// Reads a stream twice: what is said of the feed may stand behind the items.
    private func read(
        _ stream: ByteStream, _ source: ImportSource, _ log: DiagnosticLog
    ) throws(ImportError) -> ImportedFeed {
        var first = JSONFeedReader(
            cursor: try JSONCursor(name: source.name, stream: stream), log: log, address: source.url,
            skipsEntries: true)
        while try first.next() != nil {}
        let box = Box(
            JSONFeedReader(
                cursor: try JSONCursor(name: source.name, stream: stream), log: DiagnosticLog(limit: 0),
                address: source.url))
        // What concerns the feed was said in the first reading.
        box.reader.itemLog = log
        let entries = EntryCursor { () throws(ExportError) -> Entry? in
            do throws(ImportError) { return try box.reader.next() } catch {
                throw ExportError(.source, error.description, cause: error)
            }
        }
        return ImportedFeed(metadata: first.metadata, entries: entries)
    }

    private final class Box {
        var reader: JSONFeedReader
        init(_ reader: JSONFeedReader) { self.reader = reader }
    }

    /// The bytes as UTF-8: JSON is nothing else (RFC 8259, section 8.1), what passes for it sometimes is.
    private func text(_ source: ImportSource, _ log: DiagnosticLog) -> [UInt8] {
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

    private static func beginsObject(_ bytes: [UInt8]) -> Bool {
        let first = bytes.first { $0 > 0x20 && ![0xEF, 0xBB, 0xBF, 0xFF, 0xFE].contains($0) }
        return first == UInt8(ascii: "{")
    }
}
