internal import Syndicate

/// Namespaces that feeds use, whether there are rules for them or not.
enum KnownNamespaces {
    /// The usual prefix of a namespace; `nil` for one that is not known.
    static func prefix(of uri: String) -> String? { usual[uri] ?? XMLNamespace.known(uri: uri)?.prefix }

    /// The prefix that a namespace with rules, or of a format, usually has; empty where any is as good.
    static func usualPrefix(of uri: String) -> String? { usual[uri] ?? formats[uri] ?? exact(uri) }

    /// The namespace of the core's vocabularies by its very spelling.
    private static func exact(_ uri: String) -> String? {
        XMLNamespace.known(uri: uri).flatMap { $0.uri == uri || $0.aliases.contains(uri) ? $0.prefix : nil }
    }

    /// Whether a namespace is one of the versions of PRISM, of which the W3C validator knows 1.2 alone.
    static func isPRISM(_ uri: String) -> Bool { uri.utf8.starts(with: "http://prismstandard.org/namespaces/".utf8) }

    /// Whether a vocabulary is known by name alone.
    static func isUnsupported(_ uri: String) -> Bool { unsupported.contains(uri) }

    /// Whether a namespace is one that the wiki module once had.
    static func isOldWiki(_ uri: String) -> Bool {
        uri == "http://www.usemod.com/cgi-bin/mb.pl?ModWiki" || uri == "http://purl.org/rss/modules/wiki/"
    }

    /// The namespace that a prefix usually stands for.
    static func uri(of prefix: String) -> String? { namespaces[prefix] }

    /// Names of Netscape's, UserLand's and the RSS-DEV group's modules, and of what else is seen beside them.
    private static let usual: [String: String] = [
        "http://webns.net/mvcb/": "admin",
        "http://purl.org/rss/1.0/modules/aggregation/": "ag",
        "http://purl.org/rss/1.0/modules/annotate/": "annotate",
        "http://media.tangent.org/rss/1.0/": "audio",
        "http://backend.userland.com/blogChannelModule": "blogChannel",
        "http://web.resource.org/cc/": "cc",
        "http://www.microsoft.com/schemas/rss/core/2005": "cf",
        "http://purl.org/rss/1.0/modules/company": "company",
        "http://my.theinfo.org/changed/1.0/rss/": "cp",
        "http://purl.org/rss/1.0/modules/email/": "email",
        "http://purl.org/rss/1.0/modules/event/": "ev",
        "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
        "http://xmlns.com/foaf/0.1/": "foaf",
        "http://base.google.com/ns/1.0": "g",
        "http://www.w3.org/2003/01/geo/wgs84_pos#": "geo",
        "http://geourl.org/rss/module/": "geourl",
        "http://www.georss.org/georss": "georss",
        "http://www.opengis.net/gml": "gml",
        "http://postneo.com/icbm": "icbm",
        "http://purl.org/rss/1.0/modules/image/": "image",
        "http://purl.org/rss/1.0/modules/link/": "l",
        "http://madskills.com/public/xml/rss/module/pingback/": "pingback",
        "http://prismstandard.org/namespaces/1.2/basic/": "prism",
        "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
        "http://www.w3.org/2000/01/rdf-schema#": "rdfs",
        "http://purl.org/rss/1.0/modules/reference/": "ref",
        "http://purl.org/rss/1.0/modules/richequiv/": "reqv",
        "http://purl.org/rss/1.0/modules/rss091#": "rss091",
        "http://purl.org/rss/1.0/modules/search/": "search",
        "http://purl.org/rss/1.0/modules/slash/": "slash",
        "http://schemas.xmlsoap.org/soap/envelope/": "soap",
        "http://purl.org/rss/1.0/modules/servicestatus/": "ss",
        "http://hacks.benhammersley.com/rss/streaming/": "str",
        "http://purl.org/rss/1.0/modules/subscription/": "sub",
        "http://feedsync.org/2007/feedsync": "sx",
        "http://purl.org/rss/1.0/modules/syndication/": "sy",
        "http://purl.org/rss/1.0/modules/taxonomy/": "taxo",
        "http://purl.org/rss/1.0/modules/threading/": "thr",
        "http://madskills.com/public/xml/rss/module/trackback/": "trackback",
        "http://purl.org/rss/1.0/modules/wiki/": "wiki",
        "http://schemas.pocketsoap.com/rss/myDescModule/": "szf",
    ]

    private static let formats: [String: String] = [
        "http://www.w3.org/2005/Atom": "atom", "http://purl.org/atom/ns#": "", "http://purl.org/rss/1.0/": "",
        "http://my.netscape.com/rdf/simple/0.9/": "", "http://purl.org/net/rss1.1#": "",
        "http://www.w3.org/1999/xhtml": "xhtml", "http://www.w3.org/2000/svg": "",
        "http://www.w3.org/1998/Math/MathML": "",
        "http://www.w3.org/XML/1998/namespace": "xml", "http://www.w3.org/1999/xlink": "xlink",
        "http://opml.org/spec2": "",
    ]

    private static let unsupported: Set<String> = [
        "http://schemas.google.com/g/2005", "http://schemas.google.com/blogger/2008",
        "http://schemas.google.com/photos/2007",
        "http://schemas.google.com/gCal/2005", "http://gdata.youtube.com/schemas/2007",
        "http://activitystrea.ms/spec/1.0/",
        "http://portablecontacts.net/spec/1.0", "http://www.rssboard.org/media-rss", "http://ns.adobe.com/xap/1.0/",
        "http://xml.org/sax/features/namespaces",
        "http://schemas.microsoft.com/ado/2007/08/dataservices", "http://www.w3.org/2001/XMLSchema-instance",
        "http://www.w3.org/2001/XMLSchema", "http://wordpress.org/export/1.2/",
        "http://wordpress.org/export/1.2/excerpt/",
        "http://salmon-protocol.org/ns/magic-env", "http://ostatus.org/schema/1.0", "http://mastodon.social/schema/1.0",
    ]

    private static let namespaces = Dictionary(usual.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
}
