internal import Syndicate

/// A message of Mattermost: words of the sender's own as `text`, the article as an attachment.
struct MattermostMessage {
    /// The JSON that an incoming webhook takes.
    let json: JSONValue

    /// The characters of a post (Unicode scalars, as the server counts); more would become several posts.
    static let textLimit = 16_383
    private static let titleLimit = 512
    private static let lineLimit = 300

    init(_ article: ChatArticle, _ settings: ChatSettings, _ fitter: inout ChatFitter) {
        let text = Self.markdown(settings.text, "text", Self.textLimit, &fitter)
        let headline = Self.markdown(article.headline, "title", Self.titleLimit, &fitter)
        let author = Self.line(article.authors, "authors", &fitter)
        let credit = article.picture?.credit.map { ChatLabels.fill(article.labels.picture, $0) } ?? ""
        let footer = Self.line([article.site, credit].filter { !$0.isEmpty }.joined(separator: " · "), "site", &fitter)
        let fallback = fitter.quietly(article.gist, limit: Self.lineLimit) { Self.plain($0).unicodeScalars.count }
        // As part of the text, a headline is read the same way with an address and without.
        let head = headline.isEmpty ? "" : article.link.map { "**\(Self.link($0, headline))**" } ?? "**\(headline)**"
        var foot: [String] = []
        if headline.isEmpty, let link = article.link { foot.append(Self.link(link, article.labels.read)) }
        if let media = article.media { foot.append(Self.link(media.url, media.label)) }
        let links = foot.joined(separator: " · ")
        let used = (head + links).unicodeScalars.count + 4
        let words = Self.markdown(article.words, "content", Self.textLimit - used, &fitter)
        let fields = article.rating.map { rating in
            let title = JSONValue.string(article.labels.rating)
            return [JSONValue.members(["title": title, "value": .string(rating), "short": .bool(true)])]
        }
        if let picture = article.picture, !picture.alt.isEmpty {
            fitter.lose("image.alt", "Mattermost has no place for what the picture of an attachment shows.")
        }
        json = .members([
            "username": .text(settings.username.map(Self.plain)),
            "icon_url": .text(settings.avatar),
            "text": .text(text),
            "attachments": .array([
                .members([
                    "fallback": .text(Self.plain(fallback)),
                    "color": .text(settings.hexColor),
                    "author_name": .text(author),
                    "text": .text([head, words, links].filter { !$0.isEmpty }.joined(separator: "\n\n")),
                    "fields": .list(fields ?? []),
                    "image_url": .text(article.picture?.url),
                    "footer": .text(footer),
                ])
            ]),
        ])
    }

    private static func markdown(
        _ text: String, _ field: String, _ limit: Int, _ fitter: inout ChatFitter
    ) -> String {
        Markdown.mattermost.escaped(
            fitter.fit(text, field, limit: limit) { Markdown.mattermost.escaped($0).unicodeScalars.count })
    }

    /// A line where no Markdown is read.
    private static func line(_ text: String, _ field: String, _ fitter: inout ChatFitter) -> String {
        plain(fitter.fit(text, field, limit: lineLimit) { plain($0).unicodeScalars.count })
    }

    private static func plain(_ text: String) -> String { Mention.plain(text, byName: true) }

    /// A link. What is in parentheses ends with the first that closes.
    private static func link(_ address: String, _ label: String) -> String {
        "[\(label)](\(address.replacing("(", with: "%28").replacing(")", with: "%29")))"
    }
}
