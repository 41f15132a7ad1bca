import Syndicate
import SyndicateAtom
import SyndicateFeeds
import SyndicateHTML
import SyndicateJSONFeed
import SyndicateOPML
import SyndicateRSS
import SyndicateXML

/// Feeds of every format: whatever was read can be written in every format, as well-formed XML or JSON.
enum Feeds: Target {
    private static let exporters: [any Exporter] = [AtomExporter(), RSSExporter(), JSONFeedExporter(), OPMLExporter()]

    static func test(_ bytes: [UInt8]) {
        let importer = FeedImporter()
        let source = ImportSource(name: "fuzz", bytes: bytes, url: "https://e.example/feed")
        var context = ImportContext()
        _ = importer.recognises(source)
        guard var imported = try? importer.read(source, context: &context) else { return }
        var metadata = imported.metadata
        var entries: [Entry] = []
        do { while let entry = try imported.entries.next() { entries.append(entry) } } catch { return }
        LinkResolver(base: "https://e.example/feed").resolve(&metadata)
        for index in entries.indices {
            LinkResolver(base: "https://e.example/feed").resolve(&entries[index])
            Sanitizer(.feed).sanitize(&entries[index])
        }
        for exporter in exporters { check(exporter, metadata, entries) }
    }

    private static func check(_ exporter: any Exporter, _ metadata: FeedMetadata, _ entries: [Entry]) {
        let name = exporter.descriptor.name
        var output = ByteWriter()
        var cursor = EntryCursor(entries)
        guard let options = try? OptionValues([], for: exporter.descriptor.options),
            (try? exporter.export(metadata, entries: &cursor, options: options, to: &output)) != nil,
            let written = try? output.finish()
        else { return }
        if exporter is JSONFeedExporter {
            var parser = JSONParser()
            require((try? parser.parse(written.span)) != nil, "\(name) is no JSON")
        } else {
            let problems = XMLCheck().diagnostics(of: written).filter { $0.severity == .error }
            require(problems.isEmpty, "\(name) is not well-formed: \(problems.first?.description ?? "")")
        }
        var context = ImportContext()
        do {
            var again = try FeedImporter().read(ImportSource(name: "again", bytes: written), context: &context)
            var count = 0
            while try again.entries.next() != nil { count += 1 }
            require(count == entries.count, "\(name): \(entries.count) entries became \(count)")
        } catch {
            // A format whose reader is not there says so.
            if let error = error as? ImportError, error.code == .unknownFormat { return }
            require(false, "\(name) cannot be read again: \(error)")
        }
    }
}
