internal import Syndicate

extension FieldConverter {
    /// Related pieces: a list of maps of `title` and `url`, of `[title](url)`, of addresses, or of titles.
    mutating func related(_ value: FrontMatterValue?, _ name: String) -> [RelatedLink] {
        guard let value, !value.isNull else { return [] }
        if case .scalar(_, .boolean) = value.content { return [] }
        return value.items.compactMap { item in
            if item.isMap {
                let url = address(item[["url", "href", "link", "permalink", "uri"]], "\(name).url")
                guard let title = text(item[["title", "name", "headline", "text"]], "\(name).title") ?? url else {
                    reject(item, name, expected: "a title or an address")
                    return nil
                }
                return RelatedLink(title: title, url: url)
            }
            guard let text = text(item, name) else { return nil }
            if text.hasPrefix("["), text.hasSuffix(")"), let middle = text.firstRange(of: "](") {
                return RelatedLink(
                    title: text[text.index(after: text.startIndex)..<middle.lowerBound].trimmed,
                    url: resolve(text[middle.upperBound...].dropLast().trimmed))
            }
            return Self.looksLikeAddress(text)
                ? RelatedLink(title: resolve(text), url: resolve(text)) : RelatedLink(title: text)
        }
    }

    /// What the article answers: addresses, or maps of `ref`, `href`, `type` and `source`.
    mutating func replies(_ value: FrontMatterValue?, _ name: String) -> [InReplyTo] {
        guard let value, !value.isNull else { return [] }
        return value.items.compactMap { item in
            guard item.isMap else {
                guard let address = address(item, name) else { return nil }
                return InReplyTo(reference: address, href: Self.isWebAddress(address) ? address : nil)
            }
            let href = address(item[["href", "url", "link"]], "\(name).href")
            guard let reference = text(item[["ref", "reference", "id", "guid"]], "\(name).ref") ?? href else {
                reject(item, name, expected: "an address (url)")
                return nil
            }
            return InReplyTo(
                reference: reference, href: href, type: text(item["type"], "\(name).type"),
                source: address(item["source"], "\(name).source"))
        }
    }

    /// A place as elements of GeoRSS Simple: a name, `latitude, longitude`, or a map of both.
    mutating func place(_ value: FrontMatterValue?, _ name: String) -> [ExtensionElement] {
        guard let value, !value.isNull else { return [] }
        var elements: [ExtensionElement] = []
        func add(_ name: String, _ text: String) {
            elements.append(
                ExtensionElement(
                    namespace: XMLNamespace.geoRSS.uri, name: name, prefix: XMLNamespace.geoRSS.prefix, text: text))
        }
        if !value.isMap {
            let pair =
                value.items.count == 2 ? value.items.compactMap(\.trimmedText) : Self.pair(value.trimmedText ?? "")
            if let point = point(pair) {
                add("point", point)
            } else if let text = text(value, name) {
                add("featurename", text)
            }
            return elements
        }
        let latitude = value[["lat", "latitude"]]?.trimmedText
        let longitude = value[["lon", "lng", "long", "longitude"]]?.trimmedText
        let written = value[["geo", "coordinates", "point", "latlon", "latlng"]]
        let pair: [String] =
            if let latitude, let longitude {
                [latitude, longitude]
            } else if let written {
                written.items.count == 2
                    ? written.items.compactMap(\.trimmedText) : Self.pair(written.trimmedText ?? "")
            } else {
                []
            }
        if let point = point(pair) {
            add("point", point)
        } else if latitude != nil || longitude != nil || written != nil {
            reject(value, name, expected: "a latitude of -90 to 90 and a longitude of -180 to 180")
        }
        if let elevation = number(value[["elev", "elevation", "altitude"]], "\(name).elevation") {
            add("elev", Self.plain(elevation))
        }
        if let text = text(value[["name", "title", "label", "address"]], "\(name).name") { add("featurename", text) }
        return elements
    }

    private static func pair(_ text: String) -> [String] {
        let bare = text.hasPrefix("geo:") ? String(text.dropFirst(4)) : text
        return bare.split { $0 == "," || $0 == " " }.map(\.trimmed)
    }

    private func point(_ pair: [String]) -> String? {
        guard pair.count == 2, let latitude = Double(pair[0]), let longitude = Double(pair[1]),
            abs(latitude) <= 90, abs(longitude) <= 180
        else { return nil }
        return pair.joined(separator: " ")
    }

    private static func plain(_ number: Double) -> String {
        Int64(exactly: number).map(String.init) ?? String(number)
    }
}
