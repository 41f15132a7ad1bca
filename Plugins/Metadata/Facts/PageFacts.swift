internal import Syndicate
internal import SyndicateText

/// What is said of an entry's page, whatever the vocabulary in which it is said.
struct PageFacts {
    /// How many characters of a body stand for a summary.
    static let openingLimit = 200

    let feed: FeedMetadata
    let entry: Entry
    /// The address of the page.
    let url: String?
    /// The address of the site.
    let siteURL: String?
    let siteName: String?
    let title: String?
    /// The summary, else the body's first sentences.
    let description: String?
    /// Whether the description was taken from the body.
    let descriptionIsOpening: Bool
    /// The language of the entry, in the customary case.
    let language: LanguageTag?
    let authors: [Person]
    /// The subject under which the entry is filed, and the others.
    let section: String?
    let tags: [String]
    /// The pictures, the one that stands for the entry first, each address once.
    let pictures: [Figure]
    /// Whether the entry has no picture of its own, and the site's stands for it.
    let pictureIsSites: Bool

    /// The facts; the address and the picture are taken where the entry has none.
    init(_ feed: FeedMetadata, _ entry: Entry, url given: String? = nil, fallbackImage: String? = nil) {
        self.feed = feed
        self.entry = entry
        siteURL = WebAddress.absolute(feed.permalink)
        let base = siteURL ?? WebAddress.absolute(feed.selfURL)
        url = WebAddress.absolute(entry.permalink, base: base) ?? WebAddress.absolute(given)
        let headline = PlainLine.folded(entry.title?.plainText)
        title = headline
        let name = PlainLine.folded(feed.title?.plainText)
        // A feed that was made of one article alone is called as that.
        let isArticles = siteURL == nil && name.map { $0.utf8.elementsEqual((headline ?? "").utf8) } == true
        siteName = isArticles ? nil : name
        let tag = entry.language ?? feed.language
        language = Self.language(tag)
        let own = Self.pictures(of: entry, base: url ?? base)
        pictureIsSites = own.isEmpty
        let summary = PlainLine.folded(entry.summary?.plainText)
        let opening = summary == nil ? Self.body(entry) : nil
        description =
            summary ?? opening.flatMap { TextSegmenter(language: tag).opening(of: $0, limit: Self.openingLimit) }
        descriptionIsOpening = summary == nil
        authors = Self.authors(feed, entry)
        var subjects: [String] = []
        for category in entry.categories {
            guard let name = PlainLine.folded(category.label ?? category.term),
                !subjects.contains(where: { $0.utf8.elementsEqual(name.utf8) }), subjects.count < 100
            else { continue }
            subjects.append(name)
        }
        section = subjects.first
        tags = Array(subjects.dropFirst())
        let others = own.isEmpty ? Self.fallback(fallbackImage, feed, entry, base: base) : nil
        pictures = own.isEmpty ? [others].compactMap(\.self) : own
    }

    /// The words of the body.
    static func body(_ entry: Entry) -> String? {
        entry.textBody ?? entry.htmlBody.map(Markup.plainText)
    }

    /// What to call the entry in a finding.
    var label: String { url ?? entry.label }

    /// When it last changed.
    var modified: Timestamp? { Self.modified(entry) }

    /// When an entry last changed; nothing can change before it appears.
    static func modified(_ entry: Entry) -> Timestamp? {
        guard let updated = entry.updated, updated.isParsed else { return entry.published }
        if let published = entry.published, updated.isEarlier(than: published) { return published }
        return updated
    }

    /// The language of a tag, however it is written.
    static func language(_ tag: String?) -> LanguageTag? {
        tag.flatMap { LanguageTag.repaired($0) }.flatMap(LanguageTag.init)
    }

    /// Sound and film that belong to it.
    var media: [Attachment] {
        entry.attachments.filter { $0.isPlayable && WebAddress.absolute($0.url, base: url) != nil }
    }

    /// The authors, with what the feed knows of people of their name.
    private static func authors(_ feed: FeedMetadata, _ entry: Entry) -> [Person] {
        let named = entry.authors.isEmpty ? feed.authors : entry.authors
        let known = feed.authors + feed.people
        return named.compactMap { person -> Person? in
            var person = person
            person.name = PlainLine.folded(person.name)
            guard
                let name = person.name
                    ?? PlainLine.folded(person.email?.utf8.contains(0x40) == true ? nil : person.email)
            else { return nil }
            person.name = name
            for other in known where other.name.map({ $0.utf8.elementsEqual(name.utf8) }) == true {
                person.uri = person.uri ?? other.uri
                person.avatar = person.avatar ?? other.avatar
                if person.socialProfiles.isEmpty { person.socialProfiles = other.socialProfiles }
            }
            return person
        }
    }
}
