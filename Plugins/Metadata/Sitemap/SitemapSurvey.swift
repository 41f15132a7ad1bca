internal import Syndicate

/// What is to be known of all entries before the first is written: which namespaces are needed, and since when there is
/// news.
struct SitemapSurvey {
    private let options: SitemapOptions
    private(set) var usesImages = false
    private(set) var usesLanguages = false
    private var newest: Timestamp?

    init(_ options: SitemapOptions) {
        self.options = options
    }

    mutating func see(_ entry: Entry) {
        usesImages =
            usesImages || entry.image != nil || entry.bannerImage != nil || !entry.figures.isEmpty
            || entry.attachments.contains { $0.knownType.flatMap(MediaType.medium) == "image" }
        usesLanguages = usesLanguages || entry.links.contains { $0.hreflang != nil }
        guard let date = entry.published, date.isParsed else { return }
        if newest.map({ $0.isEarlier(than: date) }) ?? true { newest = date }
    }

    /// Reckons with everything, where the entries cannot be looked at ahead of time.
    mutating func assumeAll(_ feed: FeedMetadata) {
        (usesImages, usesLanguages) = (true, true)
        newest = feed.updated
    }

    /// Since when entries are news; `nil` where none is.
    var newsStart: Timestamp? {
        switch options.news {
        case .none: nil
        case .since(let date): date
        case .latest:
            newest.map { newest in
                var start = newest
                start.seconds = newest.seconds > Int64.min + 172_800 ? newest.seconds - 172_800 : newest.seconds
                return start
            }
        }
    }
}
