internal import Syndicate
internal import SyndicateXML

/// One item while it is read.
struct RSSItem {
    var entry = Entry()
    /// `description`, before it is known whether it is the summary or the body.
    var description: Content?
    /// Whether `description` says that it is a summary.
    var isSummary = false
    /// What the description is as a summary.
    var summary = TextConstruct.Value.text("")
    /// `content:encoded`.
    var encoded: Content?
    /// `xhtml:body`.
    var body: Content?
    /// Elements of the tree that may fill a field when all is read, with their places.
    var synonyms = RSSSynonyms()
    /// The item's own `xml:lang`.
    var language: String?
    /// `rdf:about`.
    var about: String?
    /// Whether there was a `link`.
    var hasLink = false

    /// Reads the child element that begins at the reader's place, up to its end.
    mutating func read(_ xml: inout XMLReader, _ addresses: RSSAddresses) throws(XMLReaderError) {
        if xml.attributeCount > 0, xml.attribute(tag: RSSTag.derived.rawValue) == "true" {
            return try xml.skipElement()
        }
        switch RSSTag(rawValue: xml.tag & (RSSNames.variant - 1)) ?? .unknown {
        case .title where entry.title == nil:
            entry.title = try xml.rssConstruct("title", &entry.extensions)
        case .link where xml.attributeCount > 0 && xml.attribute(tag: RSSTag.href.rawValue) != nil:
            try linkElement(&xml)
        case .link where !hasLink: try link(&xml)
        case .description where description == nil: try readDescription(&xml)
        case .encoded where encoded == nil:
            encoded = try xml.rssBody("encoded", .encoded, &entry.extensions)
        case .body where body == nil: try readBody(&xml)
        case .guid where entry.identifier == nil: try guid(&xml)
        case .pubDate: try date(&xml)
        case .atomUpdated where entry.updated == nil:
            entry.updated = try xml.rssDate("updated", &entry.extensions)
        case .ownDate: try ownDate(&xml)
        case .author, .dcCreator:
            if let person = try xml.rssPerson() { entry.authors.append(person) }
        case .dcContributor:
            if let person = try xml.rssPerson() { entry.contributors.append(person) }
        case .category:
            guard let category = try xml.rssCategory() else { return }
            // Where there is one there are more.
            if entry.categories.isEmpty { entry.categories.reserveCapacity(4) }
            entry.categories.append(category)
        case .dcSubject where xml.attributeCount == 0: try subject(&xml)
        case .enclosure: try enclosure(&xml, addresses)
        case .comments where entry.comments == nil:
            entry.comments = try xml.rssAddress("comments", addresses, &entry.extensions)
        case .source where entry.source == nil && xml.attribute(tag: RSSTag.url.rawValue) != nil:
            entry.source = try xml.rssSource(addresses, &entry.extensions)
        case .dcRights where entry.rights == nil:
            entry.rights = try xml.rssConstruct("rights", &entry.extensions)
        case .dcLanguage where entry.language == nil && xml.attributeCount == 0: try readLanguage(&xml)
        case .atomLink: try atomLink(&xml)
        case .related:
            try take(&xml) { element, entry in
                guard let related = RelatedLink(element: element), related.element.isEquivalent(to: element) else {
                    return false
                }
                entry.related.append(related)
                return true
            }
        case .profile:
            try take(&xml) { element, entry in
                guard let profile = SocialProfile(element: element), profile.element.isEquivalent(to: element) else {
                    return false
                }
                entry.socialProfiles.append(profile)
                return true
            }
        case let tag: try keep(&xml, tag)
        }
    }

    /// Hands the element to `use`, and puts it into the tree where that has no use for it.
    mutating func take(
        _ xml: inout XMLReader, _ use: (ExtensionElement, inout Entry) -> Bool
    ) throws(XMLReaderError) {
        let element = try xml.rssElement()
        if !use(element, &entry) { entry.extensions.elements.append(element) }
    }

    /// Puts the element into the tree.
    mutating func keep(_ xml: inout XMLReader, _ tag: RSSTag) throws(XMLReaderError) {
        if tag.isSynonym { synonyms.add(tag, entry.extensions.elements.count) }
        entry.extensions.elements.append(try xml.rssElement())
    }
}
