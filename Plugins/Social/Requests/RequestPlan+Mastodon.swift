internal import Syndicate

/// Mastodon: media of API v2, statuses of v1.
extension RequestPlan {
    mutating func mastodon() {
        for (part, number, file) in files {
            var fields: APIFields = []
            if let alt = file.alt { fields.append(("description", .text(alt))) }
            if file.focus != .centre { fields.append(("focus", .text("\(file.focus.x),\(file.focus.y)"))) }
            requests.append(
                APIRequest(
                    id: "upload-\(number)", part: part, url: "\(SocialAPI.mastodon)/v2/media",
                    headers: SocialAPI.bearer,
                    body: .multipart(fields, field: "file", file: file),
                    results: [.init("media_id:\(number)", member: "/id")]))
            // 206 until the server has the file in all sizes.
            requests.append(
                APIRequest(
                    id: "upload-\(number)-ready", part: part, method: .get,
                    url: "\(SocialAPI.mastodon)/v1/media/{media_id:\(number)}", headers: SocialAPI.bearer,
                    readiness: .init(sign: .status(200), pause: 2, attempts: 60)))
        }
        for (part, message) in messages.enumerated() {
            var fields: APIFields = [("status", .text(message.text))]
            let media = fileNumbers(of: part)
            if !media.isEmpty { fields.append(("media_ids", .list(media.map { .template("{media_id:\($0)}") }))) }
            if part > 0 { fields.append(("in_reply_to_id", .template("{post_id:\(part)}"))) }
            // Its primary subtag: an ISO 639 code.
            if let tag = language?.lowercased().prefix(while: { $0 != "-" && $0 != "_" }), !tag.isEmpty {
                fields.append(("language", .text(String(tag))))
            }
            fields.append(("visibility", .text("public")))
            requests.append(
                APIRequest(
                    id: "post-\(part + 1)", part: part, url: "\(SocialAPI.mastodon)/v1/statuses",
                    headers: SocialAPI.bearer + [("Idempotency-Key", .text(message.part.id))], body: .json(fields),
                    results: [.init("post_id:\(part + 1)", member: "/id")]))
        }
    }
}
