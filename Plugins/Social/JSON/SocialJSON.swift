internal import Syndicate

/// Writes a post as JSON: its texts counted, its entities, and the calls that the network's API would need; see
/// `docs/schemas/social-post.schema.json`.
struct SocialJSON {
    /// What the schema's member `version` is.
    static let version = 1

    let post: SocialPost
    let network: SocialNetwork
    private let entry: Entry
    private let feed: FeedMetadata
    private let messages: [SocialMessage]
    private let plan: RequestPlan

    /// - Parameter network: The row with the limits that hold for the post.
    init(_ post: SocialPost, network: SocialNetwork, entry: Entry, feed: FeedMetadata) {
        self.post = post
        self.network = network
        self.entry = entry
        self.feed = feed
        messages = post.parts.enumerated().map { SocialMessage($1, index: $0, network) }
        plan = RequestPlan(post, messages, network, language: entry.language ?? feed.language)
    }

    /// Writes one post as a document that ends with a line feed.
    static func write(
        _ post: SocialPost, network: SocialNetwork, entry: Entry, feed: FeedMetadata, to output: inout ByteWriter
    ) {
        let document = SocialJSON(post, network: network, entry: entry, feed: feed)
        output.json { writer in
            document.write(to: &writer)
            writer.endDocument()
        }
    }

    private func write(to writer: inout JSONWriter) {
        let warnings = post.warnings + plan.warnings
        let all = warnings + messages.flatMap(\.measure.warnings)
        writer.beginObject()
        writer.member("version", Self.version)
        writer.member("network", network.name)
        writer.member("entry", entry.identity(in: feed).value)
        writer.member("url", entry.permalink)
        writer.member("language", entry.language ?? feed.language)
        writer.key("valid")
        writer.value(!all.contains { $0.severity == .error })
        write(title: post.title, to: &writer)
        writer.objects("parts", messages) { writer, message in Self.write(message, to: &writer) }
        writer.key("link")
        writer.beginObject()
        writer.member("url", post.link)
        writer.member("placement", post.linkPlacement.rawValue)
        writer.endObject()
        if let card = post.card {
            writer.key("card")
            writer.beginObject()
            writer.member("url", card.url)
            writer.member("title", card.title)
            writer.member("description", card.description)
            if let image = card.image {
                writer.key("image")
                writer.beginObject()
                Self.write(image, to: &writer)
                writer.endObject()
            }
            writer.endObject()
        }
        Self.write(warnings, to: &writer)
        writer.objects("dropped", post.dropped) { writer, dropped in
            writer.member("field", dropped.field)
            writer.member("value", dropped.value)
            writer.member("reason", dropped.reason)
        }
        plan.write(to: &writer)
        writer.endObject()
    }

    private func write(title: String?, to writer: inout JSONWriter) {
        guard let title else { return }
        writer.key("title")
        writer.beginObject()
        writer.member("text", title)
        if let row = SocialNetwork.table.first(where: { $0.name == network.name + "-title" }) {
            Self.write(count: SocialMeter(row).measure(title), to: &writer)
        }
        writer.endObject()
    }

    private static func write(_ message: SocialMessage, to writer: inout JSONWriter) {
        writer.member("id", message.part.id)
        writer.member("text", message.text)
        writer.member("paste_text", message.part.text)
        write(count: message.measure, to: &writer)
        writer.objects("entities", message.entities) { writer, entity in
            writer.member("type", entity.kind.rawValue)
            writer.member("value", entity.value)
            for (name, range) in [("utf8", entity.utf8), ("utf16", entity.utf16), ("scalars", entity.scalars)] {
                writer.key(name)
                writer.beginArray()
                writer.value(Int64(range.lowerBound))
                writer.value(Int64(range.upperBound))
                writer.endArray()
            }
        }
        writer.objects("attachments", message.part.attachments) { writer, file in write(file, to: &writer) }
        write(message.measure.warnings, to: &writer)
    }

    private static func write(count measure: TextMeasure, to writer: inout JSONWriter) {
        writer.key("count")
        writer.beginObject()
        writer.member("unit", measure.unit)
        writer.member("used", measure.used)
        writer.member("limit", measure.limit)
        writer.member("bytes", measure.bytes)
        writer.member("fold", measure.fold)
        writer.endObject()
    }

    private static func write(_ attachment: SocialAttachment, to writer: inout JSONWriter) {
        writer.member("url", attachment.url)
        writer.member("media_type", attachment.mediaType)
        writer.member("width", attachment.width)
        writer.member("height", attachment.height)
        writer.member("size", attachment.length.flatMap(Int.init(exactly:)))
        writer.member("alt", attachment.alt)
        writer.key("focus")
        writer.beginObject()
        writer.key("x")
        writer.value(attachment.focus.x)
        writer.key("y")
        writer.value(attachment.focus.y)
        writer.endObject()
    }

    private static func write(_ warnings: [TextWarning], to writer: inout JSONWriter) {
        writer.objects("warnings", warnings) { writer, warning in
            writer.member("code", warning.code)
            writer.member("severity", warning.severity.rawValue)
            writer.member("limit", warning.limit)
            writer.member("actual", warning.actual)
            writer.member("message", warning.message)
        }
    }
}
