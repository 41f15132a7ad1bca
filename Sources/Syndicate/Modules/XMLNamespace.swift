/// An XML namespace: its URI, the prefix by which feeds customarily call it, and the other URIs by which they mean it.
public struct XMLNamespace: Sendable, Hashable {
    /// The customary prefix.
    public var prefix: String
    /// The namespace name.
    public var uri: String
    /// Old and mistaken names of the same vocabulary, without those that differ from another one only as `matches(_:)`
    /// allows.
    public var aliases: [String]

    /// A namespace with its customary prefix.
    public init(prefix: String, uri: String, aliases: [String] = []) {
        self.prefix = prefix
        self.uri = uri
        self.aliases = aliases
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
    /// The Atom Publishing Protocol (RFC 5023); the alias is that of its drafts.
    public static let publishing = XMLNamespace(
        prefix: "app", uri: "http://www.w3.org/2007/app", aliases: ["http://purl.org/atom/app#"])
    /// RSS 1.0's content module.
    public static let content = XMLNamespace(prefix: "content", uri: "http://purl.org/rss/1.0/modules/content/")
    /// Dublin Core elements 1.1.
    public static let dublinCore = XMLNamespace(
        prefix: "dc", uri: "http://purl.org/dc/elements/1.1/", aliases: ["http://purl.org/dc/elements/1.0/"])
    /// Dublin Core terms.
    public static let dublinCoreTerms = XMLNamespace(prefix: "dcterms", uri: "http://purl.org/dc/terms/")
    /// Media RSS.
    public static let media = XMLNamespace(
        prefix: "media", uri: "http://search.yahoo.com/mrss/",
        aliases: [
            "http://www.rssboard.org/media-rss", "http://video.search.yahoo.com/mrss/",
            "http://tools.search.yahoo.com/mrss/", "http://api.search.yahoo.com/mrss/",
        ])
    /// Apple's podcast tags.
    public static let iTunes = XMLNamespace(
        prefix: "itunes", uri: "http://www.itunes.com/dtds/podcast-1.0.dtd",
        aliases: ["http://www.itunes.apple.com/dtds/podcast-1.0.dtd", "http://example.com/dtds/podcast-1.0.dtd"])
    /// Podcasting 2.0; its documents used to stand for it.
    public static let podcast = XMLNamespace(
        prefix: "podcast", uri: "https://podcastindex.org/namespace/1.0",
        aliases: [
            "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
            "https://github.com/Podcastindex-org/podcast-namespace",
            "https://podcastnamespace.org/namespace/1.0",
        ])
    /// GeoRSS Simple.
    public static let geoRSS = XMLNamespace(
        prefix: "georss", uri: "http://www.georss.org/georss",
        aliases: ["http://www.georss.org/georss/10", "http://www.georss.org/georss/11", "http://www.georss.org"])
    /// Geography Markup Language, inside `georss:where`.
    public static let gml = XMLNamespace(
        prefix: "gml", uri: "http://www.opengis.net/gml",
        aliases: ["http://www.opengis.net/gml/3.2", "http://www.georss.org/georss/gml"])
    /// W3C Basic Geo.
    public static let geo = XMLNamespace(
        prefix: "geo", uri: "http://www.w3.org/2003/01/geo/wgs84_pos#",
        aliases: ["http://www.w3.org/2003/01/geo/", "http://www.w3.org/2003/01/geo/wgs84_pos.rdf"])
    /// RSS 1.0's slash module.
    public static let slash = XMLNamespace(prefix: "slash", uri: "http://purl.org/rss/1.0/modules/slash/")
    /// RSS 1.0's syndication module.
    public static let syndication = XMLNamespace(prefix: "sy", uri: "http://purl.org/rss/1.0/modules/syndication/")
    /// The comment API.
    public static let commentAPI = XMLNamespace(prefix: "wfw", uri: "http://wellformedweb.org/CommentAPI/")
    /// Creative Commons licences (`creativeCommons:license` holds an address).
    public static let creativeCommons = XMLNamespace(
        prefix: "creativeCommons", uri: "http://backend.userland.com/creativeCommonsRssModule",
        aliases: ["http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html"])
    /// Creative Commons' own terms (`cc:license` names an address as `rdf:resource`).
    public static let creativeCommonsTerms = XMLNamespace(
        prefix: "cc", uri: "http://creativecommons.org/ns#",
        aliases: ["http://web.resource.org/cc/", "http://creativecommons.org/ns#license"])
    /// Podlove Simple Chapters.
    public static let podloveChapters = XMLNamespace(
        prefix: "psc", uri: "http://podlove.org/simple-chapters", aliases: ["http://podlove.de/simple-chapters"])
    /// Atom Activity Streams 1.0.
    public static let activity = XMLNamespace(
        prefix: "activity", uri: "http://activitystrea.ms/spec/1.0/", aliases: ["http://activitystrea.ms/schema/1.0/"])
    /// FeedBurner's additions.
    public static let feedBurner = XMLNamespace(
        prefix: "feedburner", uri: "http://rssnamespace.org/feedburner/ext/1.0")
    /// Google Play's podcast tags.
    public static let googlePlay = XMLNamespace(
        prefix: "googleplay", uri: "http://www.google.com/schemas/play-podcasts/1.0",
        aliases: ["https://www.google.com/schemas/play-podcasts/1.0/play-podcasts.xsd"])
    /// What no public vocabulary says: reviews, related links without address, social profiles, words for a network.
    public static let syndicate = XMLNamespace(
        prefix: "syndicate", uri: "urn:uuid:e6bed828-5f52-5bb1-8f54-c63a1fceaea6")

    /// Those whose prefix an author may use without declaring it, such as `itunes:` in an article's front matter.
    public static let known: [XMLNamespace] = [
        .atom, .feedHistory, .threading, .tombstones, .publishing, .content, .dublinCore, .dublinCoreTerms, .media,
        .iTunes, .podcast, .geoRSS, .gml, .geo, .slash, .syndication, .commentAPI, .creativeCommons, .podloveChapters,
        .syndicate, .creativeCommonsTerms, .activity, .feedBurner, .googlePlay,
    ]
}

// The languages of feeds themselves, beside Atom.
extension XMLNamespace {
    /// RDF syntax.
    public static let rdf = XMLNamespace(prefix: "rdf", uri: "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
    /// RSS 0.90; the alias is Netscape's own and was used as often.
    public static let rss090 = XMLNamespace(
        prefix: "rss090", uri: "http://my.netscape.com/rdf/simple/0.9/",
        aliases: ["http://channel.netscape.com/rdf/simple/0.9/"])
    /// RSS 1.0.
    public static let rss10 = XMLNamespace(prefix: "rss10", uri: "http://purl.org/rss/1.0/")
    /// RSS 1.1.
    public static let rss11 = XMLNamespace(prefix: "rss11", uri: "http://purl.org/net/rss1.1#")
    /// RSS 2.0 has no namespace; these are put on it by mistake.
    public static let rss20 = XMLNamespace(
        prefix: "rss", uri: "http://backend.userland.com/rss2",
        aliases: [
            "http://backend.userland.com/rss", "http://backend.userland.com/RSS2.0",
            "http://blogs.law.harvard.edu/tech/rss", "http://cyber.law.harvard.edu/rss/rss.html",
        ])
    /// Atom 0.3 and the drafts before it.
    public static let atom03 = XMLNamespace(
        prefix: "atom03", uri: "http://purl.org/atom/ns#",
        aliases: [
            "http://purl.org/echo/", "http://purl.org/echo/ns#", "http://purl.org/pie/", "http://example.com/necho",
            "http://example.com/newformat#", "uri/of/echo/namespace#",
        ])

    /// The languages of feeds themselves, whose elements stand for fields of the model.
    public static let languages: [XMLNamespace] = [.atom, .atom03, .rss090, .rss10, .rss11, .rss20, .rdf]
}
