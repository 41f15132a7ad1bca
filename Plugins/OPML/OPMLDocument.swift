internal import Syndicate

/// An OPML document while it is written, and what it could not say.
struct OPMLDocument {
    private(set) var report = ConversionReport()
    /// The outlines that are open.
    var folders: [Category] = []
    /// Losses of what is being written, until it is known by what name to report them.
    private var pending: [(field: String, reason: String, count: Int)] = []
    private var replacements = 0
    private var rejectedNames = 0

    mutating func begin(_ feed: FeedMetadata, to xml: inout XMLWriter) {
        xml.declaration()
        for sheet in feed.stylesheets { xml.stylesheet(sheet) }
        xml.start("opml")
        xml.attribute("version", "2.0")
        xml.attributes(feed.extensions.attributes.filter { $0.element == nil && $0.name != "version" })
        xml.start("head")
        writeHead(feed, to: &xml)
        xml.end()
        settle(nil, xml)
        xml.start("body")
    }

    mutating func write(_ entry: Entry, to xml: inout XMLWriter) {
        writeOutline(entry, to: &xml)
        settle(entry.label, xml)
    }

    mutating func end(_ xml: inout XMLWriter) {
        for _ in folders { xml.end() }
        xml.end()
        xml.end()
    }

    // MARK: Head

    private mutating func writeHead(_ feed: FeedMetadata, to xml: inout XMLWriter) {
        xml.element("title", ifPresent: plain("title", feed.title))
        writeDate("dateCreated", feed.published, to: &xml)
        writeDate("dateModified", feed.updated, to: &xml)
        if let owner = feed.authors.first ?? feed.managingEditor {
            xml.element("ownerName", ifPresent: owner.name)
            xml.element("ownerEmail", ifPresent: owner.email)
            xml.element("ownerId", ifPresent: owner.uri)
        }
        write(feed.extensions.elements.filter { !$0.isOutline }, of: feed.extensions.elements, &xml)
        let reason = "OPML has no element for it"
        if feed.identifier != nil { lose("identifier", reason) }
        if feed.subtitle != nil { lose("subtitle", reason) }
        if feed.rights != nil { lose("rights", reason) }
        if feed.language != nil { lose("language", reason) }
        lose("links", reason, count: feed.links.count)
        lose("authors", "a document has one owner", count: max(feed.authors.count - 1, 0))
        if feed.managingEditor != nil, !feed.authors.isEmpty { lose("managingEditor", reason) }
        lose("contributors", reason, count: feed.contributors.count)
        if feed.webMaster != nil { lose("webMaster", reason) }
        lose("categories", reason, count: feed.categories.count)
        if feed.generator != nil { lose("generator", reason) }
        if feed.icon != nil { lose("icon", reason) }
        if feed.logo != nil { lose("logo", reason) }
        if feed.image != nil { lose("image", reason) }
        if feed.docs != nil { lose("docs", reason) }
        if feed.timeToLive != nil { lose("ttl", reason) }
        if !feed.skipHours.isEmpty { lose("skipHours", reason) }
        if !feed.skipDays.isEmpty { lose("skipDays", reason) }
        if feed.cloud != nil { lose("cloud", reason) }
        if feed.textInput != nil { lose("textInput", reason) }
        if feed.rating != nil { lose("rating", reason) }
        if feed.paging != nil { lose("paging", reason) }
        lose("tombstones", reason, count: feed.tombstones.count)
        if feed.userComment != nil { lose("userComment", reason) }
        if feed.isExpired != nil { lose("expired", reason) }
        lose("socialProfiles", reason, count: feed.socialProfiles.count)
        lose("extensions.json", "a JSON member has no place in XML", count: feed.extensions.json.count)
    }

    // MARK: Values

    /// The words of a text: those of OPML are plain.
    mutating func plain(_ field: String, _ construct: TextConstruct?) -> String? {
        guard let construct else { return nil }
        if construct.isMarkup { lose(field, "markup was taken out: texts of an outline are plain") }
        return construct.plainText
    }

    private func writeDate(_ name: StaticString, _ date: Timestamp?, to xml: inout XMLWriter) {
        guard let date else { return }
        xml.start(name)
        if let mark = Self.exactMark("value", date) { xml.attributes([mark]) }
        xml.text(Self.spelled(date))
        xml.end()
    }

    /// A date as RFC 822 has it; one that could not be read as it was.
    static func spelled(_ date: Timestamp) -> String { date.isParsed ? date.rfc822 : date.unparsed ?? "" }

    /// The attribute that spells a date of which RFC 822 says less or more than is known.
    static func exactMark(_ name: String, _ date: Timestamp?) -> ExtensionAttribute? {
        guard let date, date.isParsed, Timestamp(lenient: date.rfc822) != date else { return nil }
        let own = XMLNamespace.syndicate
        return ExtensionAttribute(namespace: own.uri, name: name, prefix: own.prefix, value: date.iso8601)
    }

    /// Writes those elements of an extension tree that are not taken for an entry of the document.
    mutating func write(_ kept: some Collection<ExtensionElement>, of all: [ExtensionElement], _ xml: inout XMLWriter) {
        for element in kept { xml.write(element) }
        lose("extensions", "an element of this name is an entry in OPML", count: all.count - kept.count)
    }

    // MARK: Losses

    mutating func lose(_ field: String, _ reason: String, count: Int = 1) {
        if count > 0 { pending.append((field, reason, count)) }
    }

    /// Puts what was lost into the report, under the name of an entry or, with `nil`, of the feed.
    private mutating func settle(_ entry: String?, _ xml: borrowing XMLWriter) {
        lose(
            "text", "characters that XML 1.0 forbids were replaced by U+FFFD", count: xml.replacements - replacements)
        lose("extensions", "XML does not allow the names", count: xml.rejectedNames - rejectedNames)
        replacements = xml.replacements
        rejectedNames = xml.rejectedNames
        for loss in pending { report.add(loss.field, loss.reason, entry: entry, count: loss.count) }
        pending.removeAll(keepingCapacity: true)
    }
}
