// The podcast namespace (Podcasting 2.0), as far as the model's persons and files need it.

extension Person {
    /// The person as `podcast:person`, or `nil` where there is no name.
    public var podcastPerson: ExtensionElement? {
        guard let name, !name.isEmpty else { return nil }
        return ExtensionElement(
            .podcast, "person", ["role": role?.lowercased(), "img": avatar, "href": uri], children: [.text(name)])
    }
}

extension Attachment {
    /// The file as `podcast:alternateEnclosure`, one form of an episode that its enclosure has in another.
    public var podcastAlternateEnclosure: ExtensionElement {
        // The codecs stand in an attribute of their own there, and behind the type everywhere else.
        let parsed = knownType.flatMap { MediaType($0) }
        let codecs = parsed?.parameter("codecs")
        return ExtensionElement(
            .podcast, "alternateEnclosure",
            [
                "type": (codecs == nil ? knownType : parsed?.essence) ?? "application/octet-stream", "codecs": codecs,
                "length": length.map { String(max($0, 0)) }, "bitrate": bitrate.flatMap(Self.decimal),
                "height": height.map { String(max($0, 0)) }, "lang": language, "title": title,
            ], children: [.element(ExtensionElement(.podcast, "source", ["uri": url]))])
    }
}
