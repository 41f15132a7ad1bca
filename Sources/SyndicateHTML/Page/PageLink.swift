/// A `link` element of a page.
public struct PageLink: Sendable, Hashable {
    /// What it links to, in lower case: `canonical`, `alternate`, `icon`, `hub` …
    public var relations: [String]
    /// The address as written.
    public var href: String
    /// The media type.
    public var type: String?
    /// The title.
    public var title: String?
    /// The language of what it links to.
    public var hreflang: String?
    /// The sizes of an icon, such as `32x32`.
    public var sizes: String?

    /// The link that `element` makes; nil for one without `rel` and `href`.
    init?(_ element: HTMLElement) {
        guard let href = element["href"]?.trimmedHTMLSpace, !href.isEmpty, let relations = element["rel"] else {
            return nil
        }
        self.relations = relations.asciiLowercased.htmlTokens
        self.href = href
        type = element["type"]?.trimmedHTMLSpace
        title = element["title"]
        hreflang = element["hreflang"]
        sizes = element["sizes"]
    }
}
