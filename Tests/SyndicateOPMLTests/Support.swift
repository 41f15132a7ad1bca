import Syndicate
import SyndicateFeeds
import SyndicateOPML
import SyndicateXML
import TestSupport
import Testing

/// The document of a feed, checked to be well-formed, and what it could not say.
func opml(_ feed: FeedMetadata, _ entries: [Entry]) throws -> (text: String, losses: [String]) {
    let (bytes, report) = try OPMLExporter().document(feed, entries)
    #expect(XMLCheck().diagnostics(of: bytes).isEmpty)
    return (String(decoding: bytes, as: UTF8.self), report.lines)
}

/// What a document says.
func read(_ document: String) throws -> Feed {
    var context = ImportContext()
    var imported = try FeedImporter().read(
        ImportSource(name: "test", bytes: Array(document.utf8)), context: &context)
    var entries: [Entry] = []
    while let entry = try imported.entries.next() { entries.append(entry) }
    return Feed(imported.metadata, entries: entries)
}
