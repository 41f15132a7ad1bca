internal import Syndicate

/// Facebook (Pages API), Instagram (Content Publishing) and Threads, which all are Graph APIs.
extension RequestPlan {
    mutating func facebook() {
        for (part, number, file) in files {
            var fields: APIFields = [("url", .text(file.url)), ("published", .text("false"))]
            if let alt = file.alt { fields.append(("alt_text_custom", .text(alt))) }
            requests.append(
                APIRequest(
                    id: "photo-\(number)", part: part, url: "\(SocialAPI.facebook)/{page_id}/photos",
                    headers: SocialAPI.bearer, body: .form(fields),
                    results: [.init("media_id:\(number)", member: "/id")]))
        }
        for (part, message) in messages.enumerated() {
            var fields: APIFields = []
            if !message.text.isEmpty { fields.append(("message", .text(message.text))) }
            guard part == 0 else {
                // A reply to a post of a page is a comment.
                requests.append(
                    APIRequest(
                        id: "comment-\(part + 1)", part: part, url: "\(SocialAPI.facebook)/{post_id:1}/comments",
                        headers: SocialAPI.bearer, body: .form(fields),
                        results: [.init("post_id:\(part + 1)", member: "/id")]))
                continue
            }
            let media = fileNumbers(of: part)
            let attached = attachedLink(of: part)
            if let link = attached ?? (cardPart == part ? post.link : nil) { fields.append(("link", .text(link))) }
            for (index, number) in media.enumerated() {
                fields.append(("attached_media[\(index)]", .template("{\"media_fbid\":\"{media_id:\(number)}\"}")))
            }
            requests.append(
                APIRequest(
                    id: "post-1", part: part, url: "\(SocialAPI.facebook)/{page_id}/feed", headers: SocialAPI.bearer,
                    body: .form(fields), results: [.init("post_id:1", member: "/id")]))
        }
    }

    mutating func instagram() {
        guard let message = messages.first else { return }
        let caption: APIFields = message.text.isEmpty ? [] : [("caption", .text(message.text))]
        containers(
            of: 0, at: "\(SocialAPI.instagram)/{ig_user_id}", create: "media", publish: "media_publish",
            status: "status_code", words: caption
        ) { file, isItem in
            // Pictures have no type, and videos one of their own in a carousel.
            Self.isVideo(file) ? [("media_type", .text(isItem ? "VIDEO" : "REELS"))] : []
        }
    }

    mutating func threads() {
        for (part, message) in messages.enumerated() {
            var words: APIFields = message.text.isEmpty ? [] : [("text", .text(message.text))]
            let attached = attachedLink(of: part)
            if let link = attached ?? (cardPart == part ? post.link : nil) {
                words.append(("link_attachment", .text(link)))
            }
            if part > 0 { words.append(("reply_to_id", .template("{post_id:\(part)}"))) }
            containers(
                of: part, at: "\(SocialAPI.threads)/{threads_user_id}", create: "threads", publish: "threads_publish",
                status: "status", words: words
            ) { file, _ in [("media_type", .text(Self.isVideo(file) ? "VIDEO" : "IMAGE"))] }
        }
    }

    /// A container for a part's words and files, waiting until it is ready, and publishing it.
    private mutating func containers(
        of part: Int, at account: String, create: String, publish: String, status: String, words: APIFields,
        type: (_ file: SocialAttachment, _ isItem: Bool) -> APIFields
    ) {
        let host = String(account[..<(account.utf8.lastIndex(of: UInt8(ascii: "/")) ?? account.endIndex)])
        let media = files.filter { $0.part == part }
        func fields(_ file: SocialAttachment, isItem: Bool) -> APIFields {
            var fields = type(file, isItem)
            fields.append((Self.isVideo(file) ? "video_url" : "image_url", .text(file.url)))
            if let alt = file.alt { fields.append(("alt_text", .text(alt))) }
            return fields
        }
        func ready(_ id: String, _ container: String) -> APIRequest {
            APIRequest(
                id: id, part: part, method: .get, url: "\(host)/{\(container)}?fields=\(status)",
                headers: SocialAPI.bearer,
                readiness: .init(
                    sign: .member("/\(status)", equals: "FINISHED"), failures: ["ERROR", "EXPIRED"], pause: 30,
                    attempts: 10))
        }
        var body: APIFields
        if media.count > 1 {
            for (_, number, file) in media {
                requests.append(
                    APIRequest(
                        id: "item-\(number)", part: part, url: "\(account)/\(create)", headers: SocialAPI.bearer,
                        body: .form(fields(file, isItem: true) + [("is_carousel_item", .text("true"))]),
                        results: [.init("media_id:\(number)", member: "/id")]))
                requests.append(ready("item-\(number)-ready", "media_id:\(number)"))
            }
            let children = media.map { "{media_id:\($0.number)}" }.joined(separator: ",")
            body = [("media_type", .text("CAROUSEL")), ("children", .template(children))]
        } else if let file = media.first?.file {
            body = fields(file, isItem: false)
        } else {
            body = [("media_type", .text("TEXT"))]
        }
        body += words
        let number = part + 1
        requests.append(
            APIRequest(
                id: "container-\(number)", part: part, url: "\(account)/\(create)", headers: SocialAPI.bearer,
                body: .form(body), results: [.init("container_id:\(number)", member: "/id")]))
        requests.append(ready("container-\(number)-ready", "container_id:\(number)"))
        requests.append(
            APIRequest(
                id: "post-\(number)", part: part, url: "\(account)/\(publish)", headers: SocialAPI.bearer,
                body: .form([("creation_id", .template("{container_id:\(number)}"))]),
                results: [.init("post_id:\(number)", member: "/id")]))
    }
}
