import Syndicate
import SyndicateFeeds
import SyndicateRSS
import SyndicateXML
import Testing

/// A feed that was read, and what was said on the way.
struct RSSRead {
    var feed: Feed
    var diagnostics: [Diagnostic]

    var metadata: FeedMetadata { feed.metadata }
    var entry: Entry { feed.entries.first ?? Entry() }
    var rules: [String] { diagnostics.map(\.rule) }
}

/// Namespaces that the tests' documents may use.
private let namespaces = """
    xmlns:a="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" \
    xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:x="urn:x" \
    xmlns:fh="http://purl.org/syndication/history/1.0" xmlns:at="http://purl.org/atompub/tombstones/1.0" \
    xmlns:thr="http://purl.org/syndication/thread/1.0" \
    xmlns:syndicate="urn:uuid:e6bed828-5f52-5bb1-8f54-c63a1fceaea6"
    """

/// Reads a whole document.
func readRSS(_ document: String, url: String? = nil) throws -> RSSRead {
    var context = ImportContext()
    let source = ImportSource(name: "feed", bytes: Array(document.utf8), url: url)
    var imported = try FeedImporter().read(source, context: &context)
    var entries: [Entry] = []
    while let entry = try imported.entries.next() { entries.append(entry) }
    return RSSRead(feed: Feed(imported.metadata, entries: entries), diagnostics: context.diagnostics)
}

/// Reads RSS 2.0 with this channel.
func readChannel(_ channel: String, url: String? = nil) throws -> RSSRead {
    try readRSS("<rss version=\"2.0\" \(namespaces)><channel>\(channel)</channel></rss>", url: url)
}

/// Reads RSS 2.0 with a single item.
func readItem(_ item: String, channel: String = "", url: String? = nil) throws -> RSSRead {
    try readChannel("\(channel)<item>\(item)</item>", url: url)
}

/// Writes the feed as RSS and reads that; the document must be well-formed.
func rewrite(_ feed: Feed, sourceLocation: SourceLocation = #_sourceLocation) throws -> (feed: Feed, document: String) {
    let exporter = RSSExporter()
    var output = ByteWriter()
    var cursor = EntryCursor(feed.entries)
    _ = try exporter.export(
        feed.metadata, entries: &cursor, options: try OptionValues(for: exporter.descriptor.options), to: &output)
    let bytes = try output.finish()
    #expect(XMLCheck(schema: nil).diagnostics(of: bytes).map(\.description) == [], sourceLocation: sourceLocation)
    let document = String(decoding: bytes, as: UTF8.self)
    return (try readRSS(document).feed.withoutPrefixes, document)
}

/// Expects that the feed comes back from its own format as it was.
func expectFixedPoint(_ feed: Feed, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let again = try rewrite(feed, sourceLocation: sourceLocation)
    let expected = feed.withoutPrefixes
    #expect(again.feed.metadata == expected.metadata, "\(again.document)", sourceLocation: sourceLocation)
    #expect(again.feed.entries == expected.entries, "\(again.document)", sourceLocation: sourceLocation)
}

extension Feed {
    /// The same with no prefixes, which are no datum.
    var withoutPrefixes: Feed {
        var feed = self
        feed.metadata.extensions.removePrefixes()
        for index in feed.metadata.links.indices { feed.metadata.links[index].extensions.removePrefixes() }
        feed.metadata.image?.extensions.removePrefixes()
        feed.metadata.textInput?.extensions.removePrefixes()
        feed.metadata.cloud?.extensions.removePrefixes()
        for index in feed.metadata.authors.indices { feed.metadata.authors[index].extensions.removePrefixes() }
        for index in feed.entries.indices {
            feed.entries[index].extensions.removePrefixes()
            for link in feed.entries[index].links.indices {
                feed.entries[index].links[link].extensions.removePrefixes()
            }
            for author in feed.entries[index].authors.indices {
                feed.entries[index].authors[author].extensions.removePrefixes()
            }
            for category in feed.entries[index].categories.indices {
                feed.entries[index].categories[category].extensions.removePrefixes()
            }
            for file in feed.entries[index].attachments.indices {
                feed.entries[index].attachments[file].extensions.removePrefixes()
            }
            for body in feed.entries[index].content.indices {
                guard case .xhtml(let nodes) = feed.entries[index].content[body].value else { continue }
                feed.entries[index].content[body].value = .xhtml(nodes.map(\.withoutPrefixes))
            }
        }
        return feed
    }
}

extension Extensions {
    fileprivate mutating func removePrefixes() {
        for index in attributes.indices { attributes[index].prefix = nil }
        elements = elements.map(\.withoutPrefixes)
    }
}

extension ExtensionElement {
    fileprivate var withoutPrefixes: ExtensionElement {
        var element = self
        element.prefix = nil
        for index in element.attributes.indices { element.attributes[index].prefix = nil }
        element.children = element.children.map(\.withoutPrefixes)
        return element
    }
}

extension ExtensionNode {
    fileprivate var withoutPrefixes: ExtensionNode {
        if case .element(let element) = self { .element(element.withoutPrefixes) } else { self }
    }
}
