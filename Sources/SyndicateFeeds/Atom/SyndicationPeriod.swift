internal import Syndicate

/// How often a feed changes (RSS 1.0, syndication module), as far as it is a whole number of minutes.
struct SyndicationPeriod {
    private var places: [Int] = []

    /// Keeps the element in the tree and remembers its place.
    mutating func insert(_ element: ExtensionElement, to extensions: inout Extensions) {
        places.append(extensions.elements.count)
        extensions.elements.append(element)
    }

    /// Takes the elements out of the tree where `ttl` says the same, and nothing but that.
    func take(from feed: inout FeedMetadata) {
        guard let first = places.first, places.count <= 2, feed.timeToLive == nil else { return }
        let elements = places.map { feed.extensions.elements[$0] }
        guard elements.allSatisfy({ $0.attributes.isEmpty && $0.elements.isEmpty }),
            let minutes = ["hourly": 60, "daily": 1440, "weekly": 10_080][elements[0].text],
            elements[0].name == "updatePeriod"
        else { return }
        if places.count == 1 {
            feed.timeToLive = minutes
        } else {
            guard elements[1].name == "updateFrequency", let frequency = Int(elements[1].text), frequency > 1,
                String(frequency) == elements[1].text, minutes % frequency == 0,
                // The same is said by one period alone; and by none at all of less than a minute.
                [60, 1440, 10_080].first(where: { $0 % (minutes / frequency) == 0 }) == minutes
            else { return }
            feed.timeToLive = minutes / frequency
            feed.extensions.elements.remove(at: places[1])
        }
        feed.extensions.elements.remove(at: first)
    }
}
