internal import Syndicate
internal import SyndicateXML

/// Reads Atom 1.0 (RFC 4287), 0.3 and its forerunners, and a lone `entry`.
///
/// Of an element that may come once the first fills the field; the others stay in the extension tree, and so does all
/// that the model has no field for.
struct AtomReader: FeedReader {
    /// What was said of the feed so far.
    var metadata = FeedMetadata()
    /// The family of names that the root has; see `AtomTag`.
    private var family = 0
    private var isLoneEntry = false
    /// Whether an exporter says that a date of change which is the date of publication was never given.
    private(set) var publicationsStandIn = false
    private var updatePeriod = SyndicationPeriod()

    /// How Atom's names are classified.
    static func names() -> XMLNames { XMLNames(AtomTag.classify) }

    // MARK: The document

    /// Begins with the root element, at whose start `xml` stands.
    init(_ xml: inout XMLReader) {
        family = AtomTag.family(of: xml.tag)
        isLoneEntry = native(xml.tag) == .entry
        guard !isLoneEntry else {
            // The addresses of the entry are resolved against the document's own, as a feed's would be.
            metadata.base = xml.documentBase
            return
        }
        metadata.base = xml.documentBase == nil ? xml.ownBase : xml.base
        metadata.language = ownLanguage(of: xml)
        metadata.extensions.attributes = foreign(xml, known: [.versionAttribute, .ownLang, .ownDerived])
        publicationsStandIn = xml.attribute(tag: .ownDerived) == "updated"
    }

    /// Reads on to the end of the next entry; what is said of the feed on the way goes to `metadata`.
    ///
    /// - Returns: The entry; `nil` at the end of the feed.
    mutating func next(_ xml: inout XMLReader, skipsEntries: Bool) throws(XMLReaderError) -> Entry? {
        if isLoneEntry {
            guard xml.event == .start, xml.depth == 1 else { return nil }
            guard !skipsEntries else {
                try xml.skipElement()
                return nil
            }
            return try entry(&xml)
        }
        while try xml.nextChild() {
            if native(xml.tag) == .entry {
                if skipsEntries { try xml.skipElement() } else { return try entry(&xml) }
            } else {
                // Set apart while it is written to, because what is read depends on the rest of the reader.
                var feed = FeedMetadata()
                swap(&feed, &metadata)
                defer { swap(&feed, &metadata) }
                try read(&xml, into: &feed)
            }
        }
        updatePeriod.take(from: &metadata)
        Self.finish(&metadata)
        return nil
    }

    /// What a tag means in this document.
    func native(_ tag: Int) -> AtomTag {
        if tag < AtomTag.family { return AtomTag(rawValue: tag) ?? .unknown }
        return tag / AtomTag.family == family ? AtomTag(rawValue: tag % AtomTag.family) ?? .unknown : .unknown
    }

    // MARK: A feed, or the source of an entry

    /// The feed that an entry comes from (RFC 4287, section 4.2.11).
    mutating func source(_ xml: inout XMLReader) throws(XMLReaderError) -> Source {
        var feed = FeedMetadata()
        feed.base = xml.ownBase
        feed.language = ownLanguage(of: xml)
        feed.extensions.attributes = foreign(xml, known: [.ownLang])
        let outer = updatePeriod
        updatePeriod = SyndicationPeriod()
        while try xml.nextChild() { try read(&xml, into: &feed) }
        updatePeriod.take(from: &feed)
        Self.finish(&feed)
        updatePeriod = outer
        return Source(feed)
    }

    private mutating func read(_ xml: inout XMLReader, into feed: inout FeedMetadata) throws(XMLReaderError) {
        if isDerived(xml) {
            try xml.skipElement()
            return
        }
        switch native(xml.tag) {
        case .id: try identifier(&xml, &feed.identifier, &feed.extensions)
        case .title: try text(&xml, &feed.title, &feed.extensions)
        case .subtitle: try text(&xml, &feed.subtitle, &feed.extensions)
        case .rights: try text(&xml, &feed.rights, &feed.extensions)
        case .updated: try date(&xml, &feed.updated, &feed.extensions)
        case .ownUpdated: try spelledDate(&xml, &feed.updated, &feed.extensions)
        case .author, .contributor:
            let isEditor = xml.attribute(tag: .ownDerived) == "managingEditor"
            let isAuthor = native(xml.tag) == .author
            guard let person = try person(&xml) else { return }
            if isEditor {
                feed.managingEditor = person
            } else if isAuthor {
                feed.authors.append(person)
            } else {
                feed.contributors.append(person)
            }
        case .category: feed.categories.append(try category(&xml))
        case .link: try link(&xml, into: &feed)
        case .generator: try generator(&xml, &feed)
        case .icon: try address(&xml, &feed.icon, &feed.extensions)
        case .logo where feed.image == nil && xml.attribute(tag: .ownDerived) == "image":
            feed.image = FeedImage(url: try plainText(&xml))
        case .logo: try address(&xml, &feed.logo, &feed.extensions)
        case .complete: try paging(&xml, .complete, &feed)
        case .archive: try paging(&xml, .archive, &feed)
        case .deletedEntry: try tombstone(&xml, &feed)
        case .issued: try issued(&xml, &feed)
        case .identifier: try original(&xml, &feed.identifier, &feed.extensions)
        case .updatePeriod, .updateFrequency:
            updatePeriod.insert(try xml.element(), to: &feed.extensions)
        case .ownProfile:
            let element = try xml.element()
            if let profile = SocialProfile(element: element), profile.element.isEquivalent(to: element) {
                feed.socialProfiles.append(profile)
            } else {
                feed.extensions.elements.append(element)
            }
        default: try keep(&xml, in: &feed.extensions)
        }
    }

    private static func finish(_ feed: inout FeedMetadata) {
        if feed.paging == nil, feed.links.contains(where: \.leadsToOtherPage) { feed.paging = .paged }
    }

    private func paging(
        _ xml: inout XMLReader, _ value: Paging, _ feed: inout FeedMetadata
    ) throws(XMLReaderError) {
        let element = try xml.element()
        if feed.paging == nil, element.attributes.isEmpty, element.children.isEmpty {
            feed.paging = value
        } else {
            feed.extensions.elements.append(element)
        }
    }

    /// The date of publication in Dublin Core terms, where it is a date.
    private func issued(_ xml: inout XMLReader, _ feed: inout FeedMetadata) throws(XMLReaderError) {
        let element = try xml.element()
        if feed.published == nil, element.attributes.isEmpty, let date = Timestamp(iso8601: element.text),
            Timestamp(iso8601: date.iso8601) == date
        {
            feed.published = date
        } else {
            feed.extensions.elements.append(element)
        }
    }
}

extension Link {
    /// Whether it leads to another page of a paged feed (RFC 5005, section 3).
    fileprivate var leadsToOtherPage: Bool {
        switch rel {
        case "next", "previous", "prev", "first", "last": true
        default: false
        }
    }
}
