internal import Syndicate
internal import SyndicateHTML
internal import SyndicateTransport

/// Finds the feeds that a page names, where an address leads to a page.
struct FeedDiscovery {
    /// A feed that a page names.
    struct Found: Equatable {
        /// The absolute address.
        var url: String
        /// What the page calls it.
        var title: String?
    }

    /// How much of a page is looked at; its head is at the beginning.
    static let limit = 1 << 20
    /// How many feeds the note names beside the one that is read.
    static let listed = 5

    let importers: [any Importer]

    /// Whether `source` would be read as a page, by what its server says and what it holds.
    func isPage(_ source: ImportSource) -> Bool {
        importers.first { $0.recognises(source) }?.descriptor.mediaTypes.contains("text/html") ?? false
    }

    /// The feeds that `source` names if it is a page; `nil` where it is none, or names none.
    func feeds(in source: ImportSource) -> [Found]? {
        guard let address = source.url, isPage(source) else { return nil }
        let page = HTMLDocument(parsing: source.bytes.prefix(Self.limit))
        let base = page.baseAddress(at: address) { FeedFetcher.resolve($0, against: $1) ?? $1 }
        var found: [Found] = []
        for link in PageMetadata(page).feeds {
            guard let url = FeedFetcher.resolve(link.href, against: base), !url.utf8.elementsEqual(address.utf8),
                !found.contains(where: { $0.url.utf8.elementsEqual(url.utf8) })
            else { continue }
            found.append(Found(url: url, title: link.title.flatMap { $0.isEmpty ? nil : $0 }))
        }
        return found.isEmpty ? nil : found
    }

    /// What is told of the feed that is read, and of the others.
    static func note(_ found: [Found], page: String) -> Diagnostic {
        let others = found.dropFirst().prefix(listed).map { feed in
            feed.title.map { "\(feed.url) \"\($0)\"" } ?? feed.url
        }
        var hint = others.isEmpty ? nil : "others: " + others.joined(separator: ", ")
        if found.count - 1 > listed { hint = hint.map { "\($0) and \(found.count - 1 - listed) more" } }
        return Diagnostic(
            .note, "feed-discovered", "this is a page; its feed \(found[0].url) is read", source: page, hint: hint)
    }
}
