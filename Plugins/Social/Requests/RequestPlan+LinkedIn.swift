internal import Syndicate

/// LinkedIn: Posts, Images and Comments APIs.
extension RequestPlan {
    mutating func linkedIn() {
        let headers: APIFields =
            SocialAPI.bearer + [
                ("LinkedIn-Version", .text(SocialAPI.linkedInVersion)), ("X-Restli-Protocol-Version", .text("2.0.0")),
            ]
        for (part, number, file) in files { upload(file, ":\(number)", "upload-\(number)", part, headers) }
        if let part = cardPart, part == 0, let image = post.card?.image {
            upload(image, ":card", "upload-card", part, headers)
        }
        for (part, message) in messages.enumerated() {
            guard part > 0 else {
                requests.append(
                    APIRequest(
                        id: "post-1", part: part, url: "\(SocialAPI.linkedIn)/posts", headers: headers,
                        body: .json(linkedInPost(message)), results: [.init("post_id:1", header: "x-restli-id")]))
                continue
            }
            requests.append(
                APIRequest(
                    id: "comment-\(part + 1)", part: part,
                    url: "\(SocialAPI.linkedIn)/socialActions/{post_id:1}/comments", headers: headers,
                    body: .json([
                        ("actor", .template("{author_urn}")), ("object", .template("{post_id:1}")),
                        ("message", .object([("text", .text(message.text))])),
                    ])))
        }
    }

    /// Asks for an address, and sends the file there.
    private mutating func upload(
        _ file: SocialAttachment, _ suffix: String, _ id: String, _ part: Int, _ headers: APIFields
    ) {
        requests += [
            APIRequest(
                id: "\(id)-begin", part: part, url: "\(SocialAPI.linkedIn)/images?action=initializeUpload",
                headers: headers,
                body: .json([("initializeUploadRequest", .object([("owner", .template("{author_urn}"))]))]),
                results: [
                    .init("upload_url\(suffix)", member: "/value/uploadUrl"),
                    .init("media_id\(suffix)", member: "/value/image"),
                ]),
            APIRequest(
                id: id, part: part, method: .put, url: "{upload_url\(suffix)}", headers: SocialAPI.bearer,
                body: .file(file)),
        ]
    }

    private mutating func linkedInPost(_ message: SocialMessage) -> APIFields {
        var fields: APIFields = [
            ("author", .template("{author_urn}")), ("commentary", .text(message.text)), ("visibility", .text("PUBLIC")),
            (
                "distribution",
                .object([
                    ("feedDistribution", .text("MAIN_FEED")), ("targetEntities", .list([])),
                    ("thirdPartyDistributionChannels", .list([])),
                ])
            ),
        ]
        _ = attachedLink(of: 0)
        let media = files.filter { $0.part == 0 }
        func image(_ number: Int, _ file: SocialAttachment) -> APIValue {
            var image: APIFields = [("id", .template("{media_id:\(number)}"))]
            if let alt = file.alt { image.append(("altText", .text(alt))) }
            return .object(image)
        }
        if media.count > 1 {
            let images = media.map { image($0.number, $0.file) }
            fields.append(("content", .object([("multiImage", .object([("images", .list(images))]))])))
        } else if let only = media.first {
            fields.append(("content", .object([("media", image(only.number, only.file))])))
        } else if cardPart == 0, let card = post.card {
            var article: APIFields = [("source", .text(card.url)), ("title", .text(card.title))]
            if let description = card.description { article.append(("description", .text(description))) }
            if card.image != nil { article.append(("thumbnail", .template("{media_id:card}"))) }
            fields.append(("content", .object([("article", .object(article))])))
        }
        return fields + [("lifecycleState", .text("PUBLISHED")), ("isReshareDisabledByAuthor", .flag(false))]
    }
}
