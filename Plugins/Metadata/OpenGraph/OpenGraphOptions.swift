internal import Syndicate

/// What users can choose about the head of a page.
struct OpenGraphOptions {
    static let specs: [OptionSpec] = [
        OptionSpec(
            "basic", .boolean, default: "true",
            help: "Also write title, description, canonical address, languages and feeds."),
        OptionSpec(
            "page-title", .choice(["headline", "site"]), default: "site",
            help: "What the title element holds: the headline alone, or the site's name behind it."),
        OptionSpec("site-name", .string, help: "The site's name, where it is not the feed's title."),
        OptionSpec("x-site", .string, help: "The site's name on X, such as @example."),
        OptionSpec(
            "x-card", .choice(["auto", "summary", "summary_large_image"]), default: "auto",
            help: "The kind of X card; by the shape of the picture if it is auto."),
        OptionSpec("images", .integer(0...100), default: "4", help: "Write at most this many pictures."),
        OptionSpec("url", .url, help: "The address of the page, where the entry has none."),
        OptionSpec("fallback-image", .url, help: "The picture of entries that have none."),
        OptionSpec("fb-app-id", .string, help: "The number of the site's application on Facebook."),
        OptionSpec("robots", .string, help: "What crawlers may do, such as max-image-preview:large."),
        OptionSpec("theme-color", .string, help: "The colour of the browser's own parts."),
    ]

    let isBasic: Bool
    let titleHasSite: Bool
    let siteName: String?
    let xSite: String?
    /// `nil` for the card that suits the picture.
    let xCard: String?
    let imageLimit: Int
    let url: String?
    let fallbackImage: String?
    let facebookApp: String?
    let robots: String?
    let themeColor: String?

    /// - Throws: `ExportError` for a name on X that can be none.
    init(_ values: OptionValues) throws(ExportError) {
        isBasic = values.boolean("basic")
        titleHasSite = values.string("page-title") != "headline"
        siteName = PlainLine.folded(values.string("site-name"))
        xSite = values.string("x-site")
        if let xSite, SocialProfile(network: "x", handle: xSite).xHandle == nil {
            throw ExportError(
                .option, "option x-site: \"\(xSite)\" is no name on X, which is @ and 1 to 15 of A-Z, 0-9 and _")
        }
        xCard = values.string("x-card").flatMap { $0 == "auto" ? nil : $0 }
        imageLimit = values.integer("images") ?? 4
        url = values.string("url")
        fallbackImage = values.string("fallback-image")
        facebookApp = PlainLine.folded(values.string("fb-app-id"))
        robots = PlainLine.folded(values.string("robots"))
        themeColor = PlainLine.folded(values.string("theme-color"))
    }
}
