public import Syndicate
internal import SyndicateHTML

/// Changes addresses of entries and of the feed: of links, attachments, pictures, and within bodies.
///
/// Identifiers stay, as they name things for ever.
public struct LinkFilter: EntryFilter {
    private let rewriter: LinkRewriter

    /// A filter that changes the beginnings of addresses; of several that fit the first counts.
    public init(_ rewrites: [LinkRewrite]) {
        let hosts = rewrites.map { IRI($0.from).host?.lowercased() ?? "" }
        rewriter = LinkRewriter { html, base in
            // Without its host, an address that is meant can only be relative to a base that has it.
            let own = IRI(base).host?.lowercased()
            return hosts.contains { $0.utf8.isEmpty || $0 == own || MarkupGlance.has($0, in: html) }
        } _: { address in
            for rewrite in rewrites {
                if let rewritten = rewrite.rewritten(address) { return rewritten }
            }
            return nil
        }
    }

    /// A filter that takes parameters out of addresses which tell where readers come from.
    public init(removing parameters: TrackingParameters = TrackingParameters()) {
        rewriter = LinkRewriter { html, _ in
            MarkupGlance.hasName(in: html) { parameters.isTracking($0) }
        } _: {
            parameters.removed(from: $0)
        }
    }

    /// Changes the addresses.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        let document = feed.selfURL ?? feed.permalink
        let base = feed.base.map { own in document.map { IRI.resolve(own, against: $0) } ?? own } ?? document
        rewriter.rewrite(&feed, base: document)
        entries.forEachToCome { rewriter.rewrite(&$0, base: base) }
    }
}
