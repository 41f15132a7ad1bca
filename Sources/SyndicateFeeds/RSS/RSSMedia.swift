internal import Syndicate

/// What Media RSS says of an item, while it becomes pictures and files.
struct RSSMedia {
    var entry: Entry
    private(set) var taken: [Int] = []
    private var elements: [ExtensionElement] = []
    private var thumbnails: [(figure: Figure?, element: ExtensionElement, index: Int)] = []
    private var contents = 0
    /// Whether the image is known by a thumbnail alone, for which the exporter writes another element.
    private var hasBareImage = false

    init(_ entry: Entry) {
        self.entry = entry
        self.entry.extensions = Extensions()
        // It is written as `podcast:image`.
        self.entry.bannerImage = nil
        if entry.attachments.first?.isPlayable ?? false { self.entry.attachments[0].alternates = [] }
    }

    mutating func add(_ tag: RSSTag, _ element: ExtensionElement, _ index: Int) {
        switch tag {
        case .thumbnail:
            let figure = Figure(mediaThumbnail: element).flatMap { $0.url.map(RSSAddresses.isPlain) == true ? $0 : nil }
            thumbnails.append((figure, element, index))
        case .figure:
            guard let figure = Figure(captionElement: element) else { return }
            entry.figures.append(figure)
            take(element, index)
        case .mediaContent:
            contents += 1
            let element = element.withMediaDefaults
            if let figure = Figure(mediaContent: element), figure.url.map(RSSAddresses.isPlain) ?? false {
                entry.figures.append(figure)
                take(element, index)
            } else {
                file(element, index)
            }
        case .mediaGroup:
            contents += 1
            group(element, index)
        default: return
        }
    }

    private mutating func take(_ element: ExtensionElement, _ index: Int) {
        taken.append(index)
        elements.append(element)
    }

    /// A file that belongs to an enclosure: more of the first, or a further one.
    private mutating func file(_ element: ExtensionElement, _ index: Int) {
        guard !entry.attachments.isEmpty, let file = Attachment(file: element) else { return }
        if RSSAddresses.isSame(file.url, entry.attachments[0].url) {
            guard let merged = merged(file), merged.mediaContent.isEquivalent(to: file.mediaContent),
                Self.hasMore(merged)
            else {
                return
            }
            entry.attachments[0] = merged
        } else {
            entry.attachments.append(file)
        }
        take(file.mediaContent, index)
    }

    private mutating func group(_ element: ExtensionElement, _ index: Int) {
        guard !entry.attachments.isEmpty, element.attributes.isEmpty else { return }
        var files: [Attachment] = []
        for (number, child) in element.elements.enumerated() {
            var child = child.withMediaDefaults
            if number == 0 {
                guard child.attribute("isDefault") == "true" else { return }
                child.attributes.removeAll { $0.name == "isDefault" && $0.namespace.isEmpty }
            }
            guard let file = Attachment(file: child) else { return }
            files.append(file)
        }
        guard files.count > 1 else { return }
        if RSSAddresses.isSame(files[0].url, entry.attachments[0].url) {
            guard !entry.attachments[0].isPlayable, var merged = merged(files[0]) else { return }
            merged.alternates = Array(files.dropFirst())
            entry.attachments[0] = merged
        } else {
            files[0].alternates = Array(files.dropFirst())
            entry.attachments.append(files[0])
        }
        let defaults = files[0].mediaGroup
        take(defaults, index)
    }

    /// The first file with what `file` says more of it.
    private func merged(_ file: Attachment) -> Attachment? {
        var merged = entry.attachments[0]
        guard merged.title == nil, merged.extensions.elements.isEmpty, merged.alternates.isEmpty else { return nil }
        merged.title = file.title
        merged.language = file.language
        merged.bitrate = file.bitrate
        merged.height = file.height
        merged.duration = merged.duration ?? file.duration
        merged.extensions.elements = file.extensions.elements
        return merged
    }

    /// Whether the exporter writes more of the first file than `enclosure` and `itunes:duration`.
    private static func hasMore(_ file: Attachment) -> Bool {
        if file.title != nil || file.language != nil || file.bitrate != nil || file.height != nil
            || !file.extensions.elements.isEmpty
        {
            return true
        }
        guard let duration = file.duration else { return false }
        return !file.isPlayable || Int64(exactly: duration) == nil
    }

    /// The picture that stands for the item: the one that has a thumbnail of the same address and size.
    mutating func finish() {
        guard thumbnails.count == 1, let thumbnail = thumbnails[0].figure, entry.image == nil else { return }
        if let place = entry.figures.firstIndex(where: { $0.url == thumbnail.url }),
            entry.figures[place].width == thumbnail.width, entry.figures[place].height == thumbnail.height
        {
            entry.image = entry.figures.remove(at: place)
        } else if contents == 0 {
            entry.image = thumbnail
            hasBareImage = true
        } else {
            return
        }
        take(thumbnails[0].element, thumbnails[0].index)
    }

    /// Whether the exporter will write what was taken, and nothing else, where the tree has `rest`.
    func isFaithful(beside rest: Extensions) -> Bool {
        if taken.isEmpty { return true }
        var entry = entry
        entry.extensions = rest
        let written = entry.derivedMedia { index, file in
            index > 0 || !file.alternates.isEmpty || Self.hasMore(file)
        }
        guard written.count == elements.count + (hasBareImage ? 1 : 0) else { return false }
        return elements.allSatisfy { element in written.contains { $0.isEquivalent(to: element) } }
    }
}
