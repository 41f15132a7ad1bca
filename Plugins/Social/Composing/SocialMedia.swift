internal import Syndicate

/// The pictures of an entry that a network takes.
struct SocialMedia {
    /// Which pictures go with a post.
    enum Choice: String, CaseIterable {
        /// The first where the network has no preview of a link, else none.
        case auto
        /// All that the network takes.
        case all
        case none
    }

    var attachments: [SocialAttachment] = []
    /// Whether the article has a picture whose address it does not tell.
    var hasPictureWithoutAddress = false
    var dropped: [SocialPost.Dropped] = []
    /// What is wrong with pictures that are there all the same.
    var warnings: [TextWarning] = []

    /// - Parameter isText: Whether a person adds the pictures, in whose app most can be mended.
    init(_ entry: Entry, _ style: SocialStyle, _ choice: Choice, hasLink: Bool, isText: Bool) {
        let isWanted = choice != .none && (choice == .all || style.needsPicture || !hasLink)
        guard isWanted || style.needsPicture else { return }
        var seen: Set<String> = []
        for figure in ([entry.image] + entry.figures.map { $0 }).compactMap({ $0 }) {
            if Self.attachment(figure) == nil { hasPictureWithoutAddress = true }
            guard let picture = Self.attachment(figure), seen.insert(picture.url).inserted else { continue }
            guard Self.isTaken(picture) else {
                dropped.append(
                    .init(field: "image", value: picture.url, reason: "\(style.title) takes no pictures of this type."))
                continue
            }
            let limit = choice == .all ? style.mediaLimit : 1
            guard attachments.count < limit else {
                if choice == .all {
                    dropped.append(
                        .init(field: "image", value: picture.url, reason: "A post has \(limit) pictures at most."))
                }
                continue
            }
            let problems = style.pictures.problems(of: picture, on: style.title)
            if let problem = problems.first, !isText, !style.needsPicture {
                dropped.append(.init(field: "image", value: picture.url, reason: problem.message))
                continue
            }
            for var problem in problems where !isText || problem.code != SocialPictureRules.typeCode {
                // The API may well convert what it does not promise to take.
                if isText || problem.code == SocialPictureRules.typeCode { problem.severity = .warning }
                warnings.append(problem)
            }
            attachments.append(shortened(picture, style))
        }
    }

    /// A figure as an attachment; `nil` where it has no address that others can reach.
    static func attachment(_ figure: Figure) -> SocialAttachment? {
        guard let url = figure.url, url.hasPrefix("https://") || url.hasPrefix("http://") else { return nil }
        return SocialAttachment(
            url: url, mediaType: mediaType(of: figure, at: url),
            alt: figure.alt.map(SocialWords.line).flatMap { $0.isEmpty ? nil : $0 }, width: figure.width,
            height: figure.height, length: figure.length)
    }

    /// The type without parameters. What is no type says nothing: it would end up in the headers of requests.
    private static func mediaType(of figure: Figure, at url: String) -> String? {
        figure.type.flatMap { MediaType($0)?.essence } ?? MediaType.essence(forPath: url)
    }

    /// Whether it is a picture that networks draw.
    static func isTaken(_ picture: SocialAttachment) -> Bool {
        guard let type = picture.mediaType else { return true }
        return type.hasPrefix("image/")
            && !["image/svg+xml", "image/x-icon", "image/vnd.microsoft.icon"].contains(type)
    }

    private mutating func shortened(_ picture: SocialAttachment, _ style: SocialStyle) -> SocialAttachment {
        guard let alt = picture.alt else { return picture }
        guard let limit = style.altLimit else {
            let reason = "\(style.title) has no place for what a picture shows."
            dropped.append(.init(field: "alt", value: String(alt.prefix(300)), reason: reason))
            return picture
        }
        guard alt.utf16.count > limit else { return picture }
        let (kept, end) = SocialWords.beginning(alt, limit: limit, ellipsis: style.ellipsis) { $0.utf16.count }
        var picture = picture
        picture.alt = kept
        dropped.append(
            .init(
                field: "alt", value: String(alt[end...].prefix(300)),
                reason: "What a picture shows is told in \(limit) characters at most."))
        return picture
    }
}
