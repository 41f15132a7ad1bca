/// The relations that links may have by a short name.
enum LinkRelations {
    /// Whether IANA registers a relation; compared as written.
    static func isRegistered(_ name: String) -> Bool { registered.contains(name) || isFeedRelation(name) }

    /// Whether a relation is one of Atom's and its extensions'.
    static func isFeedRelation(_ name: String) -> Bool { feeds.contains(name) }

    /// Whether a relation is one between the documents of a feed, which entries cannot have (RFC 5005).
    static func isHistory(_ name: String) -> Bool {
        ["first", "last", "previous", "prev", "next", "current", "prev-archive", "next-archive"].contains(name)
    }

    /// A relation by its short name where it is written as the address of one that IANA registers.
    static func short(_ relation: String) -> String {
        for base in ["http://www.iana.org/assignments/relation/", "https://www.iana.org/assignments/relation/"]
        where relation.hasPrefix(base) {
            return String(relation.dropFirst(base.count))
        }
        return relation
    }

    private static let feeds: Set<String> = [
        "alternate", "current", "describedby", "edit", "edit-media", "enclosure", "first", "hub", "last", "license",
        "monitor", "monitor-group", "next", "next-archive", "payment", "prev-archive", "previous", "related",
        "replies", "search", "self", "service", "up", "via",
    ]

    /// IANA, “Link Relations”.
    private static let registered = Set(
        """
        about acl amphtml api-catalog appendix apple-touch-icon apple-touch-startup-image archives author blocked-by bookmark c2pa-manifest \
        canonical chapter cite-as collection compression-dictionary contents convertedfrom copyright create-form deprecation describes \
        disclosure dns-prefetch duplicate edit-form effective-acl external geofeed glossary help hosts icon ice-server index \
        intervalafter intervalbefore intervalcontains intervaldisjoint intervalduring intervalequals intervalfinishedby intervalfinishes \
        intervalin intervalmeets intervalmetby intervaloverlappedby intervaloverlaps intervalstartedby intervalstarts item \
        latest-version linkset lrdd manifest mask-icon me media-feed memento micropub modulepreload nofollow noopener noreferrer opener \
        openid2.local_id openid2.provider original p3pv1 pingback preconnect predecessor-version prefetch preload prerender prev preview \
        privacy-policy profile publication rdap-active rdap-bottom rdap-down rdap-top rdap-up restconf rule-input ruleinput section \
        service-desc service-doc service-meta sip-trunking-capability sponsored start status stylesheet subsection successor-version \
        sunset tag terms-of-service timegate timemap type ugc version-history webmention working-copy working-copy-of
        """.split(separator: " ").map(String.init))
}
