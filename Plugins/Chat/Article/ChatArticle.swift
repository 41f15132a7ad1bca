internal import Syndicate
internal import SyndicateText

/// What an article has to say in a message.
struct ChatArticle {
    /// A sound or a film that belongs to it.
    struct Media {
        var label: String
        var url: String
    }

    let language: String?
    let labels: ChatLabels
    /// One line; the address where the article has neither headline nor words.
    let headline: String
    /// The author's own words for the service, else the summary, else the first sentences; with `content=full` the body
    /// behind them.
    let words: String
    /// The names of the authors, as a sentence has them.
    let authors: String
    let rating: String?
    let site: String
    let link: String?
    let picture: ChatPicture?
    let media: Media?
    let published: Timestamp?
    private(set) var losses: [ChatFitter.Loss] = []

    /// How long a summary that is made of the body may be.
    private static let openingLimit = 280

    /// - Throws: `ExportError` with the code `.content` where there are neither headline, words nor an address.
    init(
        _ entry: Entry, in feed: FeedMetadata, for service: ChatService, _ settings: ChatSettings
    ) throws(ExportError) {
        var losses: [ChatFitter.Loss] = []
        language = entry.language ?? feed.language
        labels = ChatLabels.of(language)
        let address = WebAddress.absolute(entry.permalink, base: feed.permalink)
        link = address.flatMap { $0.utf8.count <= service.addressLimit ? $0 : nil }
        if entry.permalink != nil, link == nil {
            losses.append(.init(field: "link", reason: "It is no address that \(service.title) takes."))
        }
        let headline = ChatWords.line(entry.title?.plainText)
        // A lone article is its own feed, which has no name of its own.
        let site = ChatWords.line(feed.title?.plainText)
        self.site = site.utf8.elementsEqual(headline.utf8) ? "" : site
        words = Self.words(entry, service, isFull: settings.isFull, headline: headline, language)
        guard !headline.isEmpty || !words.isEmpty || link != nil else {
            throw ExportError(.content, "there is neither headline, words nor address", entry: entry.label)
        }
        self.headline = headline.isEmpty && words.isEmpty ? link ?? "" : headline

        // Where no author is told and the feed has several, nobody knows who of them it was.
        let writers = !entry.authors.isEmpty ? entry.authors : feed.authors.count == 1 ? feed.authors : []
        authors = labels.list(writers.prefix(10).map { ChatWords.line($0.name) }.filter { !$0.isEmpty })
        rating = entry.review?.rating.flatMap(ChatRating.text)
        if entry.review?.rating != nil, rating == nil {
            losses.append(.init(field: "review.rating", reason: "It is not on its own scale."))
        }
        picture = settings.showsImage ? ChatPicture.first(of: entry, in: feed, for: service, &losses) : nil
        media = Self.media(entry, feed, service, labels)
        published = (entry.published ?? entry.updated).flatMap { $0.isParsed ? $0 : nil }
        self.losses = losses
    }

    private static func words(
        _ entry: Entry, _ service: ChatService, isFull: Bool, headline: String, _ language: String?
    ) -> String {
        let own = entry.socialTexts.first { service.names.contains($0.network.lowercased()) }
        var first = own.map { ChatWords.lines($0.text) } ?? ""
        if first.isEmpty { first = ChatWords.line(entry.summary?.plainText) }
        if first.utf8.elementsEqual(headline.utf8) { first = "" }
        guard isFull || first.isEmpty else { return first }
        var paragraphs = ChatBody.paragraphs(entry)
        if let start = paragraphs.first, start.utf8.elementsEqual(headline.utf8) { paragraphs.removeFirst() }
        guard isFull else {
            let opening = TextSegmenter(language: language)
                .opening(of: paragraphs.joined(separator: "\n"), limit: openingLimit)
            return ChatWords.line(opening)
        }
        if !first.isEmpty, paragraphs.first?.utf8.starts(with: first.utf8) != true { paragraphs.insert(first, at: 0) }
        return paragraphs.joined(separator: "\n\n")
    }

    private static func media(
        _ entry: Entry, _ feed: FeedMetadata, _ service: ChatService, _ labels: ChatLabels
    ) -> Media? {
        for attachment in entry.attachments {
            let type = attachment.type.flatMap { MediaType($0)?.essence } ?? ""
            let isSound = type.hasPrefix("audio/")
            let base = entry.base ?? entry.permalink ?? feed.permalink
            guard isSound || type.hasPrefix("video/"), let url = WebAddress.absolute(attachment.url, base: base),
                url.utf8.count <= service.addressLimit
            else { continue }
            return Media(label: isSound ? labels.listen : labels.watch, url: url)
        }
        return nil
    }
}

extension ChatArticle {
    /// Who wrote it: `By A and B`; empty where nobody is told.
    var byline: String { authors.isEmpty ? "" : ChatLabels.fill(labels.by, authors) }

    /// The judgement below its name.
    var ratingLine: String? { rating.map { "\(labels.rating): \($0)" } }

    /// What is told in a list or a notification: the headline, else the words.
    var gist: String { headline.isEmpty ? words : headline }
}
