internal import Syndicate

extension PageFacts {
    /// The page in other languages and its own, where there are several.
    var translations: [(language: String, url: String)] {
        Self.translations(of: entry, at: url, in: language)
    }

    /// An entry's page in other languages and its own, where there are several: what `hreflang` tells.
    static func translations(
        of entry: Entry, at url: String?, in language: LanguageTag?
    ) -> [(language: String, url: String)] {
        guard let url, entry.links.contains(where: { $0.hreflang != nil }) else { return [] }
        var found: [(language: String, url: String)] = []
        for link in entry.links.prefix(500) where link.isRelation("alternate") {
            guard let tag = link.hreflang.flatMap({ LanguageTag.repaired($0) }),
                let address = WebAddress.absolute(link.address, base: url),
                !found.contains(where: { $0.language.utf8.elementsEqual(tag.utf8) })
            else { continue }
            found.append((LanguageTag(tag)?.canonical ?? tag, address))
        }
        guard !found.isEmpty else { return [] }
        // Each page of a group names all, itself too.
        if !found.contains(where: { WebAddress.same($0.url, url) }), let language {
            found.insert((language.canonical, url), at: 0)
        }
        return found.count > 1 ? found : []
    }

    /// The site's feeds.
    var feeds: [(url: String, type: String, title: String?)] {
        var found: [(url: String, type: String, title: String?)] = []
        for link in feed.links {
            let type = link.type.flatMap { MediaType($0)?.essence }
            guard let address = WebAddress.absolute(link.address, base: siteURL),
                link.isRelation("self") || link.isRelation("alternate") && type.map(Self.isFeed) == true,
                !found.contains(where: { WebAddress.same($0.url, address) })
            else { continue }
            found.append((address, type ?? Self.feedType(address), PlainLine.folded(link.title)))
        }
        return found
    }

    /// The licences that the entry is under, else the feed.
    var licenses: [String] {
        let own = entry.licenses + [entry.extensions.podcast.license?.url].compactMap(\.self)
        let all = own.isEmpty ? feed.licenses : own
        var seen: Set<String> = []
        return all.compactMap { WebAddress.absolute($0, base: siteURL) }.filter { seen.insert($0).inserted }
    }

    private static func isFeed(_ type: String) -> Bool {
        ["application/rss+xml", "application/atom+xml", "application/feed+json"].contains(type)
    }

    /// The media type of a feed, by its address.
    private static func feedType(_ address: String) -> String {
        let path = IRI(address).path.utf8
        if path.suffix(5).elementsEqual(".json".utf8) { return "application/feed+json" }
        if path.suffix(5).elementsEqual(".atom".utf8) || path.suffix(8).elementsEqual("atom.xml".utf8) {
            return "application/atom+xml"
        }
        return "application/rss+xml"
    }
}
