internal import Syndicate

/// What users can choose about a sitemap.
struct SitemapOptions {
    static let specs: [OptionSpec] = [
        OptionSpec("limit", .integer(1...Int.max), help: "Write at most this many entries, the first ones."),
        OptionSpec("images", .boolean, default: "true", help: "Name the pictures of each page."),
        OptionSpec("languages", .boolean, default: "true", help: "Name the same page in other languages."),
        OptionSpec("home", .boolean, help: "Name the site's front page, too."),
        OptionSpec(
            "news-since", .string,
            help:
                "Add what Google News wants to entries published since: a date, or latest for two days up to the newest."
        ),
        OptionSpec("publication", .string, help: "What Google News calls the publication, if not as the feed's title."),
        OptionSpec(
            "page-size", .integer(1...SitemapLimits.addresses),
            help: "Split into files of this many entries, numbered from the second on."),
        OptionSpec(
            "index", .url,
            help: "Write the index of a sitemap that page-size split, of which this is the first file's address."),
        OptionSpec(
            "index-size", .integer(1...SitemapLimits.addresses), default: "\(SitemapLimits.addresses)",
            help: "The page-size with which the files of the index are made."),
        OptionSpec("pretty", .boolean, default: "true", help: "Indent the document for people."),
    ]

    /// Since when entries are news.
    enum News {
        case none
        /// Two days up to the newest entry.
        case latest
        case since(Timestamp)
    }

    let limit: Int?
    let hasImages: Bool
    let hasLanguages: Bool
    let hasHome: Bool
    let news: News
    let publication: String?
    let index: String?
    let indexSize: Int
    let isPretty: Bool

    init(_ values: OptionValues) throws(ExportError) {
        limit = values.integer("limit")
        hasImages = values.boolean("images")
        hasLanguages = values.boolean("languages")
        hasHome = values.boolean("home")
        publication = PlainLine.folded(values.string("publication"))
        index = values.string("index")
        indexSize = values.integer("index-size") ?? SitemapLimits.addresses
        isPretty = values.boolean("pretty")
        switch values.string("news-since") {
        case nil: news = .none
        case "latest": news = .latest
        case let text?:
            guard let date = Timestamp(lenient: text), date.isParsed else {
                throw ExportError(.option, "option news-since: \"\(text)\" is neither a date nor latest")
            }
            news = .since(date)
        }
    }
}

/// What a sitemap may hold (sitemaps.org, and Google's for news and images).
enum SitemapLimits {
    static let addresses = 50_000
    static let bytes = 52_428_800
    /// An address has to be shorter.
    static let addressLength = 2048
    static let news = 1000
    static let images = 1000
}
