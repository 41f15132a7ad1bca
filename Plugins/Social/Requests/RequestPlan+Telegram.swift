internal import Syndicate

/// Telegram: the Bot API.
extension RequestPlan {
    mutating func telegram() {
        for (part, message) in messages.enumerated() {
            var fields: APIFields = [("chat_id", .template("{chat_id}"))]
            let media = post.parts[part].attachments
            let entities = Self.entities(message)
            var result = "/result/message_id"
            let method: String
            let attached = attachedLink(of: part)
            if media.count > 1 {
                method = "sendMediaGroup"
                // Each picture is a message, and the words are those of the first.
                result = "/result/0/message_id"
                let items = media.enumerated().map { index, file in
                    let type = Self.isVideo(file) ? "video" : "photo"
                    let item: APIFields = [("type", .text(type)), ("media", .text(file.url))]
                    return APIValue.object(index > 0 ? item : item + Self.words(message, entities, "caption"))
                }
                fields.append(("media", .list(items)))
            } else if let file = media.first {
                let type = Self.isVideo(file) ? "video" : "photo"
                method = Self.isVideo(file) ? "sendVideo" : "sendPhoto"
                fields += [(type, .text(file.url))] + Self.words(message, entities, "caption")
            } else {
                method = "sendMessage"
                fields += Self.words(message, entities, "text")
                if let link = attached ?? (cardPart == part ? post.link : nil) {
                    fields.append(
                        ("link_preview_options", .object([("url", .text(link)), ("prefer_large_media", .flag(true))])))
                } else if !message.entities.contains(where: { $0.kind == .url }) {
                    fields.append(("link_preview_options", .object([("is_disabled", .flag(true))])))
                }
            }
            if part > 0 {
                fields.append(("reply_parameters", .object([("message_id", .template("{post_id:\(part)}"))])))
            }
            requests.append(
                APIRequest(
                    id: "post-\(part + 1)", part: part, url: "\(SocialAPI.telegram)/\(method)", body: .json(fields),
                    results: [.init("post_id:\(part + 1)", member: result)]))
        }
    }

    /// The words, with what is in them: `text` and `entities`, or `caption` and `caption_entities`.
    private static func words(_ message: SocialMessage, _ entities: [APIValue], _ field: String) -> APIFields {
        guard !message.text.isEmpty else { return [] }
        let words: APIFields = [(field, .text(message.text))]
        guard !entities.isEmpty else { return words }
        return words + [(field == "text" ? "entities" : "caption_entities", .list(entities))]
    }

    private static func entities(_ message: SocialMessage) -> [APIValue] {
        func entity(_ type: String, _ range: Range<Int>) -> APIValue {
            .object([
                ("type", .text(type)), ("offset", .integer(range.lowerBound)), ("length", .integer(range.count)),
            ])
        }
        let heading = message.part.heading.map { [entity("bold", $0)] } ?? []
        return heading + message.entities.map { entity($0.kind.rawValue, $0.utf16) }
    }
}
