/// What elements are for in feeds, so far as it tells where one must have ended whose end tag is missing.
struct ElementRoles: OptionSet, Sendable {
    let rawValue: UInt16

    /// Holds entries.
    static let container = ElementRoles(rawValue: 1)
    /// An entry.
    static let unit = ElementRoles(rawValue: 2)
    /// Holds text alone.
    static let field = ElementRoles(rawValue: 4)
    /// Holds text that may be markup which nobody escaped.
    static let prose = ElementRoles(rawValue: 8)
    /// Holds fields, never entries.
    static let holder = ElementRoles(rawValue: 16)
    /// A field whose name HTML does not have.
    static let feedOnly = ElementRoles(rawValue: 32)
    /// HTML's without content.
    static let void = ElementRoles(rawValue: 64)
    /// HTML's that end where the next of their kind begins.
    static let repeating = ElementRoles(rawValue: 128)
    /// HTML's that stand before a feed where a server's own words do.
    static let html = ElementRoles(rawValue: 256)

    /// Those that depend on being in a feed's vocabulary.
    static let feed: ElementRoles = [.container, .unit, .field, .prose, .holder, .feedOnly]

    /// The roles of a local name in lower case.
    init(_ name: String) {
        switch name {
        case "rss", "rdf", "channel", "feed", "items": self = .container
        case "item", "entry": self = .unit
        case "title", "link", "comments", "copyright", "rights", "language", "generator": self = .field
        case "guid", "pubdate", "id", "updated", "published", "modified", "issued", "created", "lastbuilddate", "ttl",
            "docs", "managingeditor", "webmaster", "category":
            self = [.field, .feedOnly]
        case "description", "encoded", "subtitle", "tagline", "info": self = [.prose, .feedOnly]
        case "summary", "content": self = .prose
        case "image", "textinput", "cloud", "contributor": self = .holder
        case "author", "enclosure": self = [.holder, .feedOnly]
        case "br", "hr": self = [.void, .html]
        case "img", "wbr", "input": self = .void
        case "p", "li": self = [.repeating, .html]
        case "tr": self = .repeating
        case "b", "font", "div", "span", "i", "strong", "a", "center", "table", "pre", "script", "style", "em":
            self = .html
        default: self = []
        }
    }

    init(rawValue: UInt16) { self.rawValue = rawValue }
}
