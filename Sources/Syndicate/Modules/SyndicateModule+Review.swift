extension Review {
    /// The review as `syndicate:review`: type, name, rating, scale, date and picture as attributes; directors, cast,
    /// addresses and reviewer as children.
    public var element: ExtensionElement {
        var element = ExtensionElement(
            .syndicate, "review",
            [
                "type": item.type, "name": item.name, "rating": rating.map { Self.spelled($0.value) },
                "best": rating.map { Self.spelled($0.best) }, "worst": rating.map { Self.spelled($0.worst) },
                "released": item.released.map(Self.spelled), "image": item.image,
            ])
        func add(_ name: String, _ text: String) {
            element.children.append(.element(ExtensionElement(.syndicate, name, children: [.text(text)])))
        }
        for name in item.directors { add("director", name) }
        for name in item.cast { add("actor", name) }
        for address in item.sameAs { add("sameAs", address) }
        if let reviewer {
            element.children.append(
                .element(
                    ExtensionElement(
                        .syndicate, "reviewer",
                        [
                            "email": reviewer.email, "uri": reviewer.uri, "avatar": reviewer.avatar,
                            "role": reviewer.role,
                        ], children: reviewer.name.map { [.text($0)] } ?? [])))
        }
        return element
    }

    /// The review that a `syndicate:review` says; `nil` for any other element, and for one that names nothing.
    public init?(element: ExtensionElement) {
        guard element.isNamed(.syndicate, "review"), let name = element.attribute("name") else { return nil }
        var item = ReviewedItem(type: element.attribute("type") ?? "Thing", name: name)
        item.image = element.attribute("image")
        item.released = element.attribute("released").map { Timestamp(lenient: $0) ?? Timestamp(unparsed: $0) }
        var rating: Rating?
        if let value = element.attribute("rating").flatMap(Double.init), value.isFinite {
            rating = Rating(value)
            if let best = element.attribute("best").flatMap(Double.init) { rating?.best = best }
            if let worst = element.attribute("worst").flatMap(Double.init) { rating?.worst = worst }
        }
        self.init(of: item, rating: rating)
        for child in element.elements where child.namespace == XMLNamespace.syndicate.uri {
            switch child.name {
            case "director": self.item.directors.append(child.text)
            case "actor": self.item.cast.append(child.text)
            case "sameAs": self.item.sameAs.append(child.text)
            case "reviewer":
                let name = child.text
                reviewer = Person(
                    name: name.isEmpty ? nil : name, email: child.attribute("email"), uri: child.attribute("uri"),
                    avatar: child.attribute("avatar"), role: child.attribute("role"))
            default: continue
            }
        }
    }

    /// A number without needless fraction.
    private static func spelled(_ number: Double) -> String {
        Int64(exactly: number).map { String($0) } ?? number.description
    }

    /// A date with no more than was given: a year, a month, a day, or all of RFC 3339.
    private static func spelled(_ date: Timestamp) -> String {
        let whole = date.rfc3339
        guard date.isParsed else { return whole }
        switch date.precision {
        case .year: return String(decoding: whole.utf8.prefix(4), as: UTF8.self)
        case .month: return String(decoding: whole.utf8.prefix(7), as: UTF8.self)
        case .day: return String(decoding: whole.utf8.prefix(10), as: UTF8.self)
        default: return whole
        }
    }
}
