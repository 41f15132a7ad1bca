internal import Syndicate

extension FieldConverter {
    /// Pictures: one or a list.
    mutating func figures(_ value: FrontMatterValue?, _ name: String) -> [Figure] {
        guard let value, !value.isNull else { return [] }
        return value.items.compactMap { figure($0, name) }
    }

    /// A picture: its address, or a map of `url` (`src`, `path`, …), `alt`, `caption` and `credit`.
    mutating func figure(_ value: FrontMatterValue?, _ name: String) -> Figure? {
        guard let value, !value.isNull else { return nil }
        if case .list(let items) = value.content { return items.first.flatMap { self.figure($0, name) } }
        // `image: false` switches a theme's picture off.
        if case .scalar(_, .boolean) = value.content { return nil }
        guard value.isMap else { return address(value, name).map { Self.typed(Figure(url: $0)) } }
        var figure = Figure(
            url: address(value[Self.addressKeys].map(Self.imageAddress), "\(name).url"),
            alt: text(value[["alt", "alttext", "alternative"]], "\(name).alt"),
            caption: text(value[["caption", "title", "description", "figcaption"]], "\(name).caption"),
            credit: text(
                value[["credit", "credits", "attribution", "photographer", "author", "by", "creator"]]
                    .map(Self.personName), "\(name).credit"))
        figure.type = text(value[["type", "mimetype", "mediatype"]], "\(name).type")
        figure.width = count(value["width"], "\(name).width").flatMap { Int(exactly: $0) }
        figure.height = count(value["height"], "\(name).height").flatMap { Int(exactly: $0) }
        figure.length = count(value[["length", "size"]], "\(name).length")
        if figure.url == nil, figure.caption == nil, figure.alt == nil {
            // A map of sizes or of nothing that is known: `image: {feature: x.png}`.
            guard let feature = value[["feature", "teaser", "large", "default", "thumbnail", "og"]] else { return nil }
            return self.figure(feature, name)
        }
        return Self.typed(figure)
    }

    /// The names under which a map has an address.
    static let addressKeys = [
        "url", "src", "path", "href", "uri", "image", "file", "link", "filename", "source", "permalink",
    ]

    /// The value itself, or the address that a map holds.
    static func imageAddress(_ value: FrontMatterValue) -> FrontMatterValue { value[addressKeys] ?? value }

    private static func personName(_ value: FrontMatterValue) -> FrontMatterValue { value["name"] ?? value }

    /// The picture with the media type that its name tells.
    static func typed(_ figure: Figure) -> Figure {
        var figure = figure
        if figure.type == nil, let url = figure.url { figure.type = MediaType.essence(forPath: url) }
        return figure
    }
}
