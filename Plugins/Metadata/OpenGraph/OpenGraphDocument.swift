internal import Syndicate

/// The elements about one entry, and what their readers will miss.
struct OpenGraphDocument {
    let facts: PageFacts
    let options: OpenGraphOptions
    let siteName: String?
    /// The pictures that networks show.
    let pictures: [Figure]
    var head = HeadWriter()
    var findings: Findings

    init(_ facts: PageFacts, _ options: OpenGraphOptions) {
        self.facts = facts
        self.options = options
        siteName = options.siteName ?? facts.siteName
        findings = Findings(about: facts.label)
        var shown = facts.pictures.filter { !PageFacts.isVector($0.type) }
        if shown.isEmpty, !facts.pictures.isEmpty, !facts.pictureIsSites,
            let site = PageFacts.fallback(options.fallbackImage, facts.feed, facts.entry, base: facts.siteURL),
            !PageFacts.isVector(site.type)
        {
            shown = [site]
        }
        pictures = Array(shown.prefix(options.imageLimit))
    }

    mutating func write() {
        if options.isBasic { writeBasics() }
        writeOpenGraph()
        writeArticle()
        writeCard()
        head.meta(name: "fediverse:creator", fediverseCreator)
        check()
    }

    private mutating func writeBasics() {
        let site = options.titleHasSite ? siteName : nil
        let parts = [facts.title, site].compactMap(\.self)
        if !parts.isEmpty { head.title(parts.joined(separator: " – ")) }
        head.meta(name: "description", facts.description)
        for author in facts.authors { head.meta(name: "author", author.name) }
        head.meta(name: "robots", options.robots)
        head.meta(name: "theme-color", options.themeColor)
        if let url = facts.url { head.link("canonical", ["href": url]) }
        for other in facts.translations {
            head.link("alternate", ["hreflang": other.language, "href": other.url])
        }
        for feed in facts.feeds {
            head.link("alternate", ["type": feed.type, "title": feed.title ?? siteName, "href": feed.url])
        }
        for license in facts.licenses { head.link("license", ["href": license]) }
    }

    private mutating func writeOpenGraph() {
        head.meta(property: "og:type", "article")
        head.meta(property: "og:title", facts.title)
        head.meta(property: "og:url", facts.url)
        head.meta(property: "og:description", facts.description)
        head.meta(property: "og:site_name", siteName)
        let locale = facts.language.flatMap(OpenGraphLocale.name)
        head.meta(property: "og:locale", locale)
        for other in facts.translations {
            guard let name = LanguageTag(other.language).flatMap(OpenGraphLocale.name), name != locale else { continue }
            head.meta(property: "og:locale:alternate", name)
        }
        for picture in pictures {
            guard let url = picture.url else { continue }
            head.meta(property: "og:image", url)
            if WebAddress.isSecure(url) { head.meta(property: "og:image:secure_url", url) }
            head.meta(property: "og:image:type", picture.type)
            if let size = picture.size {
                head.meta(property: "og:image:width", String(size.width))
                head.meta(property: "og:image:height", String(size.height))
            }
            head.meta(property: "og:image:alt", picture.alt ?? picture.caption)
        }
        for medium in facts.media { write(medium) }
        head.meta(property: "fb:app_id", options.facebookApp)
    }

    private mutating func write(_ medium: Attachment) {
        guard let url = WebAddress.absolute(medium.url, base: facts.url), let type = medium.knownType else { return }
        let property = MediaType.medium(type) == "video" ? "og:video" : "og:audio"
        head.meta(property: property, url)
        if WebAddress.isSecure(url) { head.meta(property: property + ":secure_url", url) }
        head.meta(property: property + ":type", MediaType(type)?.essence)
    }

    private mutating func writeArticle() {
        head.meta(property: "article:published_time", facts.entry.published?.webDate)
        head.meta(property: "article:modified_time", facts.modified?.webDate)
        for author in facts.authors {
            // Open Graph wants the address of a profile here.
            let facebook = author.profile(on: "facebook")?.webAddress
            head.meta(property: "article:author", WebAddress.absolute(author.uri, base: facts.siteURL) ?? facebook)
        }
        head.meta(property: "article:publisher", facts.feed.socialProfiles.profile(on: ["facebook"])?.webAddress)
        head.meta(property: "article:section", facts.section)
        for tag in facts.tags { head.meta(property: "article:tag", tag) }
    }

    private mutating func writeCard() {
        head.meta(name: "twitter:card", card)
        head.meta(name: "twitter:site", xSite)
        head.meta(
            name: "twitter:creator", facts.authors.lazy.compactMap { $0.profile(on: "x", "twitter")?.xHandle }.first)
        head.meta(name: "twitter:title", facts.title)
        head.meta(name: "twitter:description", facts.description)
        if let picture = pictures.first {
            head.meta(name: "twitter:image", picture.url)
            head.meta(name: "twitter:image:alt", picture.alt ?? picture.caption)
        }
    }

    /// The site's name on X, with its sign.
    var xSite: String? {
        if let text = options.xSite { return SocialProfile(network: "x", handle: text).xHandle }
        return facts.feed.socialProfiles.profile(on: ["x", "twitter"])?.xHandle
    }

    /// A large picture where there is one that is wide enough, a small one beside the words otherwise.
    var card: String {
        if let card = options.xCard { return card }
        guard let picture = pictures.first else { return "summary" }
        guard let size = picture.size else {
            return facts.pictureIsSites && options.fallbackImage == nil ? "summary" : "summary_large_image"
        }
        // What is nearer to a square than to 2:1 would be cut at top and bottom.
        let isWide = size.width >= 300 && size.height >= 157 && size.width * 3 >= size.height * 4
        return isWide ? "summary_large_image" : "summary"
    }

    /// Whom Mastodon names below the link: an author, else the site.
    private var fediverseCreator: String? {
        let networks = ["mastodon", "fediverse", "pixelfed", "peertube", "friendica", "misskey", "lemmy", "gotosocial"]
        let authors = facts.authors.flatMap { $0.socialProfiles }
        for profile in authors + facts.feed.socialProfiles where networks.contains(profile.network) {
            if let handle = profile.fediverseHandle { return handle }
        }
        return nil
    }
}
