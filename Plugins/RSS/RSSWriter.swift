internal import Syndicate

/// What all parts of a document need to know of the feed while they are written, and what they could not say.
struct RSSWriter {
    let feed: FeedMetadata
    /// How much of an entry is written.
    let extent: FeedOptions.Extent
    /// What relative addresses of the channel are resolved against.
    let base: String?
    /// Whether the channel speaks the podcast vocabularies.
    let isPodcast: Bool
    /// The channel's link, absolute where that is possible.
    var link = ""
    var report = ConversionReport()

    init(_ feed: FeedMetadata, extent: FeedOptions.Extent) {
        self.feed = feed
        self.extent = extent
        let site = feed.permalink ?? feed.selfURL
        if let base = feed.base {
            self.base = site.map { RSSAddress.resolve(base, against: $0) } ?? base
        } else if let page = feed.permalink, let own = feed.selfURL {
            base = RSSAddress.resolve(page, against: own)
        } else {
            base = site
        }
        isPodcast = feed.extensions.elements.contains {
            $0.namespace == XMLNamespace.iTunes.uri || $0.namespace == XMLNamespace.podcast.uri
        }
    }

    /// The base of an entry's relative addresses.
    func base(of entry: Entry) -> String? {
        guard let own = entry.base else { return base }
        return base.map { RSSAddress.resolve(own, against: $0) } ?? own
    }

    // MARK: Losses

    /// Notes what an entry, or with `nil` the channel, could not say.
    mutating func lose(_ field: String, _ reason: String, _ entry: Entry?) {
        report.add(field, reason, entry: entry?.label)
    }

    /// Notes what was written but changed on the way: characters and names that XML does not allow.
    mutating func noteChanges(
        since before: (replacements: Int, names: Int), _ xml: borrowing XMLWriter, _ entry: Entry?
    ) {
        let replaced = xml.replacements - before.replacements
        if replaced > 0 {
            report.add(
                "text", "characters that XML 1.0 forbids were replaced by U+FFFD", entry: entry?.label, count: replaced)
        }
        let rejected = xml.rejectedNames - before.names
        if rejected > 0 {
            report.add(
                "extensions", "names that XML does not allow were left out", entry: entry?.label, count: rejected)
        }
    }

    // MARK: Values

    /// An address as RSS needs it: absolute where the base is known, with nothing in it that no address may hold. What is
    /// wrong with it is noted under `field`, or with `nil` was noted when it was written before.
    mutating func address(_ address: String, base: String?, _ field: String?, _ entry: Entry?) -> String {
        if RSSAddress.isWeb(address), RSSAddress.isClean(address) { return address }
        var result = address
        if !IRI.isAbsolute(result) {
            if let base, IRI.isAbsolute(base) {
                result = IRI.resolve(result, against: base)
            } else {
                if let field { lose(field, "an address is relative and nothing says to what", entry) }
            }
        }
        if !RSSAddress.isClean(result) {
            result = IRI.repaired(result)
            if let field { lose(field, "characters that no address may hold were percent-encoded", entry) }
        }
        return result
    }

    /// Text for people as plain words; RSS has markup in descriptions alone.
    mutating func plain(_ text: TextConstruct, _ field: String, _ entry: Entry?) -> String {
        if case .text(let words) = text.value { return words }
        let html = text.html
        if html.utf8.contains(UInt8(ascii: "<")) {
            lose(field, "RSS has plain text here; the markup was taken away", entry)
        }
        return Markup.plainText(html)
    }

    /// Writes an element of plain words with the language where that is the text's own.
    mutating func plain(
        _ name: StaticString, _ text: TextConstruct, _ field: String, _ entry: Entry?, _ xml: inout XMLWriter
    ) {
        let words = plain(text, field, entry)
        guard let language = text.language, RSSText.isLanguage(language) else {
            xml.element(name, words)
            return
        }
        xml.start(name)
        xml.attribute("xml:lang", language)
        xml.text(words)
        xml.end()
    }

    /// Writes the elements that the model has no field for.
    mutating func tree(_ extensions: Extensions, _ entry: Entry?, _ xml: inout XMLWriter) {
        for element in extensions.elements { xml.write(element) }
        if !extensions.json.isEmpty {
            lose("extensions.json", "members of JSON Feed extensions have no place in XML", entry)
        }
    }
}
