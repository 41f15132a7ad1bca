internal import Syndicate

/// A message of Slack in blocks (Block Kit): header, sections, image, context, link.
struct SlackMessage {
    /// The JSON that an incoming webhook takes.
    let json: JSONValue

    static let headerLimit = 150
    static let sectionLimit = 3000
    /// The blocks of a message.
    static let blockLimit = 50
    /// All sections of words together: Slack refuses a message whose blocks hold more than some 13,200 characters.
    static let wordsLimit = 9000
    private static let altLimit = 2000
    private static let lineLimit = 300

    init(_ article: ChatArticle, _ settings: ChatSettings, _ fitter: inout ChatFitter) {
        var blocks: [JSONValue] = []
        func section(_ text: JSONValue) { blocks.append(.members(["type": "section", "text": text])) }

        let text = fitter.fit(settings.text, "text", limit: Self.sectionLimit, cost: SlackText.cost)
        if !text.isEmpty { section(SlackText.words(text)) }
        let headline = fitter.fit(article.headline, "title", limit: Self.headerLimit, cost: SlackText.plainCost)
        if !headline.isEmpty { blocks.append(.members(["type": "header", "text": SlackText.plain(headline)])) }
        for words in Self.sections(article.words, &fitter) { section(words) }
        if let picture = article.picture { blocks.append(Self.image(picture, article, &fitter)) }

        let lines = [("review.rating", article.ratingLine ?? ""), ("authors", article.byline), ("site", article.site)]
        let credits = lines.map { fitter.fit($1, $0, limit: Self.lineLimit, cost: SlackText.plainCost) }
            .filter { !$0.isEmpty }.map(SlackText.plain)
        if !credits.isEmpty { blocks.append(.members(["type": "context", "elements": .array(credits)])) }
        var links: [String] = []
        if let link = article.link { links.append(SlackText.link(link, article.labels.read)) }
        if let media = article.media { links.append(SlackText.link(media.url, media.label)) }
        // Two long addresses may be too much for one section.
        for links in links.joined(separator: "  ·  ").utf16.count <= Self.sectionLimit
            ? [links.joined(separator: "  ·  ")] : links where !links.isEmpty
        {
            if links.utf16.count <= Self.sectionLimit { section(SlackText.markup(links)) }
        }

        let gist = fitter.quietly(article.gist, limit: Self.sectionLimit, cost: SlackText.cost)
        let fallback = SlackText.escaped([text, gist].filter { !$0.isEmpty }.joined(separator: "\n"))
        let isColored = settings.hexColor != nil
        json = .members([
            "username": .text(settings.username.map(SlackText.escaped)),
            "icon_url": .text(settings.avatar),
            // Where there are blocks, it is shown in notifications alone.
            "text": isColored ? nil : .text(fallback),
            "unfurl_links": .bool(false),
            "unfurl_media": .bool(false),
            "blocks": isColored ? nil : .array(blocks),
            "attachments": settings.hexColor.map { color in
                .array([
                    .members(["color": .string(color), "fallback": .text(fallback), "blocks": .array(blocks)])
                ])
            },
        ])
    }

    private static func image(_ picture: ChatPicture, _ article: ChatArticle, _ fitter: inout ChatFitter) -> JSONValue {
        var alt = fitter.fit(picture.alt, "image.alt", limit: altLimit, cost: SlackText.plainCost)
        // Slack refuses a picture of which nothing is said.
        if alt.isEmpty { alt = fitter.quietly(article.gist, limit: headerLimit, cost: SlackText.plainCost) }
        if alt.isEmpty { alt = "…" }
        let credit = picture.credit.map { ChatLabels.fill(article.labels.picture, $0) } ?? ""
        let title = fitter.fit(credit, "image.credit", limit: lineLimit, cost: SlackText.plainCost)
        return .members([
            "type": "image",
            "image_url": .string(picture.url),
            "alt_text": .string(SlackText.escaped(alt)),
            "title": title.isEmpty ? nil : SlackText.plain(title),
        ])
    }

    /// The words in sections, paragraphs whole where they can be.
    private static func sections(_ words: String, _ fitter: inout ChatFitter) -> [JSONValue] {
        let words = fitter.fit(words, "content", limit: wordsLimit, cost: SlackText.cost)
        var sections: [JSONValue] = []
        var section = ""
        func add(_ text: String, _ form: (String) -> JSONValue) {
            let text = ChatWords.lines(text)
            if !text.isEmpty { sections.append(form(text)) }
        }
        for paragraph in words.split(separator: "\n\n").map(String.init) {
            let longer = section.isEmpty ? paragraph : section + "\n\n" + paragraph
            if SlackText.cost(longer) <= sectionLimit {
                section = longer
                continue
            }
            add(section, SlackText.words)
            section = paragraph
            while SlackText.cost(section) > sectionLimit {
                let end = ChatFitter.end(section, language: fitter.language, window: sectionLimit) {
                    SlackText.cost($0) <= sectionLimit
                }
                if let end {
                    add(ChatWords.balanced(String(section[..<end])), SlackText.words)
                    section = String(section[end...])
                    continue
                }
                // It begins with an address that is too long for a link: as plain text it costs half of that.
                let plain = ChatFitter.end(section, language: fitter.language, window: sectionLimit) {
                    SlackText.plainCost($0) <= sectionLimit
                }
                guard let plain, plain > section.startIndex else {
                    fitter.lose(
                        "content", "There is an address in it that is too long for Slack; the rest is left out.")
                    section = ""
                    break
                }
                add(String(section[..<plain]), SlackText.plain)
                section = String(section[plain...])
            }
        }
        add(section, SlackText.words)
        return sections
    }
}
