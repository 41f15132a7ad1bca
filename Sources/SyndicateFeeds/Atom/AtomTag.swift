internal import Syndicate
internal import SyndicateXML

/// What the names in an Atom document mean.
///
/// Elements of Atom come in families: those of RFC 4287, those of 0.3 and its forerunners, those in no namespace. The
/// family is added to the tag; only the first and that of the document's root are Atom to the reader, the others stay
/// in the tree.
enum AtomTag: Int {
    case unknown = 0

    // Elements of Atom, with the names that 0.3 had for them
    case feed, entry, id, title, subtitle, summary, content, rights, updated, published
    case author, contributor, link, category, generator, icon, logo, source, name, uri, email

    // Elements of other vocabularies
    case complete, archive, deletedEntry, deletedBy, deletedComment, inReplyTo, control, formerControl
    case issued, identifier, updatePeriod, updateFrequency
    case ownProfile, ownRelated, ownReview, ownRole, ownUpdated, ownPublished, ownContent
    case ownEmail, ownURI, ownKept
    case thumbnail, div

    // Attributes
    case typeAttribute, modeAttribute, srcAttribute, hrefAttribute, relAttribute, hreflangAttribute, titleAttribute
    case lengthAttribute, termAttribute, schemeAttribute, labelAttribute, uriAttribute, versionAttribute
    case refAttribute, whenAttribute, sourceAttribute

    // Attributes of our own: what Atom could not say as it was
    case ownDerived, ownType, ownHref, ownRel, ownHreflang, ownScheme, ownRef, ownLang, ownValue, ownPermalink

    static let family = 256
    static let legacy = 1
    static let unqualified = 2

    /// Classifies a name; the root's own family is not yet known.
    static func classify(_ name: XMLName) -> Int {
        if name.prefix == nil { return (attributes[name.local] ?? .unknown).rawValue }
        if name.namespace.isEmpty { return native(name.local, family: unqualified) }
        if name.namespace == XMLNamespace.syndicate.uri { return (own[name.local] ?? .unknown).rawValue }
        switch essence(of: name.namespace) {
        case "www.w3.org/2005/atom": return native(name.local, family: 0)
        case "purl.org/atom/ns", "purl.org/echo", "purl.org/pie", "example.com/newformat", "example.com/necho":
            return native(name.local, family: legacy)
        default: return other(name).rawValue
        }
    }

    /// The family of a root element.
    static func family(of tag: Int) -> Int { tag < family ? 0 : tag / family }

    private static func native(_ local: String, family number: Int) -> Int {
        guard let tag = elements[local] ?? elements[local.lowercased()] else { return 0 }
        return tag.rawValue + number * family
    }

    /// A namespace without what is written in one way and another: scheme, case, mark at the end.
    private static func essence(of namespace: String) -> String {
        var bytes = namespace.utf8.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        for scheme in ["http://", "https://"] where bytes.starts(with: scheme.utf8) {
            bytes.removeFirst(scheme.utf8.count)
        }
        while let last = bytes.last, last == UInt8(ascii: "/") || last == UInt8(ascii: "#") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func other(_ name: XMLName) -> AtomTag {
        switch (name.namespace, name.local) {
        case (XMLNamespace.xhtml.uri, "div"): .div
        case (XMLNamespace.feedHistory.uri, "complete"): .complete
        case (XMLNamespace.feedHistory.uri, "archive"): .archive
        case (XMLNamespace.tombstones.uri, "deleted-entry"): .deletedEntry
        case (XMLNamespace.tombstones.uri, "by"): .deletedBy
        case (XMLNamespace.tombstones.uri, "comment"): .deletedComment
        case (XMLNamespace.threading.uri, "in-reply-to"): .inReplyTo
        case (XMLNamespace.publishing.uri, "control"): .control
        case ("http://purl.org/atom/app#", "control"): .formerControl
        case (XMLNamespace.dublinCoreTerms.uri, "issued"): .issued
        case (XMLNamespace.dublinCore.uri, "identifier"): .identifier
        case (XMLNamespace.syndication.uri, "updatePeriod"): .updatePeriod
        case (XMLNamespace.syndication.uri, "updateFrequency"): .updateFrequency
        case (XMLNamespace.media.uri, "thumbnail"): .thumbnail
        default: .unknown
        }
    }

    private static let elements: [String: AtomTag] = [
        "feed": .feed, "entry": .entry, "id": .id, "title": .title, "subtitle": .subtitle, "tagline": .subtitle,
        "summary": .summary, "content": .content, "rights": .rights, "copyright": .rights, "updated": .updated,
        "modified": .updated, "published": .published, "issued": .published, "author": .author,
        "contributor": .contributor, "link": .link, "category": .category, "generator": .generator, "icon": .icon,
        "logo": .logo, "source": .source, "name": .name, "uri": .uri, "url": .uri, "homepage": .uri, "email": .email,
    ]

    private static let attributes: [String: AtomTag] = [
        "type": .typeAttribute, "mode": .modeAttribute, "src": .srcAttribute, "href": .hrefAttribute,
        "rel": .relAttribute, "hreflang": .hreflangAttribute, "title": .titleAttribute, "length": .lengthAttribute,
        "term": .termAttribute, "scheme": .schemeAttribute, "label": .labelAttribute, "uri": .uriAttribute,
        "url": .uriAttribute, "version": .versionAttribute, "ref": .refAttribute, "when": .whenAttribute,
        "source": .sourceAttribute,
    ]

    /// Elements and attributes of our own namespace; no name serves for both.
    private static let own: [String: AtomTag] = [
        "profile": .ownProfile, "related": .ownRelated, "review": .ownReview, "role": .ownRole,
        "updated": .ownUpdated, "published": .ownPublished, "content": .ownContent, "email": .ownEmail, "uri": .ownURI,
        "kept": .ownKept,
        "derived": .ownDerived,
        "type": .ownType, "href": .ownHref, "rel": .ownRel, "hreflang": .ownHreflang, "scheme": .ownScheme,
        "ref": .ownRef, "lang": .ownLang, "value": .ownValue, "isPermaLink": .ownPermalink,
    ]
}
