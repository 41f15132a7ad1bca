internal import Syndicate

/// X: API v2.
extension RequestPlan {
    mutating func x() {
        for (part, number, file) in files {
            upload(file, number, part)
            if let alt = file.alt {
                requests.append(
                    APIRequest(
                        id: "alt-\(number)", part: part, url: "\(SocialAPI.x)/media/metadata",
                        headers: SocialAPI.bearer,
                        body: .json([
                            ("id", .template("{media_id:\(number)}")),
                            ("metadata", .object([("alt_text", .object([("text", .text(alt))]))])),
                        ])))
            }
        }
        for (part, message) in messages.enumerated() {
            var fields: APIFields = [("text", .text(message.text))]
            let media = fileNumbers(of: part)
            if !media.isEmpty {
                let ids = media.map { APIValue.template("{media_id:\($0)}") }
                fields.append(("media", .object([("media_ids", .list(ids))])))
            }
            if part > 0 {
                fields.append(("reply", .object([("in_reply_to_tweet_id", .template("{post_id:\(part)}"))])))
            }
            requests.append(
                APIRequest(
                    id: "post-\(part + 1)", part: part, url: "\(SocialAPI.x)/tweets", headers: SocialAPI.bearer,
                    body: .json(fields), results: [.init("post_id:\(part + 1)", member: "/data/id")]))
        }
    }

    /// A picture in one call; what moves in pieces, of which it is one.
    private mutating func upload(_ file: SocialAttachment, _ number: Int, _ part: Int) {
        let url = "\(SocialAPI.x)/media/upload"
        let id = APIRequest.Result("media_id:\(number)", member: "/data/id")
        guard Self.isVideo(file) || file.mediaType == "image/gif" else {
            requests.append(
                APIRequest(
                    id: "upload-\(number)", part: part, url: url, headers: SocialAPI.bearer,
                    body: .multipart([("media_category", .text("tweet_image"))], field: "media", file: file),
                    results: [id]))
            return
        }
        let category = Self.isVideo(file) ? "tweet_video" : "tweet_gif"
        var fields: APIFields = [
            ("media_type", .text(file.mediaType ?? "application/octet-stream")), ("media_category", .text(category)),
        ]
        // Who has the file knows how long it is.
        let size = file.length.flatMap(Int.init(exactly:)).map(APIValue.integer)
        fields.append(("total_bytes", size ?? .template("{media_size:\(number)}")))
        requests += [
            APIRequest(
                id: "upload-\(number)-begin", part: part, url: "\(url)/initialize", headers: SocialAPI.bearer,
                body: .json(fields), results: [id]),
            APIRequest(
                id: "upload-\(number)", part: part, url: "\(url)/{media_id:\(number)}/append",
                headers: SocialAPI.bearer,
                body: .multipart([("segment_index", .text("0"))], field: "media", file: file)),
            APIRequest(
                id: "upload-\(number)-end", part: part, url: "\(url)/{media_id:\(number)}/finalize",
                headers: SocialAPI.bearer),
            APIRequest(
                id: "upload-\(number)-ready", part: part, method: .get, url: "\(url)?media_id={media_id:\(number)}",
                headers: SocialAPI.bearer,
                readiness: .init(
                    sign: .member("/data/processing_info/state", equals: "succeeded"), failures: ["failed"], pause: 5,
                    attempts: 60)),
        ]
    }
}
