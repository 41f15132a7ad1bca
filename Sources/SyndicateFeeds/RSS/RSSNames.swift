internal import Syndicate
internal import SyndicateXML

/// Tells what names mean in RSS, once for each distinct name of a document.
enum RSSNames {
    /// Set beside the tag where the namespace is a misspelling of a known one.
    static let variant = 1 << 12

    /// The vocabularies of which elements or attributes are known here.
    private enum Vocabulary { case rss, rdf, atom, content, dublinCore, terms, iTunes, media, podcast, xhtml }

    /// The tag of a name, with `variant` perhaps; 0 for what is unknown.
    static func classify(_ name: XMLName) -> Int {
        let local = name.local
        switch name.namespace {
        case "": return rss(local).rawValue
        case XMLNamespace.syndicate.uri: return syndicate(local).rawValue
        case XMLNamespace.threading.uri: return local == "in-reply-to" ? RSSTag.inReplyTo.rawValue : 0
        case XMLNamespace.feedHistory.uri:
            return (local == "complete" ? RSSTag.complete : local == "archive" ? .archive : .unknown).rawValue
        case XMLNamespace.tombstones.uri: return local == "deleted-entry" ? RSSTag.deletedEntry.rawValue : 0
        default: break
        }
        guard let vocabulary = vocabulary(name.namespace) else {
            return canonical(name.namespace) == nil ? 0 : variant
        }
        let tag: RSSTag =
            switch vocabulary {
            case .rss: rss(local)
            case .rdf: rdf(local)
            case .atom: atom(local)
            case .content: local == "encoded" ? .encoded : .unknown
            case .dublinCore: dublinCore(local)
            case .terms: terms(local)
            case .iTunes: iTunes(local)
            case .media: media(local)
            case .podcast: podcast(local)
            case .xhtml: local == "body" || local == "div" ? .body : .unknown
            }
        let isVariant = canonical(name.namespace).map { !$0.utf8.elementsEqual(name.namespace.utf8) } ?? false
        return tag.rawValue | (isVariant ? variant : 0)
    }

    /// Whether a namespace is one that RSS itself was given.
    static func isRSS(_ namespace: String) -> Bool { namespace.isEmpty || vocabulary(namespace) == .rss }

    /// The name by which the views know a namespace that feeds misspell; `nil` for all others.
    static func canonical(_ namespace: String) -> String? {
        switch vocabulary(namespace) {
        case .atom: XMLNamespace.atom.uri
        case .content: XMLNamespace.content.uri
        case .dublinCore: XMLNamespace.dublinCore.uri
        case .terms: XMLNamespace.dublinCoreTerms.uri
        case .iTunes: XMLNamespace.iTunes.uri
        case .media: XMLNamespace.media.uri
        case .podcast: XMLNamespace.podcast.uri
        case .rss, .rdf, .xhtml: nil
        case nil:
            // White space around a name is never meant.
            RSSText.trimmed(namespace).utf8.count == namespace.utf8.count ? nil : RSSText.trimmed(namespace)
        }
    }

    /// The vocabulary of a namespace as feeds spell it: in any case, with or without `www.` and a slash at the end.
    private static func vocabulary(_ namespace: String) -> Vocabulary? {
        var text = Substring(namespace.lowercased())
        while let first = text.utf8.first, first <= 0x20 { text.removeFirst() }
        while let last = text.utf8.last, last <= 0x20 || last == UInt8(ascii: "/") || last == UInt8(ascii: "#") {
            text.removeLast()
        }
        for scheme in ["http://", "https://"] where text.hasPrefix(scheme) { text.removeFirst(scheme.count) }
        if text.hasPrefix("www.") { text.removeFirst(4) }
        switch text {
        case "purl.org/rss/1.0", "purl.org/net/rss1.1", "my.netscape.com/rdf/simple/0.9",
            "channel.netscape.com/rdf/simple/0.9", "my.netscape.com/publish/formats/rss-0.91",
            "blogs.law.harvard.edu/tech/rss", "cyber.law.harvard.edu/rss", "cyber.law.harvard.edu/rss/rss.html",
            "rssboard.org/rss-specification", "rssboard.org/rss-2-0", "purl.org/rss/2.0":
            return .rss
        case "w3.org/1999/02/22-rdf-syntax-ns": return .rdf
        case "w3.org/2005/atom": return .atom
        case "purl.org/rss/1.0/modules/content": return .content
        case "purl.org/dc/elements/1.1", "purl.org/dc/elements/1.0": return .dublinCore
        case "purl.org/dc/terms": return .terms
        case "itunes.com/dtds/podcast-1.0.dtd", "itunes.apple.com/dtds/podcast-1.0.dtd",
            "example.com/dtds/podcast-1.0.dtd":
            return .iTunes
        case "search.yahoo.com/mrss", "video.search.yahoo.com/mrss", "tools.search.yahoo.com/mrss": return .media
        case "podcastindex.org/namespace/1.0",
            "github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md":
            return .podcast
        case "w3.org/1999/xhtml": return .xhtml
        default: return text.hasPrefix("backend.userland.com/rss") ? .rss : nil
        }
    }

