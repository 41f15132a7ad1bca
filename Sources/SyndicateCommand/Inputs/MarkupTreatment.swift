internal import ArgumentParser
internal import Syndicate
internal import SyndicateHTML

/// What is done to the markup of all that is read, before anything else sees it.
///
/// An object, because entries of a large feed are treated when they are pulled.
final class MarkupTreatment {
    /// The policies that have a name on the command line.
    enum Policy: String, CaseIterable, ExpressibleByArgument {
        case feed, mail, strict

        var sanitizer: Sanitizer {
            switch self {
            case .feed: Sanitizer(.feed)
            case .mail: Sanitizer(.mail)
            case .strict: Sanitizer(.strict)
            }
        }
    }

    let policy: Policy?
    let resolvesLinks: Bool
    /// What the policy did not let stay.
    private(set) var report = ConversionReport()

    init(policy: Policy?, resolvesLinks: Bool) {
        self.policy = policy
        self.resolvesLinks = resolvesLinks
    }

    /// Whether there is anything to do.
    var isNeeded: Bool { policy != nil || resolvesLinks }

    /// Treats what is said of a feed; `document` is the address that the feed's own base is relative to.
    func treat(_ metadata: inout FeedMetadata, document: String?) {
        if resolvesLinks { LinkResolver(base: document ?? "").resolve(&metadata) }
        policy?.sanitizer.sanitize(&metadata).add(to: &report)
    }

    /// Treats an entry; `base` is the feed's, or an article's own address.
    func treat(_ entry: inout Entry, base: String?) {
        if resolvesLinks { LinkResolver(base: base ?? "").resolve(&entry) }
        policy?.sanitizer.sanitize(&entry).add(to: &report, entry: entry.label)
    }

    /// Treats all markup of what was imported. Relative addresses are relative to `document`, where the input came from;
    /// else to the feed's own address, else to the site's. An article's are relative to its page.
    func treat(_ imported: inout ImportedFeed, isArticle: Bool, document: String?, site: Site) {
        guard isNeeded else { return }
        let address = document ?? imported.metadata.selfURL ?? imported.metadata.permalink ?? site.url
        let base = LinkResolver(base: address ?? "").within(imported.metadata.base).base
        treat(&imported.metadata, document: address)
        imported.entries.forEachToCome { entry in
            self.treat(&entry, base: isArticle ? entry.permalink ?? base : base)
        }
    }
}
