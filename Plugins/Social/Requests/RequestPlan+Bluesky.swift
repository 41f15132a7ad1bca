internal import Syndicate

/// Bluesky: records of `app.bsky.feed.post` by the AT Protocol.
extension RequestPlan {
    mutating func bluesky() {
        var people: [String: Int] = [:]
        for (part, message) in messages.enumerated() {
            for entity in message.entities where entity.kind == .mention {
                let handle = entity.value.lowercased()
                guard people[handle] == nil else { continue }
                let number = people.count + 1
                people[handle] = number
                // A handle is ASCII letters, digits, full stops and hyphens: nothing that an address would escape.
                requests.append(
                    APIRequest(
                        id: "resolve-\(number)", part: part, method: .get,
                        url: "\(SocialAPI.bluesky)/com.atproto.identity.resolveHandle?handle=\(handle)",
                        results: [.init("did:\(number)", member: "/did")]))
            }
        }
        for (part, number, file) in files { uploadBlob(file, "upload-\(number)", "media_blob:\(number)", part) }
        if let part = cardPart, let image = post.card?.image { uploadBlob(image, "upload-card", "card_blob", part) }
        for (part, message) in messages.enumerated() {
            let fields: APIFields = [
                ("repo", .template("{did}")), ("collection", .text("app.bsky.feed.post")),
                ("record", .object(record(part, message, people))),
            ]
            requests.append(
                APIRequest(
                    id: "post-\(part + 1)", part: part, url: "\(SocialAPI.bluesky)/com.atproto.repo.createRecord",
                    headers: SocialAPI.bearer, body: .json(fields),
                    results: [
                        .init("post_uri:\(part + 1)", member: "/uri"), .init("post_cid:\(part + 1)", member: "/cid"),
                    ]))
        }
    }

    private mutating func uploadBlob(_ file: SocialAttachment, _ id: String, _ placeholder: String, _ part: Int) {
        requests.append(
            APIRequest(
                id: id, part: part, url: "\(SocialAPI.bluesky)/com.atproto.repo.uploadBlob",
                headers: SocialAPI.bearer + [("Content-Type", .text(file.mediaType ?? "application/octet-stream"))],
                body: .file(file), results: [.init(placeholder, member: "/blob")]))
    }

    private mutating func record(_ part: Int, _ message: SocialMessage, _ people: [String: Int]) -> APIFields {
        var record: APIFields = [
            ("$type", .text("app.bsky.feed.post")), ("text", .text(message.text)), ("createdAt", .template("{now}")),
        ]
        if let language { record.append(("langs", .list([.text(language)]))) }
        let facets = message.entities.compactMap { Self.facet($0, people) }
        if !facets.isEmpty { record.append(("facets", .list(facets))) }
        if part > 0 {
            func reference(_ number: Int) -> APIValue {
                .object([("uri", .template("{post_uri:\(number)}")), ("cid", .template("{post_cid:\(number)}"))])
            }
            record.append(("reply", .object([("root", reference(1)), ("parent", reference(part))])))
        }
        if let embed = embed(part) { record.append(("embed", .object(embed))) }
        return record
    }

    private static func facet(_ entity: TextEntity, _ people: [String: Int]) -> APIValue? {
        let feature: APIFields
        switch entity.kind {
        case .url:
            let hasScheme = entity.value.lowercased().hasPrefix("http")
            let address = hasScheme ? entity.value : "https://\(entity.value)"
            feature = [("$type", .text("app.bsky.richtext.facet#link")), ("uri", .text(address))]
        case .mention:
            guard let number = people[entity.value.lowercased()] else { return nil }
            feature = [("$type", .text("app.bsky.richtext.facet#mention")), ("did", .template("{did:\(number)}"))]
        case .hashtag:
            feature = [("$type", .text("app.bsky.richtext.facet#tag")), ("tag", .text(entity.value))]
        case .cashtag:
            feature = [("$type", .text("app.bsky.richtext.facet#tag")), ("tag", .text("$\(entity.value)"))]
        }
        return .object([
            (
                "index",
                .object([
                    ("byteStart", .integer(entity.utf8.lowerBound)), ("byteEnd", .integer(entity.utf8.upperBound)),
                ])
            ),
            ("features", .list([.object(feature)])),
        ])
    }

    private mutating func embed(_ part: Int) -> APIFields? {
        let media = files.filter { $0.part == part }
        // Says so where a link has no place.
        _ = attachedLink(of: part)
        guard media.isEmpty else {
            let images = media.map { _, number, file in
                var image: APIFields = [
                    ("alt", .text(file.alt ?? "")), ("image", .template("{media_blob:\(number)}")),
                ]
                if let width = file.width, let height = file.height {
                    image.append(("aspectRatio", .object([("width", .integer(width)), ("height", .integer(height))])))
                }
                return APIValue.object(image)
            }
            return [("$type", .text("app.bsky.embed.images")), ("images", .list(images))]
        }
        guard cardPart == part, let card = post.card else { return nil }
        var external: APIFields = [
            ("uri", .text(card.url)), ("title", .text(card.title)), ("description", .text(card.description ?? "")),
        ]
        if card.image != nil { external.append(("thumb", .template("{card_blob}"))) }
        return [("$type", .text("app.bsky.embed.external")), ("external", .object(external))]
    }
}
