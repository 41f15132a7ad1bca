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
        case "": return rssName(local).rawValue
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
            case .rss: rssName(local)
            case .rdf: rdfName(local)
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
        case .atom, .content, .dublinCore, .terms, .iTunes, .media, .podcast:
            return XMLNamespace.known(uri: namespace)?.uri
        case .rss, .rdf, .xhtml: return nil
        case nil:
            // White space around a name is never meant.
            let trimmed = RSSText.trimmed(namespace)
            return trimmed.utf8.count == namespace.utf8.count ? nil : trimmed
        }
    }

    /// The vocabulary of a namespace as feeds spell it.
    private static func vocabulary(_ namespace: String) -> Vocabulary? {
        switch XMLNamespace.known(uri: namespace) {
        case .atom: return .atom
        case .content: return .content
        case .dublinCore: return .dublinCore
        case .dublinCoreTerms: return .terms
        case .iTunes: return .iTunes
        case .media: return .media
        case .podcast: return .podcast
        case .rdf: return .rdf
        case .rss090, .rss10, .rss11, .rss20: return .rss
        default: break
        }
        if XMLNamespace.xhtml.matches(namespace) { return .xhtml }
        if rss.matches(namespace) { return .rss }
        return namespace.lowercased().contains("//backend.userland.com/rss") ? .rss : nil
    }

    /// What else RSS was taken for; the namespaces of Userland have many numbers.
    private static let rss = XMLNamespace(
        prefix: "rss", uri: "http://purl.org/rss/2.0/",
        aliases: [
            "http://my.netscape.com/publish/formats/rss-0.91", "http://cyber.law.harvard.edu/rss",
            "http://www.rssboard.org/rss-specification", "http://www.rssboard.org/rss-2-0",
        ])
}
