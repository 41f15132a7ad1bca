extension SanitizerPolicy {
    /// For articles in feeds and on pages: text, pictures, sound, film and tables, without layout of their own.
    public static let feed = SanitizerPolicy(
        elements: text.merging(
            structure, with: tables,
            [
                "a": ["href", "hreflang", "rel", "type", "name"],
                "img": ["src", "srcset", "sizes", "alt", "width", "height", "loading", "decoding"],
                "picture": [], "source": ["src", "srcset", "sizes", "type", "media", "width", "height"],
                "audio": ["src", "controls", "preload", "loop", "muted"],
                "video": ["src", "poster", "controls", "preload", "loop", "muted", "width", "height", "playsinline"],
                "track": ["src", "kind", "srclang", "label", "default"],
            ]),
        linkSchemes: ["http", "https", "mailto", "tel", "sms", "xmpp", "irc", "ircs", "geo", "magnet", "feed"],
        allowsDataImages: true, identifiers: .prefixed("content-"), classes: .kept)

    /// For mails: as for feeds without sound, film and choice of pictures, with inline styles and tables for layout.
    public static let mail = SanitizerPolicy(
        elements: text.merging(
            structure, with: tables,
            [
                "a": ["href", "rel"],
                "img": ["src", "alt", "width", "height", "border", "align"],
                "table": [
                    "align", "bgcolor", "border", "cellpadding", "cellspacing", "role", "width", "height", "summary",
                ],
                "tr": ["align", "bgcolor", "valign", "height"],
                "td": ["align", "bgcolor", "colspan", "headers", "height", "rowspan", "valign", "width"],
                "th": [
                    "abbr", "align", "bgcolor", "colspan", "headers", "height", "rowspan", "scope", "valign", "width",
                ],
                "center": [], "font": ["color", "face", "size"], "p": ["align"], "div": ["align"],
            ]),
        linkSchemes: ["http", "https", "mailto", "tel"], sourceSchemes: ["http", "https", "cid"],
        allowsRelativeURLs: false,
        styleProperties: [
            "background-color", "border", "border-bottom", "border-collapse", "border-color", "border-left",
            "border-radius", "border-right", "border-spacing", "border-style", "border-top", "border-width", "color",
            "direction", "display", "font", "font-family", "font-size", "font-style", "font-variant", "font-weight",
            "height", "letter-spacing", "line-height", "list-style-type", "margin", "margin-bottom", "margin-left",
            "margin-right", "margin-top", "max-width", "min-width", "padding", "padding-bottom", "padding-left",
            "padding-right", "padding-top", "table-layout", "text-align", "text-decoration", "text-indent",
            "text-transform", "vertical-align", "white-space", "width", "word-break", "word-spacing", "word-wrap",
        ],
        classes: .removed, allowsTarget: true)

    /// For short texts of strangers: emphasis, links, lists and code.
    public static let strict = SanitizerPolicy(
        elements: [
            "a": ["href"], "b": [], "blockquote": [], "br": [], "code": [], "del": [], "em": [], "i": [], "li": [],
            "ol": [], "p": [], "pre": [], "s": [], "strong": [], "sub": [], "sup": [], "ul": [],
        ],
        globalAttributes: ["dir", "lang"], allowsRelativeURLs: false,
        linkRelations: ["nofollow", "noopener", "noreferrer", "ugc"])

    private static let text: [String: Set<String>] = [
        "abbr": [], "acronym": [], "b": [], "bdi": [], "bdo": [], "big": [], "br": [], "cite": [], "code": [],
        "data": ["value"], "del": ["cite", "datetime"], "dfn": [], "em": [], "i": [], "ins": ["cite", "datetime"],
        "kbd": [], "mark": [], "q": ["cite"], "rp": [], "rt": [], "ruby": [], "s": [], "samp": [], "small": [],
        "span": [], "strike": [], "strong": [], "sub": [], "sup": [], "time": ["datetime"], "tt": [], "u": [],
        "var": [], "wbr": [],
    ]

    private static let structure: [String: Set<String>] = [
        "address": [], "article": [], "aside": [], "blockquote": ["cite"], "dd": [], "details": ["open"], "div": [],
        "dl": [], "dt": [], "figcaption": [], "figure": [], "footer": [], "h1": [], "h2": [], "h3": [], "h4": [],
        "h5": [], "h6": [], "header": [], "hgroup": [], "hr": [], "li": ["value"], "main": [], "nav": [],
        "ol": ["start", "reversed", "type"], "p": [], "pre": [], "section": [], "summary": [], "ul": [],
    ]

    private static let tables: [String: Set<String>] = [
        "caption": [], "col": ["span"], "colgroup": ["span"], "table": [], "tbody": [],
        "td": ["colspan", "rowspan", "headers"],
        "tfoot": [], "th": ["colspan", "rowspan", "headers", "scope", "abbr"], "thead": [], "tr": [],
    ]
}

extension [String: Set<String>] {
    fileprivate func merging(_ first: Self, with second: Self, _ third: Self) -> Self {
        merging(first) { $0.union($1) }.merging(second) { $0.union($1) }.merging(third) { $0.union($1) }
    }
}
