internal import Syndicate
internal import SyndicateHTML

extension PageFacts {
    /// The picture that stands for the article, with what Open Graph and the body's figures say of the same one.
    func image(among figures: [Figure]) -> Figure? {
        var image = linkedImage ?? openImage
        if image == nil, let url = meta.first("twitter:image", "twitter:image:src") {
            image = Figure(url: absolute(url), alt: meta.first("twitter:image:alt"))
        }
        guard var image, let url = image.url, Self.isSafe(url) else { return nil }
        if let open = openImage, open.url == url {
            image.alt = image.alt ?? open.alt
            image.type = image.type ?? open.type
            image.width = image.width ?? open.width
            image.height = image.height ?? open.height
        }
        if let figure = figures.first(where: { $0.url == url }) {
            image.alt = image.alt ?? figure.alt
            image.caption = figure.caption ?? image.caption
            image.credit = image.credit ?? figure.credit
        }
        // Many publishers write the alternative text a second time.
        if image.caption == image.alt { image.caption = nil }
        return FieldConverter.typed(image)
    }

    private var linkedImage: Figure? {
        guard let node else { return nil }
        if let image = node.nodes("image").first(where: {
            !$0.addresses("url").isEmpty || !$0.addresses("contentUrl").isEmpty
        }) {
            var figure = Figure(url: (image.addresses("contentUrl") + image.addresses("url")).first.map(absolute))
            figure.caption = image.text("caption")
            figure.alt = image.text("alternateName", "accessibilitySummary")
            figure.credit = image.text("creditText", "copyrightHolder", "creator", "author")
            figure.type = image.text("encodingFormat")
            figure.width = image.number("width").flatMap { Int(exactly: $0) }
            figure.height = image.number("height").flatMap { Int(exactly: $0) }
            return figure
        }
        return (node.addresses("image") + node.addresses("thumbnailUrl")).first.map { Figure(url: absolute($0)) }
    }

    private var openImage: Figure? {
        guard let media = meta.media.first(where: { $0.kind == .image }) else { return nil }
        var figure = Figure(url: absolute(media.url), alt: media.alternative)
        figure.type = media.type
        figure.width = media.width
        figure.height = media.height
        return figure
    }

    /// Sound and film that can be fetched as files: of JSON-LD's `audio`, `video` and `associatedMedia`, and of Open
    /// Graph.
    var attachments: [Attachment] {
        var attachments: [Attachment] = []
        for medium in ["audio", "video", "associatedMedia"].flatMap({ node?.nodes($0) ?? [] }) {
            guard let url = medium.addresses("contentUrl").first.map(absolute), Self.isSafe(url),
                !attachments.contains(where: { $0.url == url })
            else { continue }
            var attachment = Attachment(
                url: url, type: medium.text("encodingFormat") ?? MediaType.essence(forPath: url),
                title: medium.text("name"))
            attachment.duration = medium.text("duration").flatMap { ClockDuration.seconds(from: $0) }
            attachment.length = medium.number("contentSize").flatMap { Int64(exactly: $0) }
            attachments.append(attachment)
        }
        for medium in meta.media where medium.kind != .image {
            let url = absolute(medium.url)
            guard let type = medium.type ?? MediaType.essence(forPath: url),
                type.hasPrefix("audio/") || type.hasPrefix("video/"),
                Self.isSafe(url), !attachments.contains(where: { $0.url == url })
            else { continue }
            attachments.append(Attachment(url: url, type: type))
        }
        return attachments
    }
}
