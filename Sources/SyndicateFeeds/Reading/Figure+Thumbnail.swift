internal import Syndicate

extension Figure {
    /// A thumbnail that says no more than a figure can.
    init?(mediaThumbnail element: ExtensionElement) {
        guard let url = element.attribute("url") else { return nil }
        self.init(url: url)
        width = element.attribute("width").flatMap { Int($0) }
        height = element.attribute("height").flatMap { Int($0) }
        guard let own = mediaThumbnail, own.isEquivalent(to: element) else { return nil }
    }
}

extension Entry {
    /// Takes a thumbnail that is all that Media RSS says of the entry for the picture that stands for it.
    mutating func takeLoneThumbnail() {
        guard image == nil, figures.isEmpty else { return }
        let places = extensions.elements.indices.filter { extensions.elements[$0].namespace == XMLNamespace.media.uri }
        guard places.count == 1, let figure = Figure(mediaThumbnail: extensions.elements[places[0]]) else { return }
        image = figure
        extensions.elements.remove(at: places[0])
    }
}
