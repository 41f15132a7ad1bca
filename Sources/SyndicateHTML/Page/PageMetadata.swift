internal import Syndicate

/// What an HTML page says of itself in its head, and where its article is.
///
/// Addresses are as written; see `LinkResolver` and `HTMLDocument.baseAddress`.
public struct PageMetadata: Sendable, Hashable {
    /// A `meta` element: what it is called in `property`, `name`, `itemprop` or `http-equiv`, and what it says.
    public struct Item: Sendable, Hashable {
        /// What it is called, in lower case.
        public var name: String
        /// What it says.
        public var content: String
    }

    /// The text of `title`, with white space collapsed.
    public var title: String?
    /// The language of the page: `lang` of `html`.
    public var language: String?
    /// The `meta` elements in order; an element with both `property` and `name` comes twice.
    public var items: [Item] = []
    /// The `link` elements in order.
    public var links: [PageLink] = []
    /// Open Graph's pictures, films and sounds in order, each with its own properties.
    public var media: [PageMedia] = []
    /// The texts of JSON-LD scripts in order, as they stand.
    public var jsonLD: [String] = []

    /// What `page` says of itself.
    public init(_ page: HTMLDocument) {
        language = page.root["lang"] ?? page.root["xml:lang"]
        if language?.trimmedHTMLSpace.isEmpty ?? false { language = nil }
        collect(page.root)
        collectMedia()
    }

    private mutating func collect(_ element: HTMLElement) {
        for case .element(let child) in element.children {
            guard child.namespace == .html else { continue }
            switch child.name {
            case "title":
                let text = child.text.htmlTokens.joined(separator: " ")
                if title == nil, !text.isEmpty { title = text }
            case "meta":
                guard let content = child["content"] else { continue }
                var names: [String] = []
                for key in ["property", "name", "itemprop", "http-equiv"] {
                    // RDFa lets a property have several names.
                    for name in child[key]?.asciiLowercased.htmlTokens ?? [] where !names.contains(name) {
                        names.append(name)
                        items.append(Item(name: name, content: content.trimmedHTMLSpace))
                    }
                }
            case "link":
                if let link = PageLink(child) { links.append(link) }
            case "script":
                let type = child["type"]?.asciiLowercased.split(separator: ";").first.map {
                    String($0).trimmedHTMLSpace
                }
                if type == "application/ld+json" { jsonLD.append(child.text) }
            case "template", "noscript": continue
            default: collect(child)
            }
        }
    }

    private mutating func collectMedia() {
        for item in items {
            let parts = item.name.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count >= 2, parts[0] == "og", let kind = PageMedia.Kind(rawValue: String(parts[1])) else {
                continue
            }
            if parts.count == 2 {
                if !item.content.isEmpty { media.append(PageMedia(kind: kind, url: item.content)) }
                continue
            }
            let last = media.lastIndex { $0.kind == kind }
            switch (parts[2], last) {
            case ("url", let index?) where media[index].url == item.content: break
            case ("url", _):
                if !item.content.isEmpty { media.append(PageMedia(kind: kind, url: item.content)) }
            case ("secure_url", nil): media.append(PageMedia(kind: kind, url: item.content))
            case ("secure_url", let index?): media[index].url = item.content
            case ("type", let index?): media[index].type = item.content
            case ("width", let index?): media[index].width = Int(item.content)
            case ("height", let index?): media[index].height = Int(item.content)
            case ("alt", let index?): media[index].alternative = item.content
            default: break
            }
        }
    }
}

extension PageMetadata {
    /// What the first of `names` that the page has and that is not empty says; such as `og:title`, `twitter:title`.
    public func first(_ names: String...) -> String? {
        for name in names {
            if let item = items.first(where: { $0.name == name && !$0.content.isEmpty }) { return item.content }
        }
        return nil
    }

    /// What all items called `name` say, in order; such as `article:tag`.
    public func all(_ name: String) -> [String] {
        items.filter { $0.name == name && !$0.content.isEmpty }.map(\.content)
    }

    /// The links that say `relation`.
    public func links(_ relation: String) -> [PageLink] { links.filter { $0.relations.contains(relation) } }

    /// The page's own address as it states it: its canonical link, or `og:url`.
    public var canonical: String? { links("canonical").first?.href ?? first("og:url") }

    /// The links to the site's feeds: alternates (or `rel="feed"`) of a type that feeds have, and where the type says
    /// no more than XML or JSON, with an address that speaks of a feed.
    public var feeds: [PageLink] {
        links.filter { link in
            if link.relations.contains("feed") { return true }
            guard link.relations.contains("alternate"), !link.relations.contains("stylesheet"),
                let type = link.type.flatMap({ MediaType($0) })?.essence
            else { return false }
            switch type {
            case "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
                "application/x.atom+xml", "application/x-atom+xml", "application/rss", "application/atom",
                "text/rss+xml", "text/atom+xml", "text/rss":
                return true
            case "application/xml", "text/xml", "application/json":
                let address = link.href.asciiLowercased
                return ["feed", "rss", "atom"].contains { address.contains($0) }
            default: return false
            }
        }
    }
}
