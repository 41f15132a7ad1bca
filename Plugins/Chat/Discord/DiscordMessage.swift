internal import Syndicate

/// A message of Discord: words of the sender's own as `content`, the article as an embed.
struct DiscordMessage {
    /// The JSON that a webhook takes.
    let json: JSONValue

    static let contentLimit = 2000
    static let titleLimit = 256
    static let descriptionLimit = 4096
    static let nameLimit = 256
    /// A footer may have 2,048; more than this is none.
    static let footerLimit = 512
    /// All texts of all embeds together.
    static let embedsLimit = 6000

    init(_ article: ChatArticle, _ settings: ChatSettings, _ fitter: inout ChatFitter) {
        let content = Self.markdown(settings.text, "text", Self.contentLimit, &fitter)
        let title = Self.markdown(article.headline, "title", Self.titleLimit, &fitter)
        // Names and footers are shown as they are.
        let author = fitter.fit(Self.plain(article.authors), "authors", limit: Self.nameLimit, cost: Self.cost)
        let credit = article.picture?.credit.map { ChatLabels.fill(article.labels.picture, $0) } ?? ""
        let footer = fitter.fit(
            Self.plain([article.site, credit].filter { !$0.isEmpty }.joined(separator: " · ")), "site",
            limit: Self.footerLimit, cost: Self.cost)
        let fields = article.rating.map { [(name: article.labels.rating, value: $0)] } ?? []
        var links = article.media.map { [Self.link($0.url, $0.label)] } ?? []
        // The embed's address is that of its title.
        if title.isEmpty, let link = article.link { links.insert(Self.link(link, article.labels.read), at: 0) }
        let foot = links.joined(separator: " · ")
        let used = ([title, author, footer, foot] + fields.flatMap { [$0.name, $0.value] })
            .reduce(0) { $0 + $1.utf16.count }
        // Two line ends stand before the links.
        let room = min(Self.descriptionLimit - foot.utf16.count, Self.embedsLimit - used) - 2
        let words = Self.markdown(article.words, "content", room, &fitter)
        let description = [words, foot].filter { !$0.isEmpty }.joined(separator: "\n\n")
        let embed = JSONValue.members([
            "author": author.isEmpty ? nil : .members(["name": .string(author)]),
            "title": .text(title),
            "url": .text(article.link),
            "description": .text(description),
            "timestamp": .text(article.published?.rfc3339),
            "color": settings.color.map { JSONValue($0) },
            "fields": .list(
                fields.map { name, value in
                    .members(["name": .string(name), "value": .string(value), "inline": .bool(true)])
                }),
            "image": article.picture.map { .members(["url": .string($0.url)]) },
            "footer": footer.isEmpty ? nil : .members(["text": .string(footer)]),
        ])
        if let picture = article.picture, !picture.alt.isEmpty {
            fitter.lose("image.alt", "Discord has no place for what the picture of an embed shows.")
        }
        json = .members([
            "username": .text(settings.username),
            "avatar_url": .text(settings.avatar),
            "content": .text(content),
            "embeds": .array([embed]),
            // Whatever the words look like, nobody is called.
            "allowed_mentions": .members(["parse": .array([])]),
        ])
    }

    /// What a text costs: UTF-16 code units, so that it fits however Discord counts.
    private static func cost(_ text: String) -> Int { text.utf16.count }

    private static func markdown(
        _ text: String, _ field: String, _ limit: Int, _ fitter: inout ChatFitter
    ) -> String {
        Markdown.discord.escaped(
            fitter.fit(text, field, limit: limit) { Markdown.discord.escaped($0).utf16.count })
    }

    private static func plain(_ text: String) -> String { Mention.plain(text, byName: false) }

    /// A link. What is in parentheses ends with the first that closes.
    private static func link(_ address: String, _ label: String) -> String {
        "[\(label)](\(address.replacing("(", with: "%28").replacing(")", with: "%29")))"
    }
}
