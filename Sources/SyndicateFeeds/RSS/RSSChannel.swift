internal import Syndicate
internal import SyndicateXML

/// What is said of the feed as a whole, while it is read: children of `channel`, and in RDF those beside it.
struct RSSChannel {
    var feed = FeedMetadata()
    /// Elements of the tree that may fill a field when all is read, with their places.
    var synonyms = RSSSynonyms()
    var addresses = RSSAddresses()
    /// `rdf:about`.
    var about: String?
    /// `xml:lang` of the root or the channel.
    var language: String?
    /// Where RDF says that the image is, which should stand beside the channel.
    var imageReference: String?
    /// The items in the order in which RDF wants them shown, by `rdf:about`.
    var order: [String] = []
    private var hasLink = false

    /// Takes the attributes of the root or the channel.
    mutating func open(_ xml: borrowing XMLReader, element: String?) {
        if let base = xml.ownBase { feed.base = feed.base.map { IRI.resolve(base, against: $0) } ?? base }
        if let own = xml.ownLanguage { language = own }
        if about == nil { about = xml.attribute(tag: RSSTag.about.rawValue) }
        xml.rssAttributes(
            but: element == nil ? [.about] : [.version, .about], of: element, into: &feed.extensions, hasScope: true)
    }

    /// Reads the child element that begins at the reader's place, up to its end.
    mutating func read(_ xml: inout XMLReader) throws(XMLReaderError) {
        if xml.attributeCount > 0, xml.attribute(tag: RSSTag.derived.rawValue) == "true" {
            return try xml.skipElement()
        }
        switch RSSTag(rawValue: xml.tag & (RSSNames.variant - 1)) ?? .unknown {
        case .title where feed.title == nil: feed.title = try xml.rssConstruct("title", &feed.extensions)
        case .link where xml.attributeCount > 0 && xml.attribute(tag: RSSTag.href.rawValue) != nil:
            try linkElement(&xml)
        case .link where !hasLink: try link(&xml)
        case .description where feed.subtitle == nil:
            feed.subtitle = try xml.rssConstruct("description", &feed.extensions)
        case .language where feed.language == nil: try language(&xml)
        case .copyright where feed.rights == nil:
            feed.rights = try xml.rssConstruct("copyright", &feed.extensions)
        case .managingEditor where feed.managingEditor == nil: feed.managingEditor = try xml.rssPerson()
        case .webMaster where feed.webMaster == nil: feed.webMaster = try xml.rssPerson()
        case .pubDate where feed.published == nil:
            feed.published = try xml.rssDate("pubDate", &feed.extensions)
        case .lastBuildDate where feed.updated == nil:
            feed.updated = try xml.rssDate("lastBuildDate", &feed.extensions)
        case .category:
            if let category = try xml.rssCategory() { feed.categories.append(category) }
        case .dcSubject where xml.attributeCount == 0: try subject(&xml)
        case .author, .dcCreator:
            if let person = try xml.rssPerson() { feed.authors.append(person) }
        case .dcContributor:
            if let person = try xml.rssPerson() { feed.contributors.append(person) }
        case .generator where feed.generator == nil: feed.generator = try xml.rssGenerator(&feed.extensions)
        case .docs where feed.docs == nil: feed.docs = try xml.rssAddress("docs", addresses, &feed.extensions)
        case .rating where feed.rating == nil:
            xml.rssAttributes(but: [], of: "rating", into: &feed.extensions)
            feed.rating = try xml.rssText().present
        case .ttl where feed.timeToLive == nil: try timeToLive(&xml)
        case .cloud where feed.cloud == nil && xml.attribute(tag: RSSTag.domain.rawValue) != nil: try cloud(&xml)
        case .image where feed.image == nil: try image(&xml)
        case .textInput where feed.textInput == nil: try textInput(&xml)
        case .skipHours where feed.skipHours.isEmpty: try skipHours(&xml)
        case .skipDays where feed.skipDays.isEmpty: try skipDays(&xml)
        case .items: try items(&xml)
        case .atomLink: try atomLink(&xml)
        case .profile: try profile(&xml)
        case .ownDate: try ownDate(&xml)
        case .ownEditor where feed.managingEditor == nil: feed.managingEditor = try xml.rssPerson()
        case .ownWebMaster where feed.webMaster == nil: feed.webMaster = try xml.rssPerson()
        case let tag: try keep(&xml, tag)
        }
    }

