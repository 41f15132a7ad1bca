/// The formats of feeds, as the root element's name and namespace, or JSON's members, tell them.
public enum FeedFormat: String, Sendable, Hashable, CaseIterable {
    /// RSS 0.91 to 0.94 and 2.0: `rss`.
    case rss
    /// RSS 0.90, 1.0 and 1.1: `rdf:RDF`, or `Channel` of RSS 1.1.
    case rdf
    /// Atom 1.0 and 0.3: `feed` or a lone `entry`.
    case atom
    /// JSON Feed 1.0 and 1.1.
    case jsonFeed
    /// OPML 1.0 and 2.0: `opml`.
    case opml
    /// The Channel Definition Format: `CHANNEL`.
    case cdf
}
