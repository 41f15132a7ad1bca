internal import Syndicate

extension RSSWriter {
    /// Writes `image`: the feed's, else its logo or icon where that is a picture that readers show.
    mutating func image(_ title: String, _ xml: inout XMLWriter) {
        let derived = [feed.logo, feed.icon].compactMap(\.self).first { !RSSAddress.isScalable($0) }
        guard let image = feed.image ?? derived.map({ FeedImage(url: $0) }) else { return }
        xml.start("image")
        if feed.image == nil { xml.markDerived() }
        own(image.extensions, &xml)
        leaf("url", "url", address(image.url, base: base, "image", nil), image.extensions, &xml)
        if let own = image.title {
            leaf("title", "title", own, image.extensions, &xml)
        } else {
            xml.element("title", title, isDerived: feed.image != nil)
        }
        if let own = image.link {
            leaf("link", "link", address(own, base: base, "image", nil), image.extensions, &xml)
        } else {
            xml.element("link", link, isDerived: feed.image != nil)
        }
        let size = size(image)
        pixels("width", size.width, image.width, &xml)
        pixels("height", size.height, image.height, &xml)
        if let description = image.description {
            leaf("description", "description", description, image.extensions, &xml)
        }
        for element in image.extensions.elements { xml.write(element) }
        xml.end()
    }

    /// The size at which the picture is to be shown, at most 144 by 400: larger ones are scaled down.
    private func size(_ image: FeedImage) -> (width: Int?, height: Int?) {
        let width = image.width.flatMap { $0 > 0 ? $0 : nil }
        let height = image.height.flatMap { $0 > 0 ? $0 : nil }
        let scale = min(1, width.map { 144 / Double($0) } ?? 1, height.map { 400 / Double($0) } ?? 1)
        guard scale < 1 else { return (width, height) }
        return (
            width.map { min(144, max(1, Int((Double($0) * scale).rounded()))) },
            height.map { min(400, max(1, Int((Double($0) * scale).rounded()))) }
        )
    }

    private func pixels(_ name: StaticString, _ shown: Int?, _ real: Int?, _ xml: inout XMLWriter) {
        guard let shown, let real else { return }
        guard shown != real else { return xml.element(name, shown) }
        xml.start(name)
        xml.mark("value", String(real))
        xml.text(String(shown))
        xml.end()
    }

    mutating func cloud(_ xml: inout XMLWriter) {
        guard let cloud = feed.cloud else { return }
        guard let domain = cloud.domain, !domain.isEmpty else {
            lose("cloud", "a cloud without domain cannot be called", nil)
            return
        }
        var derived: [String] = []
        func known<Value>(_ value: Value?, _ name: String, _ otherwise: Value) -> Value {
            if value == nil { derived.append(name) }
            return value ?? otherwise
        }
        let hasPort = !cloud.extensions.attributes.contains { $0.name == "port" && $0.namespace.isEmpty }
        xml.start("cloud")
        xml.attribute("domain", domain)
        if hasPort { xml.attribute("port", String(min(max(known(cloud.port, "port", 80), 0), 65535))) }
        xml.attribute("path", known(cloud.path, "path", "/"))
        xml.attribute("registerProcedure", known(cloud.registerProcedure, "registerProcedure", ""))
        xml.attribute("protocol", known(cloud.protocol, "protocol", "http-post"))
        if !derived.isEmpty { xml.mark("derived", derived.joined(separator: " ")) }
        own(cloud.extensions, but: ["domain", "path", "registerProcedure", "protocol"], &xml)
        for element in cloud.extensions.elements { xml.write(element) }
        xml.end()
    }

    mutating func textInput(_ xml: inout XMLWriter) {
        guard let input = feed.textInput else { return }
        xml.start("textInput")
        own(input.extensions, &xml)
        leaf("title", "title", input.title, input.extensions, &xml)
        leaf("description", "description", input.description, input.extensions, &xml)
        leaf("name", "name", input.name, input.extensions, &xml)
        leaf("link", "link", address(input.link, base: base, "textInput", nil), input.extensions, &xml)
        for element in input.extensions.elements { xml.write(element) }
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
        own(tombstone.extensions, but: ["ref", "when"], &xml)
        if let person = tombstone.by {
            xml.start("at:by")
            own(person.extensions, &xml)
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
