internal import Syndicate

/// The nodes that say what an entry is, and what their readers will miss.
struct EntryGraph {
    let facts: PageFacts
    let options: JSONLDOptions
    var findings: Findings

    init(_ facts: PageFacts, _ options: JSONLDOptions) {
        self.facts = facts
        self.options = options
        findings = Findings(about: facts.label)
    }

    /// What the entry is: an episode where there is sound to hear, and an article otherwise. A review stands beside its
    /// article, as search engines know no ratings of articles.
    var type: String {
        if let type = options.type {
            // A review of nothing is none.
            return type == "Review" && facts.entry.review == nil ? "NewsArticle" : type
        }
        return facts.media.isEmpty || facts.entry.review != nil || !hasEpisode ? "NewsArticle" : "PodcastEpisode"
    }

    var isEpisode: Bool { type == "PodcastEpisode" }

    /// Whether the entry looks like an episode, not like an article that has a recording beside it.
    private var hasEpisode: Bool {
        let entry = facts.entry.extensions
        return facts.media.contains { $0.knownType.flatMap(MediaType.medium) == "audio" }
            || entry.iTunes.episodeType != nil || entry.iTunes.episode != nil || entry.podcast.episode != nil
    }

    /// The document.
    mutating func build() -> JSONValue {
        var nodes = [main()]
        if type != "Review", let review = facts.entry.review { nodes.append(self.review(review)) }
        if facts.url != nil { nodes.append(page) }
        if let breadcrumbs { nodes.append(breadcrumbs) }
        if let website { nodes.append(website) }
        check()
        return [
            "@context": "https://schema.org", "@graph": .array(nodes.map(\.json)),
        ]
    }

    // MARK: Names within the graph

    /// The name of a node about the page.
    func id(_ name: String) -> String? { facts.url.map { $0.fragmentless + "#" + name } }

    /// The name of a node about the site.
    func siteID(_ name: String) -> String? { facts.siteURL.map { $0.fragmentless + "#" + name } }

    /// The name of the main node.
    var mainID: String? { id(isEpisode ? "episode" : type == "Review" ? "review" : "article") }

    // MARK: The page and the site

    private var page: LinkedObject {
        var page = LinkedObject("WebPage", id: facts.url)
        page["url"] = facts.url
        page["name"] = facts.title
        page["inLanguage"] = facts.language?.canonical
        page.add("isPartOf", siteID("website").map { LinkedObject(id: $0) })
        page.add("primaryImageOfPage", facts.pictures.isEmpty ? nil : id("image").map { LinkedObject(id: $0) })
        page.add("breadcrumb", breadcrumbs == nil ? nil : id("breadcrumb").map { LinkedObject(id: $0) })
        page.add("relatedLink", facts.relatedAddresses)
        return page
    }

    private var website: LinkedObject? {
        guard let url = facts.siteURL else { return nil }
        var site = LinkedObject("WebSite", id: siteID("website"))
        site["url"] = url
        site["name"] = facts.siteName
        site["description"] = PlainLine.folded(facts.feed.subtitle?.plainText)
        site["inLanguage"] = facts.feed.language.flatMap { LanguageTag.repaired($0) }
        site.add("publisher", siteID("publisher").map { LinkedObject(id: $0) })
        return site
    }

    /// The way from the site to the page; the section is in it where its address is known, as one without is refused.
    var breadcrumbs: LinkedObject? {
        guard let site = facts.siteURL, let siteName = facts.siteName, let title = facts.title else { return nil }
        var steps: [(name: String, url: String?)] = [(siteName, site)]
        if let section = facts.section, let address = sectionAddress(section) { steps.append((section, address)) }
        steps.append((title, facts.url))
        var list = LinkedObject("BreadcrumbList", id: id("breadcrumb"))
        list.members(
            "itemListElement",
            steps.enumerated().map { place, step in
                var item = LinkedObject("ListItem")
                item.add("position", count: place + 1)
                item["name"] = step.name
                item["item"] = step.url
                return item
            })
        return list
    }

    /// Where the page of a section is, as far as the options tell.
    func sectionAddress(_ section: String) -> String? {
        guard let pattern = options.sectionURL else { return nil }
        let name = IRI.encodePathSegment(Slug.make(for: section))
        let parts = pattern.utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false)
        var address = parts.first.map { String(Substring($0)) } ?? ""
        for part in parts.dropFirst() {
            let text = String(Substring(part))
            address += text.utf8.starts(with: "section}".utf8) ? name + String(text.dropFirst(8)) : "{" + text
        }
        return WebAddress.absolute(address, base: facts.siteURL)
    }
}

extension LinkedObject {
    /// A list that stays one where it has one value.
    mutating func members(_ name: String, _ objects: [LinkedObject]) {
        add(name, JSONValue.array(objects.map(\.json)))
    }
}

extension String {
    /// An address without what stands behind `#`.
    fileprivate var fragmentless: String {
        String(Substring(utf8.prefix { $0 != UInt8(ascii: "#") }))
    }
}

extension PageFacts {
    /// Where the pieces are that its readers may like.
    var relatedAddresses: [String] {
        var seen: Set<String> = []
        let links = entry.related.compactMap(\.url) + entry.links.all(rel: "related").map(\.address)
        return links.compactMap { WebAddress.absolute($0, base: url) }.filter { seen.insert($0).inserted }
    }

    /// What it cites or answers.
    var citedAddresses: [String] {
        var seen: Set<String> = []
        let links = entry.links.filter { $0.isRelation("cite") || $0.isRelation("via") || $0.isRelation("citation") }
        let answered = entry.inReplyTo.compactMap { $0.href ?? $0.reference }
        return (links.map(\.address) + answered).compactMap { WebAddress.absolute($0, base: url) }
            .filter { seen.insert($0).inserted }
    }
}
