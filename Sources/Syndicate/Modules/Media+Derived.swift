extension Entry {
    /// What Media RSS says of the entry beyond its extension tree: the image (`media:thumbnail`, then `media:content`),
    /// attachments, the banner, the figures; then, in our own namespace, captions without a picture.
    ///
    /// A file that the tree names already, for Media RSS or for podcasts, is left out, and so is the thumbnail where the
    /// tree has one.
    ///
    /// - Parameter isUnsaid: Whether there is more to say of an attachment, given with its index, than the format itself
    ///   has said.
    public func derivedMedia(where isUnsaid: (Int, Attachment) -> Bool) -> [ExtensionElement] {
        if image == nil, bannerImage == nil, figures.isEmpty, attachments.isEmpty { return [] }
        var result: [ExtensionElement] = []
        var known = extensions.fileAddresses
        if let image, let url = image.url {
            if extensions.first(.media, "thumbnail") == nil, let thumbnail = image.mediaThumbnail {
                result.append(thumbnail)
            }
            if known.insert(url).inserted, let content = described(image).mediaContent { result.append(content) }
        }
        if let image, image.url == nil, let caption = image.captionElement { result.append(caption) }
        for (index, attachment) in attachments.enumerated() where isUnsaid(index, attachment) {
            var attachment = attachment
            attachment.alternates.removeAll { known.contains($0.url) }
            if !attachment.alternates.isEmpty {
                result.append(attachment.mediaGroup)
            } else if !known.contains(attachment.url) {
                result.append(attachment.mediaContent)
            }
            known.formUnion([attachment.url] + attachment.alternates.map(\.url))
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
}

extension Extensions {
    /// The addresses of the files that Media RSS and podcast elements of the tree name.
    public var fileAddresses: Set<String> {
        var addresses: Set<String> = []
        for element in elements { Self.collectAddresses(of: element, into: &addresses) }
        return addresses
    }

    private static func collectAddresses(of element: ExtensionElement, into addresses: inout Set<String>) {
        if element.isNamed(.media, "content"), let url = element.attribute("url") {
            addresses.insert(url)
        } else if element.isNamed(.podcast, "source"), let uri = element.attribute("uri") {
            addresses.insert(uri)
        } else if element.isNamed(.media, "group") || element.isNamed(.podcast, "alternateEnclosure") {
            for child in element.elements { collectAddresses(of: child, into: &addresses) }
        }
    }
}
