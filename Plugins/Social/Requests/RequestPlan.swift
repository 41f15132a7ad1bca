internal import Syndicate

/// The calls that a network's API needs for a post, in order.
struct RequestPlan {
    let post: SocialPost
    let messages: [SocialMessage]
    let network: SocialNetwork
    let language: String?
    var requests: [APIRequest] = []
    /// What a person has to do, as the API does not.
    var warnings: [TextWarning] = []

    init(_ post: SocialPost, _ messages: [SocialMessage], _ network: SocialNetwork, language: String?) {
        self.post = post
        self.messages = messages
        self.network = network
        self.language = language
        switch network.name {
        case "facebook": facebook()
        case "x": x()
        case "instagram": instagram()
        case "threads": threads()
        case "mastodon": mastodon()
        case "bluesky": bluesky()
        case "linkedin": linkedIn()
        case "telegram": telegram()
        case "reddit": reddit()
        default: break
        }
    }

    /// The files of all parts, with the part that they go with and their number from 1.
    var files: [(part: Int, number: Int, file: SocialAttachment)] {
        var files: [(part: Int, number: Int, file: SocialAttachment)] = []
        for (index, part) in post.parts.enumerated() {
            for file in part.attachments { files.append((index, files.count + 1, file)) }
        }
        return files
    }

    /// The numbers of a part's files.
    func fileNumbers(of part: Int) -> [Int] { files.filter { $0.part == part }.map(\.number) }

    /// The part whose preview the link gives, unless it has pictures of its own.
    var cardPart: Int? {
        guard post.card != nil else { return nil }
        let part: Int
        switch post.linkPlacement {
        case .first, .attached: part = 0
        case .last, .reply: part = post.parts.count - 1
        case .bio, .none: return nil
        }
        return post.parts[part].attachments.isEmpty ? part : nil
    }

    /// The link, where it goes into a field beside the text of a part.
    mutating func attachedLink(of part: Int) -> String? {
        guard post.linkPlacement == .attached, part == 0, let link = post.link else { return nil }
        guard post.parts[part].attachments.isEmpty else {
            warnings.append(
                TextWarning(
                    .warning, "link-not-attached",
                    "A post with pictures has no field for a link, so the link \(link) goes nowhere."))
            return nil
        }
        return link
    }

    static func isVideo(_ file: SocialAttachment) -> Bool { file.mediaType?.hasPrefix("video/") == true }

    /// Writes the placeholders that are used, and the requests.
    func write(to writer: inout JSONWriter) {
        var used: Set<String> = []
        var results: [(request: APIRequest, result: APIRequest.Result)] = []
        for request in requests {
            used.formUnion(request.templates.flatMap(APIPlaceholder.names))
            results += request.results.map { (request, $0) }
        }
        writer.key("placeholders")
        writer.beginArray()
        for placeholder in APIPlaceholder.known {
            for name in used.sorted() where name == placeholder.name || name.hasPrefix(placeholder.name + ":") {
                guard !results.contains(where: { $0.result.placeholder == name }) else { continue }
                writer.beginObject()
                writer.member("name", "{\(name)}")
                writer.member("kind", placeholder.kind.rawValue)
                writer.member("description", placeholder.description)
                writer.endObject()
            }
        }
        for (request, result) in results {
            writer.beginObject()
            writer.member("name", "{\(result.placeholder)}")
            writer.member("kind", APIPlaceholder.Kind.reply.rawValue)
            writer.member("request", request.id)
            writer.member("member", result.member)
            writer.member("header", result.header)
            writer.endObject()
        }
        writer.endArray()
        writer.key("requests")
        writer.beginArray()
        for request in requests { request.write(to: &writer, parts: post.parts) }
        writer.endArray()
    }
}

extension APIRequest {
    /// All templates of the request.
    fileprivate var templates: [String] {
        var templates = [url]
        func collect(_ value: APIValue) {
            switch value {
            case .template(let text): templates.append(text)
            case .list(let values): values.forEach(collect)
            case .object(let fields): fields.forEach { collect($0.value) }
            case .text, .integer, .flag: break
            }
        }
        headers.forEach { collect($0.value) }
        switch body {
        case .json(let fields), .form(let fields), .multipart(let fields, _, _): fields.forEach { collect($0.value) }
        case .file, nil: break
        }
        return templates
    }
}
