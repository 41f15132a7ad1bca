internal import Syndicate
internal import SyndicateXML

extension FeedFormat {
    /// The format whose documents have this root element; names in any case, because feeds in the wild have them so.
    init?(root: XMLName) {
        switch root.local.lowercased() {
        case "rss": self = .rss
        case "rdf", "rdf:rdf": self = .rdf
        case "channel": self = root.namespace == "http://purl.org/net/rss1.1#" ? .rdf : .cdf
        case "feed", "entry": self = .atom
        case "opml": self = .opml
        default: return nil
        }
    }

    /// The reader of the format; `nil` for what is no XML.
    var reader: (any FeedReader.Type)? {
        switch self {
        case .rss, .rdf: return RSSReader.self
        case .atom: return AtomReader.self
        case .opml: return OPMLReader.self
        case .cdf: return CDFReader.self
        case .jsonFeed: return nil
        }
    }
}
