internal import Syndicate

extension PageFacts {
    /// How many pictures of an entry are looked at.
    private static let pictureLimit = 1000

    /// The entry's pictures, each address once, with all that is said of it anywhere.
    static func pictures(of entry: Entry, base: String?) -> [Figure] {
        var candidates = [entry.image].compactMap(\.self)
        if let banner = entry.bannerImage { candidates.append(Figure(url: banner)) }
        candidates += entry.figures
        candidates += entry.attachments.filter { $0.knownType.flatMap(MediaType.medium) == "image" }.map {
            var figure = Figure(url: $0.url, alt: $0.title)
            figure.type = $0.knownType
            figure.length = $0.length
            return figure
        }
        guard !candidates.isEmpty else { return [] }
        var places: [String: Int] = [:]
        var pictures: [Figure] = []
        for var figure in candidates.prefix(pictureLimit) {
            guard let address = WebAddress.absolute(figure.url, base: base) else { continue }
            figure.url = address
            figure.alt = PlainLine.folded(figure.alt)
            figure.caption = PlainLine.folded(figure.caption)
            figure.credit = PlainLine.folded(figure.credit)
            figure.type = figure.type.flatMap { MediaType($0)?.essence } ?? MediaType.essence(forPath: address)
            if let place = places[address] {
                pictures[place].complete(from: figure)
            } else {
                places[address] = pictures.count
                pictures.append(figure)
            }
        }
        return pictures
    }

    /// The picture that stands for an entry without one: the one that the options name, a podcast's for what can be heard,
    /// the feed's, the logo, the icon.
    static func fallback(_ option: String?, _ feed: FeedMetadata, _ entry: Entry, base: String?) -> Figure? {
        let show = feed.extensions.iTunes.image.flatMap { $0.href ?? $0.url }
        let isHeard = entry.attachments.contains(where: \.isPlayable)
        let addresses = [option, isHeard ? show : nil, feed.image?.url, feed.logo, feed.icon, show]
            .compactMap { WebAddress.absolute($0, base: base) }
        // A drawing in SVG is shown by no network.
        guard let address = addresses.first(where: { !isVector(MediaType.essence(forPath: $0)) }) ?? addresses.first
        else { return nil }
        var figure = Figure(url: address, alt: PlainLine.folded(feed.title?.plainText))
        figure.type = MediaType.essence(forPath: address)
        if let image = feed.image, WebAddress.absolute(image.url, base: base) == address {
            (figure.width, figure.height) = (image.width, image.height)
            figure.alt = PlainLine.folded(image.title) ?? figure.alt
        }
        return figure
    }

    /// Whether pictures of this type are drawings, not points.
    static func isVector(_ type: String?) -> Bool {
        type?.utf8.elementsEqual("image/svg+xml".utf8) == true
    }
}

extension Figure {
    /// Takes over what another description of the same picture says beyond this one.
    fileprivate mutating func complete(from other: Figure) {
        alt = alt ?? other.alt
        caption = caption ?? other.caption
        credit = credit ?? other.credit
        type = type ?? other.type
        length = length ?? other.length
        if width == nil, height == nil { (width, height) = (other.width, other.height) }
    }

    /// Width and height, where both are known and can be.
    var size: (width: Int, height: Int)? {
        guard let width, let height, width > 0, height > 0 else { return nil }
        return (width, height)
    }
}
