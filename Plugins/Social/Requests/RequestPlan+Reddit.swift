internal import Syndicate

/// Reddit: the API for programs with OAuth.
extension RequestPlan {
    mutating func reddit() {
        let headers: APIFields = SocialAPI.bearer + [("User-Agent", .template("{user_agent}"))]
        if !files.isEmpty {
            warnings.append(
                TextWarning(
                    .warning, "media-by-hand",
                    "The pictures have to be added by hand; these requests do not upload any."))
        }
        for (part, message) in messages.enumerated() {
            guard part == 0 else {
                requests.append(
                    APIRequest(
                        id: "comment-\(part + 1)", part: part, url: "\(SocialAPI.reddit)/comment", headers: headers,
                        body: .form([
                            ("api_type", .text("json")), ("thing_id", .template("{post_id:1}")),
                            ("text", .text(message.text)),
                        ])))
                continue
            }
            var fields: APIFields = [
                ("api_type", .text("json")), ("sr", .template("{subreddit}")), ("title", .text(post.title ?? "")),
            ]
            if post.linkPlacement == .attached, let link = post.link {
                fields += [("kind", .text("link")), ("url", .text(link))]
                // A link that is there already is refused, so that a second run posts nothing twice.
                fields.append(("resubmit", .text("false")))
            } else {
                fields += [("kind", .text("self")), ("text", .text(message.text))]
            }
            requests.append(
                APIRequest(
                    id: "post-1", part: part, url: "\(SocialAPI.reddit)/submit", headers: headers, body: .form(fields),
                    results: [.init("post_id:1", member: "/json/data/name")]))
        }
    }
}
