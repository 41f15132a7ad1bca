internal import Syndicate

extension RSSWriter {
    /// Writes `image`: the feed's, else its logo or icon where that is a picture that readers show.
    mutating func image(_ title: String, _ xml: inout XMLWriter) {
        let derived = [feed.logo, feed.icon].compactMap(\.self).first { !RSSAddress.isScalable($0) }
        guard let image = feed.image ?? derived.map({ FeedImage(url: $0) }) else { return }
        xml.start("image")
        xml.element("url", address(image.url, base: base, "image", nil))
        xml.element("title", image.title ?? title)
        xml.element("link", image.link.map { address($0, base: base, "image", nil) } ?? link)
        let size = size(image)
        if let width = size.width { xml.element("width", width) }
        if let height = size.height { xml.element("height", height) }
        xml.element("description", ifPresent: image.description)
        xml.end()
    }

    /// The size at which the picture is to be shown, at most 144 by 400: larger ones are scaled down.
    private mutating func size(_ image: FeedImage) -> (width: Int?, height: Int?) {
        var width = image.width.flatMap { $0 > 0 ? $0 : nil }
        var height = image.height.flatMap { $0 > 0 ? $0 : nil }
        let scale = min(1, width.map { 144 / Double($0) } ?? 1, height.map { 400 / Double($0) } ?? 1)
        guard scale < 1 else { return (width, height) }
        lose("image", "RSS shows pictures of 144 by 400 pixels at the most; the size was scaled down", nil)
        width = width.map { min(144, max(1, Int((Double($0) * scale).rounded()))) }
        height = height.map { min(400, max(1, Int((Double($0) * scale).rounded()))) }
        return (width, height)
    }

    mutating func cloud(_ xml: inout XMLWriter) {
        guard let cloud = feed.cloud else { return }
        guard let domain = cloud.domain, !domain.isEmpty else {
            lose("cloud", "a cloud without domain cannot be called", nil)
            return
        }
        xml.start("cloud")
        xml.attribute("domain", domain)
        xml.attribute("port", String(min(max(cloud.port ?? 80, 0), 65535)))
        xml.attribute("path", cloud.path ?? "/")
        xml.attribute("registerProcedure", cloud.registerProcedure ?? "")
        xml.attribute("protocol", cloud.protocol ?? "http-post")
        xml.end()
    }

    mutating func textInput(_ xml: inout XMLWriter) {
        guard let input = feed.textInput else { return }
        xml.start("textInput")
        xml.element("title", input.title)
        xml.element("description", input.description)
        xml.element("name", input.name)
        xml.element("link", address(input.link, base: base, "textInput", nil))
        xml.end()
    }

    mutating func skips(_ xml: inout XMLWriter) {
        // Some feeds count 1 to 24; the specification, 0 to 23.
        let hours = Self.once(feed.skipHours.compactMap { (0...24).contains($0) ? $0 % 24 : nil })
        if !hours.isEmpty {
            xml.start("skipHours")
            for hour in hours { xml.element("hour", hour) }
            xml.end()
        }
        if feed.skipHours.contains(where: { !(0...24).contains($0) }) {
            lose("skipHours", "an hour is not between 0 and 23", nil)
        }
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        let known = feed.skipDays.map { day in names.first { $0.lowercased() == day.lowercased() } }
        let days = Self.once(known.compactMap(\.self))
        if !days.isEmpty {
            xml.start("skipDays")
            for day in days { xml.element("day", day) }
            xml.end()
        }
        if known.contains(nil) { lose("skipDays", "a day has none of the seven English names", nil) }
    }

    private static func once<Value: Hashable>(_ values: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return values.filter { seen.insert($0).inserted }
    }

    /// Writes `at:deleted-entry` (RFC 6721, section 3).
    mutating func tombstone(_ tombstone: Tombstone, _ xml: inout XMLWriter) {
        guard tombstone.when.isParsed else {
            lose("tombstones", "the date of a deletion could not be read", nil)
            return
        }
        xml.start("at:deleted-entry")
        xml.attribute("ref", tombstone.reference)
        xml.attribute("when", tombstone.when.rfc3339)
        if let person = tombstone.by {
            xml.start("at:by")
            xml.element("atom:name", person.name ?? "")
            if let uri = person.uri { xml.element("atom:uri", address(uri, base: base, "tombstones", nil)) }
            xml.element("atom:email", ifPresent: RSSAddress.mail(person.email))
            for element in person.extensions.elements { xml.write(element) }
            xml.end()
        }
        if let comment = tombstone.comment {
            xml.start("at:comment")
            if comment.isMarkup { xml.attribute("type", "html") }
            xml.text(comment.isMarkup ? comment.html : comment.plainText)
            xml.end()
        }
        for link in tombstone.links { atomLink(link, base: base, nil, &xml) }
        for element in tombstone.extensions.elements { xml.write(element) }
        xml.end()
    }
}
