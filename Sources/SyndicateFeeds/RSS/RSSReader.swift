internal import Syndicate
internal import SyndicateXML

/// Reads RSS of every version: 0.91 to 0.94 and 2.0, and 0.90, 1.0 and 1.1, which are RDF.
///
/// Stands at the root's start; items come one at a time, in the document's order, and the rest goes into `metadata`, which
/// is complete when there are no more items.
struct RSSReader: FeedReader {
    private enum Container { case root, channel, items }

    private var channel = RSSChannel()
    private var open: [Container] = []
    private var hasChannel = false

    /// What is said of the feed as a whole; complete behind the last item.
    var metadata: FeedMetadata { channel.feed }

    /// The items as `rdf:Seq` lists them (RSS 1.0, section 5.3.5), those that it does not name behind the others.
    func arranged(_ entries: [Entry]) -> [Entry] {
        if channel.order.isEmpty { return entries }
        var places: [String: Int] = [:]
        for (place, about) in channel.order.enumerated() where places[about] == nil { places[about] = place }
        let wanted = entries.map { entry in entry.identifier.flatMap { places[$0.value] } ?? Int.max }
        if zip(wanted, wanted.dropFirst()).allSatisfy({ $0 <= $1 }) { return entries }
        return entries.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }.map { entries[$0] }
    }

    static func names() -> XMLNames { XMLNames(RSSNames.classify) }

    init(_ xml: inout XMLReader) {
        if xml.tag == RSSTag.channel.rawValue {
            // RSS 1.1, whose root is the channel.
            channel.open(xml, element: nil)
            open = [.channel]
        } else {
            channel.open(xml, element: "rss")
            open = [.root]
        }
    }

    /// The next item; `nil` behind the last. Items are passed over where `skipsEntries` is set.
    mutating func next(_ xml: inout XMLReader, skipsEntries: Bool) throws(XMLReaderError) -> Entry? {
        while let container = open.last {
            guard try xml.nextChild() else {
                open.removeLast()
                continue
            }
            switch xml.tag {
            case RSSTag.item.rawValue:
                if skipsEntries {
                    try xml.skipElement()
                } else {
                    return try item(&xml)
                }
            case RSSTag.channel.rawValue where container == .root:
                channel.open(xml, element: nil)
                open.append(.channel)
            case RSSTag.items.rawValue where container == .channel && isCollection(xml):
                open.append(.items)
            default: try channel.read(&xml)
            }
        }
        if !hasChannel {
            hasChannel = true
            channel.finish()
        }
        return nil
    }

    /// Whether the items stand in `items` themselves (RSS 1.1), and are not only named there.
    private func isCollection(_ xml: borrowing XMLReader) -> Bool {
        for index in 0..<xml.attributeCount where xml.attributeName(index).local == "parseType" {
            return xml.attributeValue(index) == "Collection"
        }
        return false
    }

    private func item(_ xml: inout XMLReader) throws(XMLReaderError) -> Entry {
        var item = RSSItem()
        if xml.attributeCount > 0 {
            item.entry.base = xml.ownBase
            item.language = xml.ownLanguage
            item.about = xml.attribute(tag: RSSTag.about.rawValue)
            xml.rssAttributes(but: [.about], of: nil, into: &item.entry.extensions, hasScope: true)
        }
        while try xml.nextChild() { try item.read(&xml, channel.addresses) }
        return item.finish()
    }
}
