internal import Syndicate

extension RSSWriter {
    /// Whether the entry's own file is played: a podcast's episode, a film.
    static func isEpisode(_ entry: Entry) -> Bool {
        entry.attachments.first?.isPlayable ?? false
    }

    /// Whether more is known of the first file than `enclosure` and `itunes:duration` say.
    static func hasMore(_ attachment: Attachment) -> Bool {
        if attachment.title != nil || attachment.language != nil || attachment.bitrate != nil
            || attachment.height != nil
            || !attachment.extensions.elements.isEmpty
        {
            return true
        }
        guard let duration = attachment.duration else { return false }
        return !attachment.isPlayable || Int64(exactly: duration) == nil
    }

    /// Writes the first file as `enclosure` (RSS Advisory Board profile: no more than one an item).
    mutating func enclosure(_ entry: Entry, _ xml: inout XMLWriter) {
        guard let first = entry.attachments.first else { return }
        let url = address(first.url, base: base(of: entry), "attachments", entry)
        if first.length == nil { lose("attachments.length", "the size is not known; 0 was written", entry) }
        let type = first.type ?? MediaType.essence(forPath: url)
        if type == nil {
            lose("attachments.type", "the media type is not known; application/octet-stream was written", entry)
        }
        xml.start("enclosure")
        xml.attribute("url", url)
        xml.attribute("length", String(max(first.length ?? 0, 0)))
        xml.attribute("type", type ?? "application/octet-stream")
        xml.end()
    }

    /// Writes pictures and further files as Media RSS, unless the tree has an element for the same address.
    mutating func media(_ entry: Entry, _ xml: inout XMLWriter) {
        if entry.attachments.isEmpty, entry.image == nil, entry.figures.isEmpty { return }
        let base = base(of: entry)
        for (index, attachment) in entry.attachments.enumerated() {
            files(attachment, isFirst: index == 0, base: base, entry, &xml)
        }
        pictures(entry, base: base, &xml)
    }

    private mutating func files(
        _ attachment: Attachment, isFirst: Bool, base: String?, _ entry: Entry, _ xml: inout XMLWriter
    ) {
        var attachment = attachment
        attachment.url = address(attachment.url, base: base, isFirst ? "media" : "attachments", entry)
        for index in attachment.alternates.indices {
            let url = attachment.alternates[index].url
            attachment.alternates[index].url = address(url, base: base, "attachments", entry)
        }
        if !attachment.extensions.json.isEmpty {
            lose("extensions.json", "members of JSON Feed extensions have no place in XML", entry)
        }
        attachment.alternates.removeAll { Self.isSaid($0.url, in: entry.extensions.elements) }
        let isSaid = Self.isSaid(attachment.url, in: entry.extensions.elements)
        let isEpisode = isFirst && Self.isEpisode(entry)
        if isEpisode {
            for alternate in attachment.alternates { xml.write(alternate.podcastAlternateEnclosure) }
            if Self.hasMore(attachment), !isSaid { xml.write(attachment.mediaContent) }
        } else if !attachment.alternates.isEmpty {
            xml.write(attachment.mediaGroup)
        } else if !isFirst || Self.hasMore(attachment), !isSaid {
            xml.write(attachment.mediaContent)
        }
    }

    private mutating func pictures(_ entry: Entry, base: String?, _ xml: inout XMLWriter) {
        let tree = entry.extensions.elements
        var lead: String?
        if var image = entry.image {
            image.url = image.url.map { address($0, base: base, "image", entry) }
            lead = image.url
            // The body's own words about the same picture complete what is said of it.
            if let same = entry.figures.first(where: { $0.url != nil && $0.url == entry.image?.url }) {
                image.alt = image.alt ?? same.alt
                image.caption = image.caption ?? same.caption
                image.credit = image.credit ?? same.credit
            }
            if let url = image.url, Self.isSaid(url, in: tree) {
                lead = url
            } else {
                picture(image, &xml)
            }
            if let thumbnail = image.mediaThumbnail, entry.extensions.first(.media, "thumbnail") == nil {
                xml.write(thumbnail)
            }
        }
        for var figure in entry.figures {
            figure.url = figure.url.map { address($0, base: base, "figures", entry) }
            if let url = figure.url, url == lead || Self.isSaid(url, in: tree) { continue }
            picture(figure, &xml)
        }
    }

    private func picture(_ figure: Figure, _ xml: inout XMLWriter) {
        if let element = figure.mediaContent ?? figure.captionElement { xml.write(element) }
    }

    /// Whether Media RSS or podcast elements of the tree already name a file.
    private static func isSaid(_ url: String, in elements: [ExtensionElement]) -> Bool {
        elements.contains { element in
            guard element.namespace == XMLNamespace.media.uri || element.namespace == XMLNamespace.podcast.uri else {
                return false
            }
            switch element.name {
            case "content", "source":
                return element.attribute("url") == url || element.attribute("uri") == url
            case "group", "alternateEnclosure":
                return isSaid(url, in: element.elements)
            default: return false
            }
        }
    }

    /// Writes what podcast players want to know of an episode and the tree does not say.
    mutating func episode(_ entry: Entry, _ xml: inout XMLWriter) {
        guard Self.isEpisode(entry) else { return }
        if let duration = entry.attachments.first?.duration, duration >= 0, duration < 1e12,
            entry.extensions.first(.iTunes, "duration") == nil
        {
            xml.element("itunes:duration", Int64(duration.rounded()))
        }
        if let image = entry.image?.url, entry.extensions.first(.iTunes, "image") == nil {
            xml.start("itunes:image")
            xml.attribute("href", address(image, base: base(of: entry), "media", entry))
            xml.end()
        }
    }
}
