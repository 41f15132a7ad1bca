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

    /// Writes the first file as `enclosure` (RSS Advisory Board profile: no more than one an item), and all of them where
    /// Media RSS could not say of one what is known of it.
    mutating func enclosures(_ entry: Entry, _ xml: inout XMLWriter) {
        guard let first = entry.attachments.first else { return }
        enclosure(first, entry, &xml)
        if areEnclosures(entry) {
            for attachment in entry.attachments.dropFirst() { enclosure(attachment, entry, &xml) }
        }
    }

    /// Whether all files are written as `enclosure`.
    private func areEnclosures(_ entry: Entry) -> Bool {
        entry.attachments.count > 1
            && entry.attachments.dropFirst().contains { file in
                let isBare =
                    file.title == nil && file.duration == nil && file.alternates.isEmpty && file.bitrate == nil
                    && file.height == nil && file.language == nil && file.extensions.elements.isEmpty
                return isBare
                    && (file.length == 0 || !file.extensions.attributes.isEmpty
                        || IRI.isAbsolute(file.url)
                            && !RSSAddress.isWeb(file.url))
            }
    }

    private mutating func enclosure(_ file: Attachment, _ entry: Entry, _ xml: inout XMLWriter) {
        let url = address(file.url, base: base(of: entry), "attachments", entry)
        let ownLength = file.extensions.attributes.contains { $0.name == "length" && $0.namespace.isEmpty }
        var derived: [String] = []
        if file.length == nil, !ownLength {
            lose("attachments.length", "the size is not known; 0 was written", entry)
            derived.append("length")
        }
        let type = file.type ?? MediaType.essence(forPath: url)
        if file.type == nil { derived.append("type") }
        if type == nil {
            lose("attachments.type", "the media type is not known; application/octet-stream was written", entry)
        }
        xml.start("enclosure")
        xml.attribute("url", url)
        if !ownLength { xml.attribute("length", String(max(file.length ?? 0, 0))) }
        xml.attribute("type", type ?? "application/octet-stream")
        if !derived.isEmpty { xml.mark("derived", derived.joined(separator: " ")) }
        own(file.extensions, but: ["url", "type"], &xml)
        xml.end()
    }

    /// Writes pictures and files as Media RSS, and other forms of an episode as podcast players want them; nothing of
    /// which the tree has an element already.
    mutating func media(_ entry: Entry, _ xml: inout XMLWriter) {
        if entry.attachments.isEmpty, entry.image == nil, entry.figures.isEmpty { return }
        var entry = resolved(entry)
        // It is written as `podcast:image`, which says what it is for.
        entry.bannerImage = nil
        let isEpisode = Self.isEpisode(entry)
        if isEpisode, !entry.attachments[0].alternates.isEmpty {
            let known = entry.extensions.fileAddresses
            for alternate in entry.attachments[0].alternates where !known.contains(alternate.url) {
                xml.write(alternate.podcastAlternateEnclosure)
            }
            entry.attachments[0].alternates = []
        }
        let areEnclosures = areEnclosures(entry)
        let media = entry.derivedMedia { index, attachment in
            index > 0 && !areEnclosures || !attachment.alternates.isEmpty || Self.hasMore(attachment)
        }
        let guessed = Set(
            (entry.attachments + entry.attachments.flatMap(\.alternates)).filter { $0.type == nil }.map(\.url))
        for element in media { xml.write(guessed.isEmpty ? element : element.markingTypes(guessed)) }
    }

    /// The entry with the addresses of its pictures and files as RSS needs them; what cannot be is reported, of
    /// the first file when its enclosure was written.
    private mutating func resolved(_ entry: Entry) -> Entry {
        let base = base(of: entry)
        var result = entry
        for index in entry.attachments.indices {
            let attachment = entry.attachments[index]
            result.attachments[index].url = address(attachment.url, base: base, index == 0 ? nil : "attachments", entry)
            for (other, alternate) in attachment.alternates.enumerated() {
                let url = address(alternate.url, base: base, "attachments", entry)
                result.attachments[index].alternates[other].url = url
            }
            if !attachment.extensions.json.isEmpty {
                lose("extensions.json", "members of JSON Feed extensions have no place in XML", entry)
            }
        }
        if let url = entry.image?.url { result.image?.url = address(url, base: base, "image", entry) }
        for (index, figure) in entry.figures.enumerated() {
            result.figures[index].url = figure.url.map { address($0, base: base, "figures", entry) }
        }
        return result
    }

    /// Writes what podcast players want to know of an episode and the tree does not say.
    mutating func episode(_ entry: Entry, _ xml: inout XMLWriter) {
        guard Self.isEpisode(entry) else { return }
        if let duration = entry.attachments.first?.duration, duration >= 0, duration < 1e12,
            entry.extensions.first(.iTunes, "duration") == nil
        {
            let isRounded = Int64(exactly: duration) == nil
            xml.element("itunes:duration", String(Int64(duration.rounded())), isDerived: isRounded)
        }
        if let image = entry.image?.url, entry.extensions.first(.iTunes, "image") == nil {
            xml.start("itunes:image")
            xml.attribute("href", address(image, base: base(of: entry), nil, entry))
            xml.markDerived()
            xml.end()
        }
    }
}

extension ExtensionElement {
    /// The element with a mark where the media type is told by the file's name alone.
    fileprivate func markingTypes(_ guessed: Set<String>) -> ExtensionElement {
        var result = self
        if isNamed(.media, "group") {
            for (index, child) in children.enumerated() {
                if case .element(let file) = child { result.children[index] = .element(file.markingTypes(guessed)) }
            }
        } else if isNamed(.media, "content"), let url = attribute("url"), guessed.contains(url),
            attribute("type") != nil
        {
            let own = XMLNamespace.syndicate
            result.attributes.append(
                ExtensionAttribute(namespace: own.uri, name: "derived", prefix: own.prefix, value: "type"))
        }
        return result
    }
}
