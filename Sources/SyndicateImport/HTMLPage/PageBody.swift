internal import SyndicateHTML

/// Finds an article in a page, and takes out of it what is not its text.
struct PageBody {
    /// The headline, so that it is not said twice.
    let title: String?
    /// Whether `h1` is the headline whatever it says, since there is only one.
    let hasOneHeading: Bool

    /// The element that holds the article's text: the one that says so (`itemprop="articleBody"`, class `e-content`),
    /// if the page has it once; or else the page's article.
    static func element(_ page: HTMLDocument) -> HTMLElement? {
        let article = page.article
        let bodies = (article ?? page.root).all {
            $0.has(token: "articleBody", in: "itemprop") || $0.has(token: "e-content", in: "class")
        }
        return bodies.count == 1 ? bodies.first : article
    }

    /// What of the article's nodes is its text.
    func cleaned(_ nodes: [HTMLNode]) -> [HTMLNode] {
        var result: [HTMLNode] = []
        // Within a sentence, a date or a name is part of it.
        let isSentence = nodes.contains { node in
            if case .text(let text) = node {
                text.unicodeScalars.contains { !$0.properties.isWhitespace }
            } else {
                false
            }
        }
        for node in nodes {
            guard case .element(var element) = node else {
                if case .text = node { result.append(node) }
                continue
            }
            if isForeign(element) || isHeadline(element) { continue }
            if isByline(element), !isSentence || !Self.phrases.contains(element.name) { continue }
            element.children = cleaned(element.children)
            if Self.emptied.contains(element.name), !Self.holdsAnything(element) { continue }
            if Self.wrappers.contains(element.name) {
                result += element.children
            } else {
                result.append(.element(Self.withoutDelay(element)))
            }
        }
        return result
    }

    /// Whether an element belongs to the page and not to the article.
    private func isForeign(_ element: HTMLElement) -> Bool {
        guard element.namespace == .html else { return false }
        if Self.foreign.contains(element.name) || element["hidden"] != nil { return true }
        if let role = element["role"]?.lowercased(), Self.foreignRoles.contains(role) { return true }
        if element["aria-hidden"]?.lowercased() == "true", element.first("img") == nil { return true }
        if element.has(token: "comment", in: "itemprop") { return true }
        let names = ((element["class"] ?? "") + " " + (element["id"] ?? "")).lowercased().utf8
            .split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0C || $0 == 0x0D }
        return names.contains { Self.foreignNames.contains(String(Substring($0))) }
    }

    /// Whether an element is the headline.
    private func isHeadline(_ element: HTMLElement) -> Bool {
        guard element.isHTML("h1") else { return false }
        if hasOneHeading { return true }
        return title.map { element.collapsedText.trimmed == $0.trimmed } ?? false
    }

    /// Whether an element names the author or the date and nothing else: short, and marked as that.
    private func isByline(_ element: HTMLElement) -> Bool {
        guard element.namespace == .html, Self.bylines.contains(element.name) else { return false }
        guard element.isShort(600) else { return false }
        let text = element.collapsedText
        guard text.utf8.count <= 240, element.first("img") == nil || element.name == "address" else { return false }
        if Self.bylineNames.contains(where: { element.has(token: $0, in: "class") }) { return true }
        let marked = Self.isMark(element) ? [element] : element.all(where: Self.isMark) { !Self.isMark($0) }
        guard !marked.isEmpty else { return false }
        var rest = text
        for mark in marked { rest = rest.replacing(mark.collapsedText, with: "") }
        let isAuthor = marked.contains { !$0.isHTML("time") }
        // "By NAME, DATE" has few words beside the marked ones; a sentence with a date in it has many.
        return rest.split(separator: " ").count <= (isAuthor ? 6 : 2)
    }

    private static func isMark(_ element: HTMLElement) -> Bool {
        element.isHTML("time") || element.has(token: "author", in: "rel")
            || element.has(token: "author", in: "itemprop")
            || element.has(token: "datePublished", in: "itemprop") || element.has(token: "dateModified", in: "itemprop")
            || element.has(token: "p-author", in: "class") || element.has(token: "dt-published", in: "class")
    }

    /// Whether an element holds words or anything that is shown.
    private static func holdsAnything(_ element: HTMLElement) -> Bool {
        element.children.contains { node in
            switch node {
            case .text(let text): text.unicodeScalars.contains { !$0.properties.isWhitespace }
            case .element(let child): !emptied.contains(child.name) || holdsAnything(child)
            default: false
            }
        }
    }

    /// A picture that a script would load later, with its address where it belongs.
    private static func withoutDelay(_ element: HTMLElement) -> HTMLElement {
        guard element.isHTML("img") || element.isHTML("source") else { return element }
        var element = element
        if let address = element["data-src"] ?? element["data-lazy-src"] ?? element["data-original"],
            element["src"].map({ $0.isEmpty || $0.hasPrefix("data:") }) ?? element.isHTML("img")
        {
            element["src"] = address
        }
        if let set = element["data-srcset"] ?? element["data-lazy-srcset"], element["srcset"] == nil {
            element["srcset"] = set
        }
        return element
    }

    private static let foreign: Set<String> = [
        "nav", "aside", "form", "script", "style", "template", "noscript", "footer", "dialog", "button", "input",
        "select",
        "textarea", "link", "meta", "base", "title", "object", "embed", "applet", "canvas", "menu",
    ]
    private static let foreignRoles: Set<String> = [
        "navigation", "complementary", "search", "banner", "contentinfo", "form", "dialog", "alertdialog", "toolbar",
        "menu", "menubar",
    ]
    private static let foreignNames: Set<String> = [
        "share", "sharing", "shares", "share-buttons", "share-links", "share-bar", "sharebar", "social-share",
        "social-sharing",
        "social-links", "social-icons", "social-buttons", "post-share", "entry-share", "article-share", "sharedaddy",
        "addtoany_share_save_container",
        "addthis_toolbox", "jp-relatedposts", "related-posts", "related-articles", "comments", "comment-list",
        "comments-area", "comment-respond",
        "respond", "disqus_thread", "breadcrumb", "breadcrumbs", "newsletter", "newsletter-signup", "advertisement",
        "ad-container",
        "adsbygoogle", "cookie-banner", "cookie-consent", "skip-link", "screen-reader-text", "sr-only",
        "visually-hidden", "noprint",
        "post-navigation", "nav-links", "pagination", "author-box", "author-bio", "mw-editsection",
    ]
    private static let bylines: Set<String> = ["p", "div", "span", "address", "ul", "small", "time", "a", "section"]
    private static let phrases: Set<String> = ["span", "small", "time", "a"]
    private static let bylineNames = [
        "byline", "dateline", "entry-meta", "post-meta", "article-meta", "article__meta", "post__meta", "posted-on",
        "post-date", "entry-date",
    ]
    private static let emptied: Set<String> = [
        "div", "section", "header", "hgroup", "p", "span", "ul", "ol", "li", "article", "main", "figcaption", "a",
    ]
    private static let wrappers: Set<String> = ["header", "hgroup", "article", "main"]
}
