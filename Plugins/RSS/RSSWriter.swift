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
        if address.utf8.isEmpty || RSSAddress.isWeb(address) && RSSAddress.isClean(address) { return address }
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
    func plain(_ text: TextConstruct) -> String {
        if case .text(let words) = text.value { return words }
        return Markup.plainText(text.html)
    }

    /// Writes text for people as an element of plain words, and where that is not all of it, as Atom has it, too.
    mutating func construct(
        _ name: StaticString, _ leaf: String, atom: String, _ text: TextConstruct, _ extensions: Extensions,
        _ xml: inout XMLWriter
    ) {
        let words: String
        var kind: String?
        var isWhole = true
        switch text.value {
        case .text(let text):
            words = text
            if Markup.isMarkup(text) { kind = "text" }
        case .html(let html) where !Markup.isMarkup(html):
            words = html
            kind = "html"
        case .html, .xhtml:
            words = plain(text)
            isWhole = false
        }
        let language = text.language.flatMap { LanguageTag.hasForm($0) ? $0 : nil }
        let isBare = kind == nil && (!isWhole || text.base == nil && language == nil) && extensions.attributes.isEmpty
        if isBare {
            xml.element(name, words)
        } else {
            xml.start(name)
            if let kind { xml.mark("is", kind) }
            if isWhole, let base = text.base { xml.attribute("xml:base", base) }
            if isWhole, let language { xml.attribute("xml:lang", language) }
            own(extensions, of: leaf, but: language == nil ? [] : ["xml:lang"], &xml)
            xml.text(words)
            xml.end()
        }
        if !isWhole { xml.write(Self.atomText(atom, text, language: language)) }
    }

    /// Text as Atom has it (RFC 4287, section 3.1).
    private static func atomText(_ name: String, _ text: TextConstruct, language: String?) -> ExtensionElement {
        var element: ExtensionElement
        if case .xhtml(let nodes) = text.value {
            let div = ExtensionElement(namespace: XMLNamespace.xhtml.uri, name: "div", prefix: "", children: nodes)
            element = ExtensionElement(.atom, name, ["type": "xhtml"], children: [.element(div)])
        } else {
            element = ExtensionElement(.atom, name, ["type": "html"], children: [.text(text.html)])
        }
        for (name, value) in [("base", text.base), ("lang", language)] {
            guard let value else { continue }
            element.attributes.append(
                ExtensionAttribute(namespace: XMLNamespace.xml.uri, name: name, prefix: "xml", value: value))
        }
        return element
    }

    /// Writes a date as RSS spells it, with what it cannot say in a mark; one that could not be read stands aside.
    mutating func date(
        _ name: StaticString, _ leaf: String, _ date: Timestamp, _ extensions: Extensions, isDerived: Bool = false,
        _ field: String, _ entry: Entry?, _ xml: inout XMLWriter
    ) {
        guard date.isParsed else {
            lose(field, "the date could not be read; its spelling was written in an element of our own", entry)
            xml.write(
                ExtensionElement(
                    .syndicate, "date", ["of": field], children: [.text(date.unparsed ?? "")]))
            return
        }
        let isExact = date.precision == .second && date.nanoseconds == 0
        if isExact, !isDerived, extensions.attributes.isEmpty {
            xml.element(name, rfc822: date)
            return
        }
        xml.start(name)
        if isDerived {
            xml.markDerived()
        } else {
            if !isExact { xml.mark("value", date.iso8601) }
            own(extensions, of: leaf, &xml)
        }
        xml.text(date.rfc822)
        xml.end()
    }

    /// Writes the elements that the model has no field for.
    mutating func tree(_ extensions: Extensions, _ entry: Entry?, _ xml: inout XMLWriter) {
        for element in extensions.elements {
            if entry == nil, element.namespace.isEmpty, element.name.lowercased() == "item" {
                lose("extensions", "an element of this name is an entry in RSS", nil)
            } else {
                xml.write(element)
            }
        }
        if !extensions.json.isEmpty {
            lose("extensions.json", "members of JSON Feed extensions have no place in XML", entry)
        }
    }
}
