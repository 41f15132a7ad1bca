internal import Syndicate
internal import SyndicateXML

/// What of a message matters here: its HTML, and whether there is text beside it.
struct MailMessageParts {
    let header: MessageEntity
    /// The part of HTML in UTF-8; nil where there is none.
    private(set) var html: [UInt8]?
    /// Whether there is plain text before or behind the HTML, that is no attachment.
    private(set) var hasTextBefore = false
    private(set) var hasTextBehind = false

    /// What names its parts (RFC 2392), without the angle brackets.
    private(set) var contentIDs: Set<String> = []

    /// Reads a message; nil for what is none.
    init?(_ bytes: [UInt8]) {
        guard let entity = MessageEntity(bytes[...], isMessage: true),
            entity.fields.contains(where: { Self.known.contains($0.name) })
        else { return nil }
        header = entity
        take(entity, depth: 0)
    }

    private static let known: Set<String> = [
        "from", "to", "subject", "date", "message-id", "mime-version", "content-type", "received", "return-path",
        "delivered-to", "list-id",
    ]

    private mutating func take(_ entity: MessageEntity, depth: Int) {
        let disposition = entity["content-disposition"] ?? ""
        if let identifier = entity["content-id"] {
            contentIDs.insert(String(identifier.drop { "< ".contains($0) }.prefix { !"> ".contains($0) }))
        }
        guard depth < 16, !disposition.lowercased().hasPrefix("attachment") else { return }
        let essence = entity.type?.essence ?? "text/plain"
        if essence.hasPrefix("multipart/") {
            for part in entity.parts { take(part, depth: depth + 1) }
        } else if essence == "text/html" {
            if html == nil { html = Self.text(entity) }
        } else if essence == "text/plain" {
            if html == nil { hasTextBefore = true } else { hasTextBehind = true }
        }
    }

    /// In UTF-8, whatever the part is written in, where that is known.
    private static func text(_ entity: MessageEntity) -> [UInt8] {
        let content = entity.content
        let charset = entity.type?.parameters.first { $0.name == "charset" }?.value ?? "utf-8"
        guard !["utf-8", "us-ascii", "utf8"].contains(charset.lowercased()) else { return content }
        return Array(TextDecoder(declared: charset).decode(content).text.utf8)
    }
}