    /// Puts the element into the tree.
    private mutating func keep(_ xml: inout XMLReader, _ tag: RSSTag) throws(XMLReaderError) {
        if tag.isSynonym || tag == .dcRights || tag == .dcLanguage || tag == .atomUpdated {
            synonyms.add(tag, feed.extensions.elements.count)
        }
        feed.extensions.elements.append(try xml.rssElement())
    }

    // MARK: Links

    private mutating func link(_ xml: inout XMLReader) throws(XMLReaderError) {
        let written = xml.attribute(tag: RSSTag.value.rawValue)
        let base = xml.base
        let count = feed.extensions.attributes.count
        xml.rssAttributes(but: [.value], of: "link", into: &feed.extensions)
        guard let text = try xml.rssText().present else {
            return feed.extensions.keepEmptyLeaf("link", attributesFrom: count)
        }
        hasLink = true
        feed.links.addPage(written ?? text, shown: text, base: base)
        if let page = feed.permalink, IRI.isAbsolute(page) { addresses.site = page }
    }

    private mutating func linkElement(_ xml: inout XMLReader) throws(XMLReaderError) {
        let base = xml.base
        let element = try xml.rssElement()
        if element.elements.isEmpty, RSSText.trimmed(element.text).utf8.isEmpty, let link = element.atomLink(base: base)
        {
            feed.links.add(link)
        } else {
            feed.extensions.elements.append(element)
        }
    }

    private mutating func atomLink(_ xml: inout XMLReader) throws(XMLReaderError) {
        let base = xml.base
        let element = try xml.rssElement()
        if let href = element.attribute("href"), RSSAddresses.isPlain(href),
            let profile = SocialProfile(element: element), profile.element.isEquivalent(to: element)
        {
            feed.socialProfiles.append(profile)
        } else if let link = element.atomLink(base: base) {
            feed.links.add(link)
        } else {
            feed.extensions.elements.append(element)
        }
    }

    private mutating func profile(_ xml: inout XMLReader) throws(XMLReaderError) {
        let element = try xml.rssElement()
        if let profile = SocialProfile(element: element), profile.element.isEquivalent(to: element) {
            feed.socialProfiles.append(profile)
        } else {
            feed.extensions.elements.append(element)
        }
    }

    // MARK: Values

    /// A date that could not be read, as the exporter keeps its spelling.
    private mutating func ownDate(_ xml: inout XMLReader) throws(XMLReaderError) {
        let element = try xml.rssElement()
        switch (element.attribute("of"), element.plainDate) {
        case ("published", let text?) where feed.published == nil: feed.published = Timestamp(unparsed: text)
        case ("updated", let text?) where feed.updated == nil: feed.updated = Timestamp(unparsed: text)
        default: feed.extensions.elements.append(element)
        }
    }

    private mutating func language(_ xml: inout XMLReader) throws(XMLReaderError) {
        let element = try xml.rssElement()
        if let text = element.plainText, let tag = LanguageTag.repaired(text) {
            if tag != text {
                xml.report(.warning, "invalid-language", "\"\(text)\" is no language tag; it was read as \(tag)")
            }
            feed.language = tag
        } else {
            if element.plainText != nil { xml.report(.warning, "invalid-language", "the language is no language tag") }
            feed.extensions.elements.append(element)
        }
    }

    private mutating func subject(_ xml: inout XMLReader) throws(XMLReaderError) {
        let element = try xml.rssElement()
        guard let term = element.plainText,
            feed.categories.count > RSSSynonyms.limit
                || !feed.categories.contains(where: { RSSAddresses.isSame($0.term, term) && $0.scheme == nil })
        else {
            feed.extensions.elements.append(element)
            return
        }
        feed.categories.append(Category(term))
    }

    private mutating func timeToLive(_ xml: inout XMLReader) throws(XMLReaderError) {
        let element = try xml.rssElement()
        if let text = element.plainText, let minutes = Int(text), minutes >= 0 {
            feed.timeToLive = minutes
        } else {
            xml.report(.warning, "invalid-integer", "ttl is no number of minutes")
            feed.extensions.elements.append(element)
        }
    }

    /// The items in the order in which they are to be shown (RSS 1.0, section 5.3.5).
    private mutating func items(_ xml: inout XMLReader) throws(XMLReaderError) {
        let end = xml.depth
        while try xml.next() != .endOfDocument, !(xml.event == .end && xml.depth == end) {
            guard xml.event == .start, xml.tag == RSSTag.listItem.rawValue, order.count < 1_000_000 else { continue }
            if let item = xml.attribute(tag: RSSTag.resource.rawValue) { order.append(item) }
        }
    }
}
