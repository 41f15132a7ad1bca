internal import Syndicate
internal import SyndicateHTML

extension PageFacts {
    /// When the article was first published.
    var published: Timestamp? {
        first(
            (node?.texts("datePublished") ?? []) + meta.all("article:published_time")
                + meta.all("og:article:published_time")
                + meta.all("datepublished")
                + named(["dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date"])
                + named([
                    "citation_publication_date", "parsely-pub-date", "sailthru.date", "pubdate", "publish-date", "date",
                ])
                + times("datePublished") + (data.page?.texts("datePublished") ?? [])
                + (node?.texts("dateCreated") ?? []) + onlyTime)
    }

    /// When it last changed.
    var updated: Timestamp? {
        first(
            (node?.texts("dateModified") ?? []) + meta.all("article:modified_time") + meta.all("og:updated_time")
                + meta.all("datemodified") + named(["dcterms.modified", "dc.date.modified", "last-modified"])
                + times("dateModified")
                + (data.page?.texts("dateModified") ?? []))
    }

    private func named(_ names: [String]) -> [String] { names.flatMap { meta.all($0) } }

    private func first(_ texts: [String]) -> Timestamp? {
        for text in texts {
            if let date = Timestamp(lenient: text, defaultOffsetMinutes: offsetMinutes), date.precision >= .day {
                return date
            }
        }
        return nil
    }

    /// `time` and other elements with the property in microdata, or of a class in microformats.
    private func times(_ property: String) -> [String] {
        let isPublished = property == "datePublished"
        return (article ?? page.root).all {
            $0.has(token: property, in: "itemprop")
                || $0.has(token: isPublished ? "dt-published" : "dt-updated", in: "class")
                || isPublished && $0.isHTML("time") && $0["pubdate"] != nil
        }.compactMap { $0["datetime"] ?? $0["content"] }
    }

    /// The time of an article that names only one.
    private var onlyTime: [String] {
        let times = article?.all("time").compactMap { $0["datetime"] } ?? []
        return Set(times).count == 1 ? [times[0]] : []
    }
}
