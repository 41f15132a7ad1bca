internal import Syndicate

// The inverse of what the exporter derives from pictures and files: an element becomes a picture or a file where the
// exporter would write the same element for it again. All others stay in the tree.

extension RSSItem {
    /// Takes pictures, files and what is known of them out of the tree.
    mutating func settleMedia() {
        settleEpisode()
        defer { settleEpisodePicture() }
        let places = synonyms.places([.thumbnail, .mediaContent, .mediaGroup, .figure])
        if places.isEmpty || places.count > RSSSynonyms.limit { return }
        var reading = RSSMedia(entry)
        for place in places { reading.add(place.tag, entry.extensions.elements[place.index], place.index) }
        reading.finish()
        // Elements that stay may keep the exporter from writing one that was taken; then all stay.
        var rest = Extensions()
        for (index, element) in entry.extensions.elements.enumerated() where !reading.taken.contains(index) {
            rest.elements.append(element)
        }
        guard reading.isFaithful(beside: rest) else { return }
        entry.image = reading.entry.image
        entry.figures = reading.entry.figures
        // The other forms of an episode are no matter of Media RSS.
        let alternates = entry.attachments.first.flatMap { $0.isPlayable ? $0.alternates : nil }
        entry.attachments = reading.entry.attachments
        if let alternates { entry.attachments[0].alternates = alternates }
        for index in reading.taken { synonyms.take(index) }
    }

    private mutating func settleEpisode() {
        if entry.bannerImage == nil {
            entry.bannerImage = synonyms.take(.podcastImage, from: entry.extensions) { element in
                guard element.children.isEmpty, element.attributes.count == 2,
                    element.attribute("purpose") == "banner", let href = element.attribute("href"),
                    RSSAddresses.isPlain(href)
                else { return nil }
                return href
            }
        }
        guard let first = entry.attachments.first, first.isPlayable else { return }
        if first.duration == nil, synonyms.places(.podcastDuration).count == 1 {
            entry.attachments[0].duration = synonyms.take(.podcastDuration, from: entry.extensions) { element in
                guard let seconds = element.plainText.flatMap(ClockDuration.seconds), seconds < 1e12 else { return nil }
                return Int64(exactly: seconds) == nil ? nil : seconds
            }
        }
        settleAlternates()
    }

    /// The picture of an episode of which Media RSS says nothing.
    private mutating func settleEpisodePicture() {
        guard entry.image == nil, entry.attachments.first?.isPlayable ?? false,
            synonyms.places([.thumbnail, .mediaContent, .mediaGroup]).isEmpty,
            let url = synonyms.takeOnly(.podcastPicture, from: entry.extensions, \.pictureAddress)
        else { return }
        entry.image = Figure(url: url)
    }

    /// Other forms of the episode: all, or none.
    private mutating func settleAlternates() {
        let places = synonyms.places(.alternateEnclosure)
        if places.isEmpty || places.count > RSSSynonyms.limit { return }
        var alternates: [Attachment] = []
        for place in places {
            guard let alternate = Attachment(alternateEnclosure: entry.extensions.elements[place]) else { return }
            alternates.append(alternate)
        }
        let rest = entry.extensions.elements.enumerated().filter { !places.contains($0.offset) }.map(\.element)
        let known = Extensions(elements: rest).fileAddresses
        guard !alternates.contains(where: { known.contains($0.url) }) else { return }
        entry.attachments[0].alternates = alternates
        for place in places { synonyms.take(place) }
    }
}
