internal import Syndicate
internal import SyndicateHTML

/// All that a page says of its article outside the text.
///
/// Where several places say the same, this is the order: JSON-LD; Open Graph and `article:…`; Twitter cards; Dublin
/// Core and other `meta`; the page's own elements (`h1`, `time`, `rel="author"`, `title`). Subjects of all places are
/// joined.
struct PageFacts {
    let page: HTMLDocument
    let meta: PageMetadata
    let data: LinkedData
    /// The element that holds the article.
    let article: HTMLElement?
    /// The node of the article in JSON-LD.
    let node: LinkedNode?
    /// The page's address, as far as it is known.
    let address: String?
    /// What relative addresses are relative to.
    let base: String?
    let offsetMinutes: Int16?

    /// The facts of a page that was found at `found`, which its own word for its address overrules.
    init(_ page: HTMLDocument, found: String?, site: Site) {
        self.page = page
        meta = PageMetadata(page)
        data = LinkedData(meta.jsonLD)
        article = PageBody.element(page)
        offsetMinutes = site.offsetMinutes
        let fallback = found ?? site.url
        let written = meta.canonical.map { IRI.repaired($0) }.flatMap { canonical -> String? in
            if FieldConverter.isWebAddress(canonical) { return canonical }
            return fallback.map { IRI.resolve(canonical, against: $0) }
        }
        node = data.article(at: written ?? found)
        let stated = node.flatMap { node in
            (node.addresses("url") + node.addresses("mainEntityOfPage")).first { FieldConverter.isWebAddress($0) }
        }
        address = written ?? stated ?? found
        base =
            (address ?? site.url).map { page.baseAddress(at: $0) }
            ?? page.root.first { $0.isHTML("base") && $0["href"] != nil }?["href"]
            .flatMap { FieldConverter.isWebAddress($0) ? $0 : nil }
    }

    /// An address made absolute.
    func absolute(_ reference: String) -> String {
        let reference = IRI.repaired(reference.trimmed)
        return base.map { reference.isEmpty ? reference : IRI.resolve(reference, against: $0) } ?? reference
    }

    /// Whether an address may stand in a feed: relative, or of the web.
    static func isSafe(_ address: String) -> Bool {
        guard !address.isEmpty else { return false }
        return IRI(address).scheme.map { $0 == "http" || $0 == "https" } ?? true
    }

    // MARK: Words

    /// The names under which the site may stand behind a headline.
    private func siteNames(_ site: Site) -> [String] {
        let publisher = (node?.nodes("publisher") ?? []) + data.nodes.filter { $0.types.contains("WebSite") }
        return [meta.first("og:site_name"), meta.first("application-name"), site.metadata.title?.plainText].compactMap(
            \.self)
            + publisher.compactMap { $0.text("name") }
    }

    /// The headline.
    func title(_ site: Site) -> String? {
        let names = siteNames(site)
        let found =
            node?.text("headline", "name")
            ?? meta.first("og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title")
        return (found ?? heading?.collapsedText ?? meta.title).map { PageTitle.withoutSite($0, names) }
    }

    /// The article's `h1`, if it has one alone.
    var heading: HTMLElement? {
        let headings = article?.all("h1") ?? []
        if headings.count == 1 { return headings.first }
        let all = page.root.all("h1")
        return headings.isEmpty && all.count == 1 ? all.first : nil
    }

    /// What it says in short.
    var summary: String? {
        node?.text("description", "abstract")
            ?? meta.first("og:description", "twitter:description", "description", "dc.description", "dcterms.abstract")
    }

    /// The language.
    var language: String? {
        let found =
            node?.text("inLanguage") ?? meta.language ?? meta.first("og:locale", "content-language", "dc.language")
        guard let tag = found?.replacing("_", with: "-"), !tag.isEmpty, tag.utf8.count <= 35,
            tag.utf8.allSatisfy({ $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A })
        else { return nil }
        return tag
    }

    /// Who may do what with it.
    var rights: String? {
        node?.text("copyrightNotice") ?? meta.first("dcterms.rights", "dc.rights", "copyright", "rights")
    }

    /// The subjects: sections first, then tags.
    var categories: [String] {
        var found = (node?.texts("articleSection") ?? []) + meta.all("article:section") + meta.all("article:tag")
        found += (node?.texts("keywords") ?? []).flatMap(MetadataRules.tags)
        found += (meta.all("keywords") + meta.all("news_keywords") + meta.all("parsely-tags")).flatMap(
            MetadataRules.tags)
        found += article?.all { $0.has(token: "tag", in: "rel") && $0.isHTML("a") }.map(\.collapsedText) ?? []
        var seen: Set<String> = []
        return found.prefix(200).filter { !$0.isEmpty && $0.utf8.count <= 200 && seen.insert($0.lowercased()).inserted }
    }
}
