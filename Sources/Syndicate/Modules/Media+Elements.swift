extension Figure {
    /// The picture as `media:content` (Media RSS 1.5.1): the caption is its `media:description`, the words for those who do
    /// not see it its `media:title`, the credit its `media:credit`; `nil` for a caption without a picture.
    public var mediaContent: ExtensionElement? {
        guard let url else { return nil }
        var children: [ExtensionElement] = []
        if let alt { children.append(ExtensionElement(.media, "title", [("type", "plain")], text: alt)) }
        if let caption { children.append(ExtensionElement(.media, "description", [("type", "plain")], text: caption)) }
        if let credit { children.append(ExtensionElement(.media, "credit", text: credit)) }
        return ExtensionElement(
            .media, "content",
            [
                ("url", url), ("medium", "image"), ("type", type), ("fileSize", length.map { String($0) }),
                ("width", width.map { String($0) }), ("height", height.map { String($0) }),
            ],
            children: children)
    }

    /// The picture that a `media:content` shows, or `nil` where that is no picture or has no address.
    public init?(mediaContent element: ExtensionElement) {
        guard element.isElement(.media, "content"), let url = element.attribute("url") else { return nil }
        let type = element.attribute("type")
        guard element.attribute("medium") == "image" || type?.hasPrefix("image/") == true else { return nil }
        self.init(
            url: url, alt: element.childText(.media, "title"), caption: element.childText(.media, "description"),
            credit: element.childText(.media, "credit"))
        self.type = type
        length = element.attribute("fileSize").flatMap { Int64($0) }
        width = element.attribute("width").flatMap { Int($0) }
        height = element.attribute("height").flatMap { Int($0) }
    }

    /// The picture as `media:thumbnail`: the one that stands for an entry; `nil` for a caption without a picture.
    public var mediaThumbnail: ExtensionElement? {
        guard let url else { return nil }
        return ExtensionElement(
            .media, "thumbnail",
            [("url", url), ("width", width.map { String($0) }), ("height", height.map { String($0) })])
    }
}

extension Attachment {
    /// The file as `media:content` (Media RSS 1.5.1); within a `media:group` one is the default.
    public func mediaContent(isDefault: Bool? = nil) -> ExtensionElement {
        ExtensionElement(
            .media, "content",
            [
                ("url", url), ("medium", medium), ("type", type), ("fileSize", length.map { String($0) }),
                ("isDefault", isDefault.map { $0 ? "true" : "false" }),
                // In kilobits per second.
                ("bitrate", bitrate.flatMap { decimal($0 / 1000) }), ("duration", duration.flatMap(decimal)),
                ("height", height.map { String($0) }), ("lang", language),
            ],
            children: title.map { [ExtensionElement(.media, "title", [("type", "plain")], text: $0)] } ?? [])
    }

    /// The file with its other forms: a `media:content`, or a `media:group` of them where there are several.
    public var mediaElement: ExtensionElement {
        if alternates.isEmpty { return mediaContent() }
        let others = alternates.map { $0.mediaContent() }
        return ExtensionElement(.media, "group", children: [mediaContent(isDefault: true)] + others)
    }

    /// Whether there is more to say than the address, type, length and title that an enclosure has.
    public var hasMediaDetails: Bool { duration != nil || bitrate != nil || height != nil || !alternates.isEmpty }

    private var medium: String? {
        switch type?.utf8.prefix(while: { $0 != UInt8(ascii: "/") }).map({ $0 | 0x20 }) {
        case .some(let main) where main.elementsEqual("audio".utf8): "audio"
        case .some(let main) where main.elementsEqual("video".utf8): "video"
        case .some(let main) where main.elementsEqual("image".utf8): "image"
        default: nil
        }
    }
}
