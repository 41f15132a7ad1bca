import Syndicate
import SyndicateAtom
import SyndicateFeeds
import TestSupport
import Testing

/// What a document says, and what was reported while it was read.
func readFeed(
    _ document: String, url: String? = nil, stream: Bool = false
) throws -> (feed: Feed, rules: [String]) {
    var source = ImportSource(name: "test", bytes: Array(document.utf8))
    source.url = url
    if stream { source.stream = ByteStream(source.bytes) }
    var context = ImportContext()
    var imported = try FeedImporter().read(source, context: &context)
    var entries: [Entry] = []
    while let entry = try imported.entries.next() { entries.append(entry) }
    return (Feed(imported.metadata, entries: entries), context.diagnostics.map(\.rule))
}

/// An Atom 1.0 document with what is given inside of the feed.
func atomFeed(_ content: String, attributes: String = "") -> String {
    """
    <feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="urn:example:x" xmlns:media="http://search.yahoo.com/mrss/"
      xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:app="http://www.w3.org/2007/app"
      xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:at="http://purl.org/atompub/tombstones/1.0"
      xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:dcterms="http://purl.org/dc/terms/" \(attributes)>
    \(content)
    </feed>
    """
}

/// The one entry of an Atom 1.0 feed.
func atomEntry(_ content: String, attributes: String = "") throws -> Entry {
    let read = try readFeed(atomFeed("<entry \(attributes)>\(content)</entry>"))
    return try #require(read.feed.entries.first)
}

/// An element of Atom 0.3's feed.
func legacyFeed(_ content: String) throws -> Feed {
    try readFeed("<feed version=\"0.3\" xmlns=\"http://purl.org/atom/ns#\">\(content)</feed>").feed
}

func markup(_ name: String, _ children: [ExtensionNode] = []) -> ExtensionNode {
    .element(ExtensionElement(namespace: XMLNamespace.xhtml.uri, name: name, prefix: "", children: children))
}
