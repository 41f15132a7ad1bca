internal import Syndicate

// Pictures and files from the elements that the core makes of them; `nil` where it would make another element.

extension Attachment {
    /// A file beside the enclosure, or more of that.
    init?(file element: ExtensionElement) {
        guard let url = element.attribute("url"), RSSAddresses.isPlain(url) else { return nil }
        // The type that the exporter has told by the file's name is none that was said.
        var element = element
        var type = element.attribute("type")
        if element.attribute("derived", namespace: XMLNamespace.syndicate.uri) == "type" {
            type = nil
            element.attributes.removeAll { $0.name == "derived" && $0.namespace == XMLNamespace.syndicate.uri }
        }
        self.init(url: url, type: type)
        length = element.attribute("fileSize").flatMap { Int64($0) }
        bitrate = element.attribute("bitrate").flatMap { Double($0) }.map { $0 * 1000 }
        duration = element.attribute("duration").flatMap { Double($0) }
        height = element.attribute("height").flatMap { Int($0) }
        language = element.attribute("lang")
        take(element.children)
        guard mediaContent.isEquivalent(to: element) else { return nil }
    }

    /// Takes what stands in the file's element: its title, and all else.
    mutating func take(_ children: [ExtensionNode]) {
        for child in ExtensionElement(.media, "content", children: children).withMediaDefaults.elements {
            if title == nil, child.isNamed(.media, "title"), child.attribute("type") == "plain" {
                title = child.text
            } else {
                extensions.elements.append(child)
            }
        }
    }

    init?(alternateEnclosure element: ExtensionElement) {
        guard element.elements.count == 1, let url = element.elements[0].attribute("uri"), RSSAddresses.isPlain(url)
        else { return nil }
        var type = element.attribute("type")
        if let codecs = element.attribute("codecs"), let essence = type { type = "\(essence); codecs=\"\(codecs)\"" }
        self.init(url: url, type: type, title: element.attribute("title"))
        length = element.attribute("length").flatMap { Int64($0) }
        bitrate = element.attribute("bitrate").flatMap { Double($0) }
        height = element.attribute("height").flatMap { Int($0) }
        language = element.attribute("lang")
        guard podcastAlternateEnclosure.isEquivalent(to: element) else { return nil }
    }
}

extension ExtensionElement {
    /// The element with what goes without saying: the medium, the type of a picture that its name tells, the type of its
    /// words.
    var withMediaDefaults: ExtensionElement {
        var result = self
        if let type = attribute("type"), attribute("medium") == nil, let medium = MediaType.medium(type) {
            result.attributes.append(ExtensionAttribute(name: "medium", value: medium))
        }
        if attribute("medium") == "image", attribute("type") == nil,
            let type = attribute("url").flatMap({ MediaType.essence(forPath: $0) })
        {
            result.attributes.append(ExtensionAttribute(name: "type", value: type))
        }
        for (index, child) in children.enumerated() {
            guard case .element(var element) = child, element.namespace == XMLNamespace.media.uri,
                let text = element.onlyText
            else { continue }
            element.children = [.text(RSSText.trimmed(text))]
            if ["title", "description", "text"].contains(element.name), element.attribute("type") == nil {
                element.attributes.append(ExtensionAttribute(name: "type", value: "plain"))
            }
            result.children[index] = .element(element)
        }
        return result
    }
}
