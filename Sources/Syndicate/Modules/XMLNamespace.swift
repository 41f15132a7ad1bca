/// An XML namespace: its URI, and the prefix by which feeds customarily call it.
public struct XMLNamespace: Sendable, Hashable {
    /// The customary prefix.
    public var prefix: String
    /// The namespace name.
    public var uri: String

    /// A namespace with its customary prefix.
    public init(prefix: String, uri: String) {
        self.prefix = prefix
        self.uri = uri
    }
}

extension XMLNamespace {
    /// XML's own (`xml:base`, `xml:lang`); declared nowhere.
    public static let xml = XMLNamespace(prefix: "xml", uri: "http://www.w3.org/XML/1998/namespace")
    /// XHTML 1.
    public static let xhtml = XMLNamespace(prefix: "xhtml", uri: "http://www.w3.org/1999/xhtml")
    /// The Atom Syndication Format (RFC 4287).
    public static let atom = XMLNamespace(prefix: "atom", uri: "http://www.w3.org/2005/Atom")
    /// Feed history: complete and archived feeds (RFC 5005).
    public static let feedHistory = XMLNamespace(prefix: "fh", uri: "http://purl.org/syndication/history/1.0")
    /// Threading (RFC 4685).
    public static let threading = XMLNamespace(prefix: "thr", uri: "http://purl.org/syndication/thread/1.0")
    /// Tombstones (RFC 6721).
    public static let tombstones = XMLNamespace(prefix: "at", uri: "http://purl.org/atompub/tombstones/1.0")
    /// The Atom Publishing Protocol (RFC 5023).
    public static let publishing = XMLNamespace(prefix: "app", uri: "http://www.w3.org/2007/app")
    /// RSS 1.0's content module.
    public static let content = XMLNamespace(prefix: "content", uri: "http://purl.org/rss/1.0/modules/content/")
    /// Dublin Core elements 1.1.
    public static let dublinCore = XMLNamespace(prefix: "dc", uri: "http://purl.org/dc/elements/1.1/")
    /// Dublin Core terms.
    public static let dublinCoreTerms = XMLNamespace(prefix: "dcterms", uri: "http://purl.org/dc/terms/")
    /// Media RSS.
    public static let media = XMLNamespace(prefix: "media", uri: "http://search.yahoo.com/mrss/")
    /// Apple's podcast tags.
    public static let iTunes = XMLNamespace(prefix: "itunes", uri: "http://www.itunes.com/dtds/podcast-1.0.dtd")
    /// Podcasting 2.0.
    public static let podcast = XMLNamespace(prefix: "podcast", uri: "https://podcastindex.org/namespace/1.0")
    /// GeoRSS Simple.
    public static let geoRSS = XMLNamespace(prefix: "georss", uri: "http://www.georss.org/georss")
    /// Geography Markup Language, inside `georss:where`.
    public static let gml = XMLNamespace(prefix: "gml", uri: "http://www.opengis.net/gml")
    /// W3C Basic Geo.
    public static let geo = XMLNamespace(prefix: "geo", uri: "http://www.w3.org/2003/01/geo/wgs84_pos#")
    /// RSS 1.0's slash module.
    public static let slash = XMLNamespace(prefix: "slash", uri: "http://purl.org/rss/1.0/modules/slash/")
    /// RSS 1.0's syndication module.
    public static let syndication = XMLNamespace(prefix: "sy", uri: "http://purl.org/rss/1.0/modules/syndication/")
    /// The comment API.
    public static let commentAPI = XMLNamespace(prefix: "wfw", uri: "http://wellformedweb.org/CommentAPI/")
    /// Creative Commons licences.
    public static let creativeCommons = XMLNamespace(
        prefix: "creativeCommons", uri: "http://backend.userland.com/creativeCommonsRssModule")
    /// Podlove Simple Chapters.
    public static let podloveChapters = XMLNamespace(prefix: "psc", uri: "http://podlove.org/simple-chapters")
    /// What no public vocabulary says: reviews, related links without address, social profiles, words for a network.
    public static let syndicate = XMLNamespace(
        prefix: "syndicate", uri: "urn:uuid:e6bed828-5f52-5bb1-8f54-c63a1fceaea6")

    /// Those whose prefix an author may use without declaring it, such as `itunes:` in an article's front matter.
    public static let known: [XMLNamespace] = [
        .atom, .feedHistory, .threading, .tombstones, .publishing, .content, .dublinCore, .dublinCoreTerms, .media,
        .iTunes, .podcast, .geoRSS, .gml, .geo, .slash, .syndication, .commentAPI, .creativeCommons, .podloveChapters,
        .syndicate,
    ]

    /// The known namespace with this customary prefix.
    public static func known(prefix: String) -> XMLNamespace? { known.first { $0.prefix == prefix } }
}
