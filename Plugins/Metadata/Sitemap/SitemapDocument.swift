internal import Syndicate

/// One sitemap in the course of being written.
struct SitemapDocument {
    private let feed: FeedMetadata
    private let options: SitemapOptions
    private let survey: SitemapSurvey
    private let newsStart: Timestamp?
    private let siteURL: String?
    private let publication: String?
    /// Where in the sink the document begins.
    private let start: Int
    /// Of which host all addresses have to be.
    private var host: String?
    /// How an address of that host begins.
    private var origin: String?
    /// The addresses so far, of which there are never more than a sitemap may hold.
    private var seen: Set<String> = []
    private var newsCount = 0
    private(set) var findings: Findings

    init(_ feed: FeedMetadata, _ options: SitemapOptions, _ survey: SitemapSurvey, start: Int) {
        self.feed = feed
        self.options = options
        self.survey = survey
        self.start = start
        newsStart = survey.newsStart
        siteURL = WebAddress.absolute(feed.permalink)
        host = siteURL.flatMap { IRI($0).host }
        publication = options.publication ?? PlainLine.folded(feed.title?.plainText)
        findings = Findings(about: siteURL)
    }

    mutating func begin(_ xml: inout XMLWriter) {
        xml.declaration()
        xml.start("urlset")
        xml.declare(prefix: "", uri: "http://www.sitemaps.org/schemas/sitemap/0.9")
        if newsStart != nil {
            xml.declare(prefix: "news", uri: "http://www.google.com/schemas/sitemap-news/0.9")
            if publication == nil {
                findings.error(
                    "sitemap-publication-missing", "the publication has no name, which Google News requires",
                    hint: "give the feed a title, or --set publication=NAME")
            }
        }
        if options.hasImages, survey.usesImages {
            xml.declare(prefix: "image", uri: "http://www.google.com/schemas/sitemap-image/1.1")
        }
        if options.hasLanguages, survey.usesLanguages { xml.declare(.xhtml) }
        if options.hasHome, let siteURL {
            seen.insert(siteURL)
            xml.start("url")
            xml.element("loc", siteURL)
            xml.element("lastmod", ifPresent: feed.updated?.webDate)
            xml.end()
        }
    }

    mutating func write(_ entry: Entry, to xml: inout XMLWriter) throws(ExportError) {
        guard let address = address(of: entry) else { return }
        guard seen.count < SitemapLimits.addresses else {
            throw ExportError(
                .content,
                "a sitemap holds at most 50,000 addresses; split it with page-size, and make an index of its files")
        }
        guard seen.insert(address).inserted else {
            findings.warning("sitemap-duplicate", "two entries have the address \(address)")
            return
        }
        xml.start("url")
        xml.element("loc", address)
        let modified = PageFacts.modified(entry)?.webDate
        xml.element("lastmod", ifPresent: modified)
        if modified == nil { findings.note("sitemap-lastmod-missing", "\(address) has no date") }
        if options.hasLanguages { writeLanguages(entry, address, to: &xml) }
        if let newsStart { writeNews(entry, since: newsStart, address, to: &xml) }
        if options.hasImages { writeImages(entry, address, to: &xml) }
        xml.end()
        try checkSize(xml)
    }

    mutating func end(_ xml: inout XMLWriter) throws(ExportError) {
        if seen.isEmpty {
            findings.error(
                "sitemap-empty", "there is no address to name, and a sitemap needs one",
                hint: "articles get addresses from permalink, or from url in syndicate.yaml")
        }
        xml.end()
        try checkSize(xml)
        try xml.checkpoint()
    }

    private static func withoutFragment(_ address: String) -> String {
        address.utf8.firstIndex(of: UInt8(ascii: "#")).map { String(address[..<$0]) } ?? address
    }

    /// The page's address, if it may stand in this sitemap.
    private mutating func address(of entry: Entry) -> String? {
        // A place in a page is no page of its own.
        guard let address = WebAddress.absolute(entry.permalink, base: siteURL).map(Self.withoutFragment) else {
            findings.warning("sitemap-address-missing", "\(entry.label) has no web address, and is left out")
            return nil
        }
        guard address.utf8.count < SitemapLimits.addressLength else {
            findings.warning(
                "sitemap-address-length", "\(entry.label): an address has at most 2,047 bytes; it is left out")
            return nil
        }
        // Most are of the same origin as the first.
        if let origin, address.utf8.starts(with: origin.utf8) { return address }
        guard let own = IRI(address).host?.lowercased() else { return nil }
        let expected = host ?? own
        host = expected
        guard expected.lowercased() == own else {
            findings.warning(
                "sitemap-foreign-host", "\(address) is left out, as a sitemap holds addresses of one host (\(expected))"
            )
            return nil
        }
        return address
    }

    private func writeLanguages(_ entry: Entry, _ address: String, to xml: inout XMLWriter) {
        let own = PageFacts.language(entry.language ?? feed.language)
        for other in PageFacts.translations(of: entry, at: address, in: own) {
            xml.start("xhtml:link")
            xml.attribute("rel", "alternate")
            xml.attribute("hreflang", other.language)
            xml.attribute("href", other.url)
            xml.end()
        }
    }

    private func writeImages(_ entry: Entry, _ address: String, to xml: inout XMLWriter) {
        for picture in PageFacts.pictures(of: entry, base: address).prefix(SitemapLimits.images) {
            guard let url = picture.url else { continue }
            xml.start("image:image")
            xml.element("image:loc", url)
            xml.end()
        }
    }

    private mutating func writeNews(
        _ entry: Entry, since start: Timestamp, _ address: String, to xml: inout XMLWriter
    ) {
        guard let published = entry.published, let date = published.webDate, !published.isEarlier(than: start),
            let publication
        else { return }
        guard let title = PlainLine.folded(entry.title?.plainText) else {
            findings.error("sitemap-news-title-missing", "\(address) has no title, which Google News requires")
            return
        }
        guard let language = PageFacts.language(entry.language ?? feed.language).map(Self.newsLanguage) else {
            findings.error(
                "sitemap-news-language-missing", "the language of \(address) is not known, which Google News requires",
                hint: "name it as language in syndicate.yaml")
            return
        }
        newsCount += 1
        guard newsCount <= SitemapLimits.news else {
            if newsCount == SitemapLimits.news + 1 {
                findings.warning(
                    "sitemap-news-limit", "Google News takes 1,000 articles of a sitemap; the first were taken")
            }
            return
        }
        xml.start("news:news")
        xml.start("news:publication")
        xml.element("news:name", publication)
        xml.element("news:language", language)
        xml.end()
        xml.element("news:publication_date", date)
        xml.element("news:title", title)
        xml.end()
    }

    /// ISO 639's code, and for Chinese what Google has for its two ways of writing.
    private static func newsLanguage(_ tag: LanguageTag) -> String {
        guard tag.primary == "zh" else { return tag.primary }
        let isTraditional = tag.script == "Hant" || tag.script == nil && ["TW", "HK", "MO"].contains(tag.region ?? "")
        return isTraditional ? "zh-tw" : "zh-cn"
    }

    private func checkSize(_ xml: borrowing XMLWriter) throws(ExportError) {
        if xml.output.count - start > SitemapLimits.bytes {
            throw ExportError(
                .content, "a sitemap has at most 50 MB; split it with page-size, and make an index of its files")
        }
    }
}
