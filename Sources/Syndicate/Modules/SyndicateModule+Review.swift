extension Review {
    /// The review as `syndicate:review`, with children `syndicate:director`, `syndicate:actor`, `syndicate:sameAs` and
    /// `syndicate:reviewer`.
    public var element: ExtensionElement {
        var children: [ExtensionElement] = []
        children += item.directors.map { ExtensionElement(.syndicate, "director", text: $0) }
        children += item.cast.map { ExtensionElement(.syndicate, "actor", text: $0) }
        children += item.sameAs.map { ExtensionElement(.syndicate, "sameAs", [("href", $0)]) }
        if let reviewer { children.append(Self.element(for: reviewer)) }
        return ExtensionElement(
            .syndicate, "review",
            [
                ("type", item.type), ("name", item.name),
                ("rating", rating.flatMap { decimal($0.value) }), ("best", rating.flatMap { decimal($0.best) }),
                ("worst", rating.flatMap { decimal($0.worst) }), ("released", item.released?.dateText),
                ("image", item.image),
            ],
            children: children)
    }

    /// The review that a `syndicate:review` holds, or `nil` where the element is another or names nothing.
    public init?(element: ExtensionElement) {
        guard element.isElement(.syndicate, "review"), let name = element.attribute("name") else { return nil }
        let elements = element.elements
        self.init(
            of: ReviewedItem(
                type: element.attribute("type") ?? "Thing", name: name,
                directors: element.childTexts(.syndicate, "director"),
                cast: element.childTexts(.syndicate, "actor"),
                released: element.attribute("released").map { Timestamp(lenient: $0) ?? Timestamp(unparsed: $0) },
                sameAs: elements.filter { $0.isElement(.syndicate, "sameAs") }.compactMap { $0.attribute("href") },
                image: element.attribute("image")))
        if let value = element.attribute("rating").flatMap({ Double($0) }) {
            rating = Rating(
                value, best: element.attribute("best").flatMap { Double($0) } ?? 5,
                worst: element.attribute("worst").flatMap { Double($0) } ?? 1)
        }
        reviewer = elements.first { $0.isElement(.syndicate, "reviewer") }.map(Self.person)
    }

    private static func element(for person: Person) -> ExtensionElement {
        ExtensionElement(
            .syndicate, "reviewer",
            [("name", person.name), ("email", person.email), ("uri", person.uri), ("image", person.avatar)])
    }

    private static func person(_ element: ExtensionElement) -> Person {
        Person(
            name: element.attribute("name"), email: element.attribute("email"), uri: element.attribute("uri"),
            avatar: element.attribute("image"))
    }
}

extension Timestamp {
    /// The date alone where no time of day was given (`2023`, `2023-10`, `2023-10-06`), otherwise RFC 3339; the original
    /// spelling where the date could not be read.
    public var dateText: String {
        guard isParsed, precision <= .day else { return rfc3339 }
        let length = precision == .year ? 4 : precision == .month ? 7 : 10
        return String(decoding: rfc3339.utf8.prefix(length), as: UTF8.self)
    }
}
