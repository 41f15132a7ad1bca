extension Entry {
    /// What Media RSS says of the entry beyond its extension tree, in a format that names one enclosure, as RSS does;
    /// see `derivedMedia(enclosures:)`.
    public var derivedMedia: [ExtensionElement] { derivedMedia(enclosures: 1) }

    /// What Media RSS says of the entry beyond its extension tree: the image (`media:thumbnail`, then `media:content`),
    /// the attachments that the format cannot say whole, the banner, the figures; then, in our own namespace, captions
    /// without a picture.
    ///
    /// A file that the tree has already is left out, and so is the thumbnail where the tree has one.
    ///
    /// - Parameter enclosures: How many of the attachments the format names itself; of these, only those are repeated
    /// that
    ///   have a duration, a bit rate, a height or other forms.
    public func derivedMedia(enclosures: Int) -> [ExtensionElement] {
        guard hasDerivedMedia(enclosures: enclosures) else { return [] }
        var result: [ExtensionElement] = []
        var known = Set<String>()
        for element in extensions.elements where element.namespace == XMLNamespace.media.uri {
            Self.collectAddresses(of: element, into: &known)
        }
        if let image, let url = image.url {
            if extensions.first(.media, "thumbnail") == nil, let thumbnail = image.mediaThumbnail {
                result.append(thumbnail)
            }
            if known.insert(url).inserted, let content = described(image).mediaContent { result.append(content) }
        }
        if let image, image.url == nil, let caption = image.captionElement { result.append(caption) }
        for (index, attachment) in attachments.enumerated()
        where (index >= enclosures || attachment.hasMediaDetails) && known.insert(attachment.url).inserted {
            result.append(attachment.alternates.isEmpty ? attachment.mediaContent : attachment.mediaGroup)
        }
        if let bannerImage, known.insert(bannerImage).inserted,
            let content = described(Figure(url: bannerImage)).mediaContent
        {
            result.append(content)
        }
        for figure in figures {
            if let url = figure.url {
                if known.insert(url).inserted, let content = figure.mediaContent { result.append(content) }
            } else if let element = figure.captionElement {
                result.append(element)
            }
        }
        return result
    }

    /// Whether `derivedMedia(enclosures:)` may give something; quick.
    public func hasDerivedMedia(enclosures: Int) -> Bool {
        if image != nil || bannerImage != nil || !figures.isEmpty { return true }
        return attachments.count > enclosures || attachments.contains { $0.hasMediaDetails }
    }

    /// The picture with what a figure of the same address says more.
    private func described(_ picture: Figure) -> Figure {
        guard let figure = figures.first(where: { $0.url == picture.url }) else { return picture }
        var picture = picture
        picture.alt = picture.alt ?? figure.alt
        picture.caption = picture.caption ?? figure.caption
        picture.credit = picture.credit ?? figure.credit
        picture.type = picture.type ?? figure.type
        picture.width = picture.width ?? figure.width
        picture.height = picture.height ?? figure.height
        picture.length = picture.length ?? figure.length
        return picture
    }

    private static func collectAddresses(of element: ExtensionElement, into known: inout Set<String>) {
        if element.name == "content", let url = element.attribute("url") { known.insert(url) }
        guard element.name == "group" else { return }
        for child in element.elements { collectAddresses(of: child, into: &known) }
    }
}

extension Attachment {
    /// Whether there is more to say than the address, type, length and title that an enclosure has.
    var hasMediaDetails: Bool { duration != nil || bitrate != nil || height != nil || !alternates.isEmpty }
}
