// The way back from Media RSS to the fields of the model, for importers.

extension Entry {
    /// Takes out of the extension tree what `derivedMedia(where:)` puts back: an image, details and other forms of
    /// attachments, figures, captions without a picture.
    ///
    /// To be called when the attachments and all else are read. Elements are taken from the first on, as long as the
    /// fields say all that they say, so that no datum is lost and none changes its place among those of Media RSS; the
    /// others stay in the tree.
    ///
    /// - Parameter isUnsaid: Whether there is more to say of an attachment, given with its index, than the format
    ///   itself has said; the same as for `derivedMedia(where:)`.
    public mutating func takeMedia(where isUnsaid: (Int, Attachment) -> Bool) {
        guard extensions.elements.contains(where: \.isPlacedMedia) else { return }
        let before = (extensions.elements, attachments, image, figures)
        let elements = extensions.elements
        let places = elements.indices.filter { elements[$0].isPlacedMedia }
        var taken: [Int] = []
        var attachment = 0

        if image == nil, places.count > 1,
            let picture = Figure(thumbnail: elements[places[0]], content: elements[places[1]])
        {
            image = picture
            taken += places[..<2]
        }
        for place in places.dropFirst(taken.count) {
            let element = elements[place]
            if let index = attachments[attachment...].firstIndex(where: { $0.url == element.fileAddress }),
                let file = attachments[index].detailed(by: element), isUnsaid(index, file)
            {
                attachments[index] = file
                attachment = index + 1
            } else if let figure = Figure(mediaContent: element) ?? Figure(captionElement: element) {
                figures.append(figure)
                attachment = attachments.endIndex
            } else {
                break
            }
            taken.append(place)
        }

        guard !taken.isEmpty else { return }
        for place in taken.reversed() { extensions.elements.remove(at: place) }
        let derived = derivedMedia(where: isUnsaid)
        let isSame =
            derived.count == taken.count && zip(taken, derived).allSatisfy { elements[$0].isEquivalent(to: $1) }
        if !isSame { (extensions.elements, attachments, image, figures) = before }
    }
}

extension Figure {
    /// The picture that a `media:content` says; `nil` where the element is another, or says more than a figure can.
    public init?(mediaContent element: ExtensionElement) {
        guard element.isNamed(.media, "content"), let url = element.attribute("url") else { return nil }
        self.init(url: url)
        // What the file's name tells anyway is written without having been said.
        type = element.attribute("type").flatMap { $0 == MediaType.essence(forPath: url) ? nil : $0 }
        length = element.attribute("fileSize").flatMap { Int64($0) }
        height = element.attribute("height").flatMap { Int($0) }
        width = element.attribute("width").flatMap { Int($0) }
        alt = element.mediaText("text")
        credit = element.mediaText("credit")
        let description = element.mediaText("description")
        caption = alt.map { $0.utf8.elementsEqual((description ?? "").utf8) } == true ? nil : description
        guard let written = mediaContent, written.isEquivalent(to: element) else { return nil }
    }

    /// The picture that a `media:thumbnail` and a `media:content` say together.
    fileprivate init?(thumbnail: ExtensionElement, content: ExtensionElement) {
        guard thumbnail.isNamed(.media, "thumbnail") else { return nil }
        self.init(mediaContent: content)
        guard let written = mediaThumbnail, written.isEquivalent(to: thumbnail) else { return nil }
    }

    /// The caption without a picture that a `syndicate:figure` says; `nil` for any other element.
    public init?(captionElement element: ExtensionElement) {
        guard element.isNamed(.syndicate, "figure") else { return nil }
        self.init(
            alt: element.attribute("alt"), caption: element.attribute("caption"), credit: element.attribute("credit"))
        guard let written = captionElement, written.isEquivalent(to: element) else { return nil }
    }
}

extension Attachment {
    /// The file that a `media:content` says; `nil` where the element is another, or says more than an attachment can.
    public init?(mediaContent element: ExtensionElement) {
        guard element.isNamed(.media, "content"), let url = element.attribute("url") else { return nil }
        self.init(url: url)
        guard let file = detailed(by: element) else { return nil }
        self = file
    }

    /// The file with what a `media:content` or a `media:group` about it says more; `nil` where that says what the file
    /// cannot hold, or something else of it.
    fileprivate func detailed(by element: ExtensionElement) -> Attachment? {
        var file = self
        if element.isNamed(.media, "content") {
            file.fill(from: element)
            return file.mediaContent.isEquivalent(to: element) ? file : nil
        }
        guard element.isNamed(.media, "group"), file.alternates.isEmpty else { return nil }
        for (index, child) in element.elements.enumerated() {
            if index == 0 {
                file.fill(from: child)
            } else {
                guard let alternate = Attachment(mediaContent: child) else { return nil }
                file.alternates.append(alternate)
            }
        }
        return !file.alternates.isEmpty && file.mediaGroup.isEquivalent(to: element) ? file : nil
    }

    private mutating func fill(from element: ExtensionElement) {
        if type == nil { type = element.attribute("type") }
        if length == nil { length = element.attribute("fileSize").flatMap { Int64($0) } }
        if bitrate == nil { bitrate = element.attribute("bitrate").flatMap { Double($0) }.map { $0 * 1000 } }
        if duration == nil { duration = element.attribute("duration").flatMap { Double($0) } }
        if height == nil { height = element.attribute("height").flatMap { Int($0) } }
        if language == nil { language = element.attribute("lang") }
        var children = element.elements[...]
        if let first = children.first, first.isNamed(.media, "title"), first.attribute("type") == "plain" {
            if title == nil { title = first.text }
            children.removeFirst()
        }
        if extensions.elements.isEmpty { extensions.elements = Array(children) }
    }
}

extension ExtensionElement {
    /// Whether the element is one of those whose order among each other matters to readers of Media RSS.
    fileprivate var isPlacedMedia: Bool {
        if namespace == XMLNamespace.media.uri { return name == "content" || name == "thumbnail" || name == "group" }
        return isNamed(.syndicate, "figure")
    }

    /// The address of the file that a `media:content`, or the first of a `media:group`, is about.
    fileprivate var fileAddress: String? {
        if isNamed(.media, "content") { return attribute("url") }
        return isNamed(.media, "group") ? elements.first?.attribute("url") : nil
    }

    fileprivate func mediaText(_ name: String) -> String? {
        elements.first { $0.isNamed(.media, name) }?.text
    }

    /// Whether both say the same: names, attributes in any order, and content are equal to the byte; prefixes do not
    /// matter.
    package func isEquivalent(to other: ExtensionElement) -> Bool {
        guard name.utf8.elementsEqual(other.name.utf8), namespace.utf8.elementsEqual(other.namespace.utf8),
            attributes.count == other.attributes.count, children.count == other.children.count
        else { return false }
        for attribute in attributes {
            guard let value = other.attribute(attribute.name, namespace: attribute.namespace),
                value.utf8.elementsEqual(attribute.value.utf8)
            else { return false }
        }
        return zip(children, other.children).allSatisfy { mine, theirs in
            switch (mine, theirs) {
            case (.text(let mine), .text(let theirs)): mine.utf8.elementsEqual(theirs.utf8)
            case (.element(let mine), .element(let theirs)): mine.isEquivalent(to: theirs)
            default: false
            }
        }
    }
}
