public import Syndicate

/// Makes one feed of all that was imported: the site's metadata, the entries in order, and the threads between them.
///
/// Articles, and feeds that are merged, stand newest first; a single feed keeps its order. A related piece that is named by
/// its headline alone gets the address of the entry with that headline, a social profile without address that of the
/// site's profile on the same network. An entry of another feed than the one that comes of them says where it comes from
/// (RFC 4287, section 4.2.11).
public struct FeedAssembler {
    private let site: Site
    private var metadata: [FeedMetadata] = []
    /// Where the documents of the feeds stand.
    private var addresses: [String?] = []
    private var entries: [Entry] = []
    /// The number of the feed that each entry comes from; `nil` for articles.
    private var origins: [Int?] = []
    private var articles = 0
    /// What was noticed, in order.
    public private(set) var diagnostics: [Diagnostic] = []

    /// An assembler for inputs of `site`.
    public init(site: Site = Site()) {
        self.site = site
    }

    /// Adds what an importer found; `isArticle` tells that it says nothing of a feed.
    ///
    /// - Parameter address: Where the document stands; a source that does not name its own address has that.
    public mutating func add(
        _ imported: consuming ImportedFeed, isArticle: Bool, address: String? = nil
    ) throws(ExportError) {
        if isArticle {
            articles += 1
        } else {
            metadata.append(imported.metadata)
            addresses.append(address)
        }
        while let entry = try imported.entries.next() {
            entries.append(entry)
            origins.append(isArticle ? nil : metadata.count - 1)
        }
    }

    /// The feed.
    ///
    /// - Parameter reportsDuplicates: Whether `duplicates(in:)` is reported; not where filters may still take them out.
    public mutating func assemble(reportsDuplicates: Bool = true) -> Feed {
        if metadata.count > 1 { noteSources() }
        if articles > 0 || metadata.count > 1 { sortByDate() }
        joinRelated()
        var feed = Feed(feedMetadata(), entries: entries)
        joinProfiles(&feed)
        if reportsDuplicates { diagnostics += Self.duplicates(in: feed) }
        return feed
    }

    private func feedMetadata() -> FeedMetadata {
        if site.metadata != FeedMetadata() { return site.metadata }
        if var first = metadata.first {
            // One that not all have would be taken for that of entries which name none.
            if metadata.contains(where: { $0.language != first.language }) { first.language = nil }
            return first
        }
        var derived = FeedMetadata()
        if let only = entries.first, entries.count == 1 {
            derived.title = only.title
            derived.subtitle = only.summary
            derived.language = only.language
        }
        return derived
    }

    private mutating func noteSources() {
        let own = feedMetadata()
        let identity = own.identity.value
        let sources = zip(metadata, addresses).map { feed, address -> Source? in
            guard !WebAddress.same(feed.identity.value, identity) else { return nil }
            var feed = feed
            if feed.selfURL == nil, let address { feed.links.append(Link(address, rel: "self")) }
            return feed.asSource
        }
        for (index, origin) in origins.enumerated() {
            guard let origin else { continue }
            guard let source = sources[origin] else {
                if own.language == nil, entries[index].language == nil {
                    entries[index].language = metadata[origin].language
                }
                continue
            }
            entries[index].leave(metadata[origin], as: source)
            if entries[index].language == own.language { entries[index].language = nil }
        }
        origins = []
    }

    /// Newest first; without date last; otherwise as they came.
    private mutating func sortByDate() {
        let keyed = entries.enumerated().map {
            (offset: $0.offset, date: $0.element.published ?? $0.element.updated, entry: $0.element)
        }
        let sorted = keyed.sorted { left, right in
            switch (left.date.flatMap { $0.isParsed ? $0 : nil }, right.date.flatMap { $0.isParsed ? $0 : nil }) {
            case (let one?, let other?):
                if other.isEarlier(than: one) { return true }
                if one.isEarlier(than: other) { return false }
                return left.offset < right.offset
            case (_?, nil): return true
            case (nil, _?): return false
            case (nil, nil): return left.offset < right.offset
            }
        }
        entries = sorted.map(\.entry)
    }

    private mutating func joinRelated() {
        guard entries.contains(where: { $0.related.contains { $0.url == nil } }) else { return }
        var addresses: [String: String] = [:]
        for entry in entries {
            guard let title = entry.title, let address = entry.permalink else { continue }
            addresses[Self.key(title.plainText)] = address
        }
        for index in entries.indices {
            for position in entries[index].related.indices where entries[index].related[position].url == nil {
                let title = entries[index].related[position].title
                entries[index].related[position].url = addresses[Self.key(title)]
            }
        }
    }

    private func joinProfiles(_ feed: inout Feed) {
        let known = feed.metadata.socialProfiles
        guard !known.isEmpty else { return }
        for index in feed.entries.indices {
            for position in feed.entries[index].socialProfiles.indices {
                let profile = feed.entries[index].socialProfiles[position]
                guard profile.url == nil, let match = known.first(where: { $0.network == profile.network }) else {
                    continue
                }
                feed.entries[index].socialProfiles[position].url = match.url
                if profile.handle == nil { feed.entries[index].socialProfiles[position].handle = match.handle }
            }
        }
    }

    /// Warnings of entries that have the identifier of another, one for each.
    public static func duplicates(in feed: Feed) -> [Diagnostic] {
        var titles: [String: String] = [:]
        return feed.entries.compactMap { entry in
            let identity = entry.identity(in: feed.metadata).value
            let title = entry.title?.plainText ?? "an entry without title"
            guard let other = titles.updateValue(title, forKey: identity) else { return nil }
            return Diagnostic(
                .warning, "duplicate-ids", "\"\(title)\" and \"\(other)\" have the same identifier \(identity)",
                hint: "readers will show one of them")
        }
    }

    /// A headline without differences that people do not see: case, kinds of quotes and spaces.
    private static func key(_ title: String) -> String {
        var key = String.UnicodeScalarView()
        for scalar in title.lowercased().unicodeScalars
        where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            key.append(scalar)
        }
        return String(key)
    }
}
