internal import Syndicate

/// A message of Microsoft Teams as its Workflows take it: an Adaptive Card (version 1.5) in an attachment.
///
/// Words of the article stand in `RichTextBlock`s, in which no Markdown is read.
struct TeamsMessage {
    /// The JSON that a workflow's webhook takes.
    let json: JSONValue

    /// The bytes of the whole body: 28 KB, taken as thousands.
    static let byteLimit = 28_000
    private static let textLimit = 8000
    private static let titleLimit = 400
    private static let lineLimit = 300

    private enum Style { case words, headline, subtle }

    init(_ article: ChatArticle, _ settings: ChatSettings, _ fitter: inout ChatFitter) {
        func fit(_ text: String, _ field: String, _ limit: Int) -> String {
            fitter.fit(text, field, limit: limit) { Self.safe($0).utf16.count }
        }
        let text = fitter.fit(settings.text, "text", limit: Self.textLimit, unit: "bytes here") {
            Self.size(.array(Self.blocks($0, .words)))
        }
        let headline = fit(article.headline, "title", Self.titleLimit)
        let byline = fit(article.byline, "authors", Self.lineLimit)
        let site = fit(article.site, "site", Self.lineLimit)
        let alt = fit(article.picture?.alt ?? "", "image.alt", Self.lineLimit)
        let credit = fit(
            article.picture?.credit.map { ChatLabels.fill(article.labels.picture, $0) } ?? "", "image.credit",
            Self.lineLimit)
        let gist = fitter.quietly(article.gist, limit: Self.lineLimit) { Self.safe($0).utf16.count }

        func message(_ words: String) -> JSONValue {
            var body = Self.blocks(text, .words) + Self.blocks(headline, .headline) + Self.blocks(words, .words)
            if let picture = article.picture {
                body.append(
                    .members([
                        "type": "Image", "url": .string(picture.url), "altText": .text(Self.safe(alt)),
                        "size": "Stretch",
                    ]))
                body += Self.blocks(credit, .subtle)
            }
            if let rating = article.rating {
                let fact = JSONValue.members(["title": .string(article.labels.rating), "value": .string(rating)])
                body.append(.members(["type": "FactSet", "facts": .array([fact])]))
            }
            body += Self.blocks([byline, site].filter { !$0.isEmpty }.joined(separator: " · "), .subtle)
            return Self.message(body, article, gist)
        }
        let words = fitter.fit(article.words, "content", limit: Self.byteLimit, unit: "bytes in all") {
            Self.size(message($0))
        }
        json = message(words)
    }

    private static func message(_ body: [JSONValue], _ article: ChatArticle, _ gist: String) -> JSONValue {
        var actions: [JSONValue] = []
        for link in [article.link.map { ($0, article.labels.read) }, article.media.map { ($0.url, $0.label) }] {
            guard let (url, title) = link else { continue }
            actions.append(.members(["type": "Action.OpenUrl", "title": .string(title), "url": .string(url)]))
        }
        let language = article.language.flatMap(LanguageTag.init)
        let card = JSONValue.members([
            "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
            "type": "AdaptiveCard",
            "version": "1.5",
            "lang": .text(language?.canonical),
            "rtl": language?.isRightToLeft == true ? .bool(true) : nil,
            "fallbackText": .text(safe(gist)),
            "msteams": .members(["width": "Full"]),
            "body": .array(body),
            "actions": .list(actions),
        ])
        return .members([
            "type": "message",
            "attachments": .array([
                .members([
                    "contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": .null, "content": card,
                ])
            ]),
        ])
    }

    /// The lines of a text, each in a block of its own, those of one paragraph close together.
    private static func blocks(_ text: String, _ style: Style) -> [JSONValue] {
        var blocks: [JSONValue] = []
        var isNewParagraph = true
        for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            guard !line.isEmpty else {
                isNewParagraph = true
                continue
            }
            blocks.append(
                .members([
                    "type": "RichTextBlock", "spacing": isNewParagraph ? nil : "None",
                    "inlines": .array(runs(String(Substring(line)), style)),
                ]))
            isNewParagraph = false
        }
        return blocks
    }

    /// A line in runs, of which the addresses among the words are links.
    private static func runs(_ line: String, _ style: Style) -> [JSONValue] {
        var runs: [JSONValue] = []
        var start = 0
        func add(_ range: Range<Int>, isAddress: Bool) {
            guard !range.isEmpty else { return }
            let words = String(decoding: line.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
            let address = isAddress ? WebAddress.absolute(words) : nil
            runs.append(
                .members([
                    "type": "TextRun",
                    "text": .string(safe(words)),
                    "size": style == .headline ? "Large" : style == .subtle ? "Small" : nil,
                    "weight": style == .headline ? "Bolder" : nil,
                    "isSubtle": style == .subtle ? .bool(true) : nil,
                    "selectAction": address.map { .members(["type": "Action.OpenUrl", "url": .string($0)]) },
                ]))
        }
        for address in style == .words ? AddressRuns.find(in: line) : [] {
            add(start..<address.lowerBound, isAddress: false)
            add(address, isAddress: true)
            start = address.upperBound
        }
        add(start..<line.utf8.count, isAddress: false)
        return runs
    }

    /// The bytes of a message as it is written.
    private static func size(_ message: JSONValue) -> Int {
        var output = ByteWriter()
        output.json(pretty: false) { writer in
            writer.value(message)
            writer.endDocument()
        }
        return output.count
    }

    /// Words in which the two things are kept apart that Teams reads in any text of a card: `{{DATE(…)}}`, and `<at>`.
    static func safe(_ text: String) -> String {
        let bytes = text.utf8.span
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for index in 0..<bytes.count {
            let byte = bytes[index]
            output.append(byte)
            guard index + 1 < bytes.count else { continue }
            let isMacro = byte == UInt8(ascii: "{") && bytes[index + 1] == byte
            if isMacro || byte == UInt8(ascii: "<") && isTag(bytes, at: index + 1) {
                output += Array(ChatWords.joiner.utf8)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func isTag(_ bytes: Span<UInt8>, at start: Int) -> Bool {
        let name = bytes[start] == UInt8(ascii: "/") ? start + 1 : start
        return name + 1 < bytes.count && bytes[name] | 0x20 == UInt8(ascii: "a")
            && bytes[name + 1] | 0x20 == UInt8(ascii: "t")
    }
}
