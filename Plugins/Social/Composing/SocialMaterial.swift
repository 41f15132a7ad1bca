internal import Syndicate
internal import SyndicateText

/// What an entry has to say, in words that fit a post.
struct SocialMaterial {
    let language: String?
    let labels: SocialLabels
    let headline: String
    /// The summary; the body's first sentences where there is none.
    let summary: String
    /// The paragraphs of the body that the summary does not repeat.
    let paragraphs: [String]
    let authors: [String]
    let rating: String?
    let credit: String?
    let link: String?
    /// The author's own words for the network, in paragraphs.
    let own: String?
    let site: String
    let tags: [String]
    let handles: SocialHandles
    var dropped: [SocialPost.Dropped] = []

    init(
        _ entry: Entry, in feed: FeedMetadata, _ network: SocialNetwork, _ style: SocialStyle, handles: [String],
        needsBody: Bool
    ) throws(ExportError) {
        language = entry.language ?? feed.language
        labels = SocialLabels.of(language)
        headline = SocialWords.line(entry.title?.plainText ?? "")
        site = SocialWords.line(feed.title?.plainText ?? "")
        let names = [network.name] + network.aliases
        let texts = entry.socialTexts.filter { names.contains($0.network.lowercased()) }
        let own = texts.first.map { SocialWords.paragraphs($0.text) } ?? ""
        let written = entry.permalink.flatMap { Self.isAddress($0) ? $0 : nil }
        let link = written.map { SocialAddress.whole($0, on: network) }
        self.link = link
        if let written, let link, !written.utf8.elementsEqual(link.utf8), own.holds(written) {
            self.own = own.replacing(written, with: link)
        } else {
            self.own = own.isEmpty ? nil : own
        }

        let headline = headline
        var told = SocialWords.line(entry.summary?.plainText ?? "")
        if told == headline { told = "" }
        var paragraphs: [String] = []
        if self.own == nil, needsBody || told.isEmpty { paragraphs = SocialBody.paragraphs(entry) }
        if paragraphs.first == headline { paragraphs.removeFirst() }
        if told.isEmpty {
            told = paragraphs.first ?? ""
            paragraphs = Array(paragraphs.dropFirst())
        } else if let first = paragraphs.first, first.hasPrefix(told) || told.hasPrefix(first) {
            paragraphs.removeFirst()
        }
        summary = told
        self.paragraphs = paragraphs

        // Where no author is told and the feed has several, nobody knows who of them it was.
        let writers = !entry.authors.isEmpty ? entry.authors : feed.authors.count == 1 ? feed.authors : []
        authors = writers.prefix(10).compactMap { person in person.name.map(SocialWords.line) }.filter { !$0.isEmpty }
        rating = entry.review?.rating.flatMap(SocialRating.text)
        if let judgement = entry.review?.rating, rating == nil {
            dropped.append(
                .init(
                    field: "rating", value: "\(judgement.value)/\(judgement.best)",
                    reason: "The rating is not on its own scale."))
        }
        credit = entry.image?.credit.map(SocialWords.line)
        if let permalink = entry.permalink, link == nil {
            dropped.append(.init(field: "link", value: permalink, reason: "It is no address of a page."))
        }
        let found = SocialTags(entry, in: feed, network: network, near: self.own ?? summary)
        tags = found.tags
        dropped += found.dropped
        self.handles = try SocialHandles(network, style, entry: entry, feed: feed, settings: handles)
        dropped += self.handles.dropped
    }

    /// Whether it can stand in a text: absolute, without white space.
    private static func isAddress(_ address: String) -> Bool {
        (address.hasPrefix("https://") || address.hasPrefix("http://"))
            && !address.unicodeScalars.contains {
                ScalarClass.isSpace($0.value) || $0.value < 0x20 || ScalarClass.isDirectional($0.value)
                    || ScalarClass.isInvalid($0.value)
            }
    }
}