    // MARK: Names

    private static func rss(_ local: String) -> RSSTag {
        switch local.lowercased() {
        case "rss": .rss
        case "channel": .channel
        case "item": .item
        case "items": .items
        case "image": .image
        case "textinput": .textInput
        case "title": .title
        case "link": .link
        case "description": .description
        case "language": .language
        case "copyright": .copyright
        case "managingeditor": .managingEditor
        case "webmaster": .webMaster
        case "pubdate": .pubDate
        case "lastbuilddate": .lastBuildDate
        case "category": .category
        case "generator": .generator
        case "docs": .docs
        case "cloud": .cloud
        case "ttl": .ttl
        case "rating": .rating
        case "skiphours": .skipHours
        case "skipdays": .skipDays
        case "hour": .hour
        case "day": .day
        case "author": .author
        case "comments": .comments
        case "enclosure": .enclosure
        case "guid": .guid
        case "source": .source
        case "encoded", "fullitem": .encoded
        case "body", "div": .body
        case "summary": .summary
        case "url": .url
        case "name": .name
        case "width": .width
        case "height": .height
        case "type": .type
        case "length": .length
        case "href": .href
        case "rel": .rel
        case "hreflang": .hreflang
        case "domain": .domain
        case "port": .port
        case "path": .path
        case "registerprocedure": .registerProcedure
        case "protocol": .protocol
        case "ispermalink": .isPermaLink
        case "version": .version
        // RDF before it had a namespace, and feeds that forget it.
        case "about": .about
        case "resource": .resource
        default: .unknown
        }
    }

    private static func syndicate(_ local: String) -> RSSTag {
        switch local {
        case "derived": .derived
        case "value": .value
        case "is": .kind
        case "term": .term
        case "label": .label
        case "version": .programVersion
        case "review": .review
        case "related": .related
        case "profile": .profile
        case "figure": .figure
        case "date": .ownDate
        case "managingEditor": .ownEditor
        case "webMaster": .ownWebMaster
        default: .unknown
        }
    }

    private static func rdf(_ local: String) -> RSSTag {
        switch local {
        case "RDF": .rdf
        case "Seq", "Bag": .sequence
        case "li": .listItem
        case "about": .about
        case "resource": .resource
        default: .unknown
        }
    }

    private static func atom(_ local: String) -> RSSTag {
        switch local {
        case "link": .atomLink
        case "updated": .atomUpdated
        case "author": .atomAuthor
        case "contributor": .atomContributor
        case "published": .atomPublished
        case "id": .atomID
        case "title": .atomTitle
        case "subtitle": .atomSubtitle
        case "summary": .atomSummary
        case "rights": .atomRights
        case "icon": .atomIcon
        case "logo": .atomLogo
        case "category": .atomCategory
        default: .unknown
        }
    }

    private static func dublinCore(_ local: String) -> RSSTag {
        switch local {
        // `dc:author` does not exist and is written all the same.
        case "creator", "author": .dcCreator
        case "contributor": .dcContributor
        case "subject": .dcSubject
        case "rights": .dcRights
        case "language": .dcLanguage
        case "date": .dcDate
        case "title": .dcTitle
        case "description": .dcDescription
        case "identifier": .dcIdentifier
        default: .unknown
        }
    }

    private static func terms(_ local: String) -> RSSTag {
        switch local {
        case "issued": .issued
        case "created": .created
        case "modified": .modified
        default: .unknown
        }
    }

    private static func iTunes(_ local: String) -> RSSTag {
        switch local {
        case "author": .podcastAuthor
        case "image": .podcastPicture
        case "duration": .podcastDuration
        case "summary": .podcastSummary
        case "subtitle": .podcastSubtitle
        case "title": .podcastTitle
        case "complete": .podcastComplete
        default: .unknown
        }
    }

    private static func media(_ local: String) -> RSSTag {
        switch local {
        case "thumbnail": .thumbnail
        case "content": .mediaContent
        case "group": .mediaGroup
        case "title": .mediaTitle
        default: .unknown
        }
    }

    private static func podcast(_ local: String) -> RSSTag {
        switch local {
        case "person": .person
        case "alternateEnclosure": .alternateEnclosure
        case "image": .podcastImage
        default: .unknown
        }
    }
}
