extension FeedMetadata {
    /// The source of entries that are copied out of this feed: what names and describes it, and nothing of the document that
    /// it stood in (RFC 4287, section 4.2.11).
    public var asSource: Source {
        var source = FeedMetadata(title: title)
        source.identifier = identifier
        source.subtitle = subtitle
        source.rights = rights
        source.language = language
        source.base = base
        source.links = links.filter { $0.isRelation("alternate") || $0.isRelation("self") }
        source.authors = authors
        source.contributors = contributors
        source.categories = categories
        source.updated = updated
        source.icon = icon
        source.logo = logo
        return Source(source)
    }
}

extension Entry {
    /// Makes the entry say itself what it had from the feed that it stood in, so that it can stand in another: authors,
    /// language, base, and that feed as its source; what it says already stays.
    ///
    /// - Parameters:
    ///   - feed: The feed that it stood in.
    ///   - source: `feed.asSource`, which all entries of that feed can share.
    public mutating func leave(_ feed: FeedMetadata, as source: Source) {
        if authors.isEmpty {
            authors = self.source.flatMap { $0.metadata.authors.isEmpty ? nil : $0.metadata.authors } ?? feed.authors
        }
        if language == nil { language = feed.language }
        if let outer = feed.base { base = base.map { IRI.resolve($0, against: outer) } ?? outer }
        if self.source == nil { self.source = source }
    }
}
