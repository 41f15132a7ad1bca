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
            if let category = try xml.rssCategory() { entry.categories.append(category) }
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
                guard let related = RelatedLink(element: element), related.element.isEquivalent(to: element) else { return false }
                entry.related.append(related)
                return true
            }
        case .profile:
            try take(&xml) { element, entry in
                guard let profile = SocialProfile(element: element), profile.element.isEquivalent(to: element) else { return false }
                entry.socialProfiles.append(profile)
                return true
            }
        case let tag: try keep(&xml, tag)
        }
    }

    /// Hands the element to `use`, and puts it into the tree where that has no use for it.
    private mutating func take(
        _ xml: inout XMLReader, _ use: (ExtensionElement, inout Entry) -> Bool
    ) throws(XMLReaderError) {
        let element = try xml.rssElement()
        if !use(element, &entry) { entry.extensions.elements.append(element) }
    }

    /// Puts the element into the tree.
    private mutating func keep(_ xml: inout XMLReader, _ tag: RSSTag) throws(XMLReaderError) {
        if tag.isSynonym { synonyms.add(tag, entry.extensions.elements.count) }
        entry.extensions.elements.append(try xml.rssElement())
    }

    // MARK: Links

    private mutating func link(_ xml: inout XMLReader) throws(XMLReaderError) {
        let written = xml.attribute(tag: RSSTag.value.rawValue)
        let base = xml.base
        let count = entry.extensions.attributes.count
        xml.rssAttributes(but: [.value], of: "link", into: &entry.extensions)
        guard let text = try xml.rssText().present else {
            return entry.extensions.keepEmptyLeaf("link", attributesFrom: count)
        }
        hasLink = true
        entry.links.addPage(written ?? text, shown: text, base: base)
    }

    /// `link` as Atom has it, in no namespace or in RSS's.
    private mutating func linkElement(_ xml: inout XMLReader) throws(XMLReaderError) {
        let base = xml.base
        let element = try xml.rssElement()
        if element.elements.isEmpty, RSSText.trimmed(element.text).utf8.isEmpty, let link = element.atomLink(base: base) {
            entry.links.add(link)
        } else {
            entry.extensions.elements.append(element)
        }
    }

    private mutating func atomLink(_ xml: inout XMLReader) throws(XMLReaderError) {
        let base = xml.base
        try take(&xml) { element, entry in
            let isPlain = element.attribute("href").map(RSSAddresses.isPlain) ?? false
            if isPlain, let profile = SocialProfile(element: element), profile.element.isEquivalent(to: element) {
                entry.socialProfiles.append(profile)
            } else if isPlain, let related = RelatedLink(element: element), related.element.isEquivalent(to: element) {
                entry.related.append(related)
            } else if let link = element.atomLink(base: base) {
                entry.links.add(link)
            } else {
                return false
            }
            return true
        }
    }

    // MARK: Texts

    /// Remembers what a mark says of the description; one line without markup or references is plain text as a summary.
    private mutating func readDescription(_ xml: inout XMLReader) throws(XMLReaderError) {
        let kind = xml.attributeCount > 0 ? xml.attribute(tag: RSSTag.kind.rawValue) : nil
        description = try xml.rssBody("description", .description, &entry.extensions)
        guard case .html(let html)? = description?.value else { return }
        isSummary = kind?.contains("summary") ?? false
        if kind?.contains("text") ?? false {
            summary = .text(RSSText.unescaped(html))
        } else {
            summary = .html(html)
            if !(kind?.contains("html") ?? false), RSSText.isPlain(html) { summary = .text(html) }
        }
    }

    private mutating func readBody(_ xml: inout XMLReader) throws(XMLReaderError) {
        var content = Content(.xhtml([]), base: xml.ownBase, language: xml.ownLanguage, origin: .body)
        xml.rssAttributes(but: [], of: "body", into: &entry.extensions)
        let nodes = try xml.rssMarkup()
        if nodes.isEmpty { return }
        content.value = .xhtml(nodes)
        body = content
    }

    private mutating func readLanguage(_ xml: inout XMLReader) throws(XMLReaderError) {
        let element = try xml.rssElement()
        if let language = element.plainText.flatMap(RSSText.language) {
            entry.language = language
        } else {
            entry.extensions.elements.append(element)
        }
    }

    // MARK: Others

    private mutating func guid(_ xml: inout XMLReader) throws(XMLReaderError) {
        var isPermalink: Bool?
        let count = entry.extensions.attributes.count
        if xml.attributeCount > 0 {
            switch xml.attribute(tag: RSSTag.isPermaLink.rawValue)?.lowercased() {
            case "true": isPermalink = true
            case "false": isPermalink = false
            case nil: break
            default:
                xml.report(.warning, "invalid-boolean", "isPermaLink is neither true nor false")
            }
            xml.rssAttributes(but: isPermalink == nil ? [] : [.isPermaLink], of: "guid", into: &entry.extensions)
        }
        guard let value = try xml.rssText().present else {
            return entry.extensions.keepEmptyLeaf("guid", attributesFrom: count)
        }
        if isPermalink != false, !RSSAddresses.isPlain(value), !RSSAddresses.isClean(value) || !IRI.isAbsolute(value) {
            xml.report(.warning, "invalid-permalink", "a guid that is no address must say isPermaLink=\"false\"")
            isPermalink = false
        } else if isPermalink == nil, !RSSAddresses.isWeb(value) {
            isPermalink = false
        }
        entry.identifier = Identifier(value, isPermalink: isPermalink)
    }

    /// The first date that can be read is the item's; others stay in the tree.
    private mutating func date(_ xml: inout XMLReader) throws(XMLReaderError) {
        if let published = entry.published, published.isParsed {
            return try keep(&xml, .pubDate)
        }
        guard let date = try xml.rssDate("pubDate", &entry.extensions) else { return }
        guard let unread = entry.published?.unparsed else {
            entry.published = date
            return
        }
        let rejected = date.isParsed ? unread : (date.unparsed ?? "")
        if !rejected.utf8.isEmpty {
            entry.extensions.elements.append(ExtensionElement(namespace: "", name: "pubDate", text: rejected))
        }
        if date.isParsed { entry.published = date }
    }

    /// A date that could not be read, as the exporter keeps its spelling.
    private mutating func ownDate(_ xml: inout XMLReader) throws(XMLReaderError) {
        try take(&xml) { element, entry in
            guard let text = element.plainDate else { return false }
            switch element.attribute("of") {
            case "published" where entry.published == nil: entry.published = Timestamp(unparsed: text)
            case "updated" where entry.updated == nil: entry.updated = Timestamp(unparsed: text)
            default: return false
            }
            return true
        }
    }

    private mutating func subject(_ xml: inout XMLReader) throws(XMLReaderError) {
        let element = try xml.rssElement()
        guard let term = element.plainText,
            !entry.categories.contains(where: { RSSAddresses.isSame($0.term, term) && $0.scheme == nil })
        else {
            entry.extensions.elements.append(element)
            return
        }
        entry.categories.append(Category(term))
    }

    private mutating func enclosure(_ xml: inout XMLReader, _ addresses: RSSAddresses) throws(XMLReaderError) {
        guard let written = xml.attribute(tag: RSSTag.url.rawValue), !written.utf8.isEmpty else {
            xml.report(.warning, "missing-attribute", "an enclosure has no url")
            return try keep(&xml, .enclosure)
        }
        var attachment = Attachment(url: addresses.address(RSSText.trimmed(written), xml))
        let derived = xml.attribute(tag: RSSTag.derived.rawValue)
        var known: RSSAttributes = [.url, .type, .length, .derived]
        if let type = xml.attribute(tag: RSSTag.type.rawValue), !type.utf8.isEmpty {
            if !(derived?.contains("type") ?? false) { attachment.type = type }
        } else {
            xml.report(.warning, "missing-attribute", "an enclosure has no type")
        }
        if let length = xml.attribute(tag: RSSTag.length.rawValue), !length.utf8.isEmpty {
            if let number = ExtensionElement.length(length) {
                if !(derived?.contains("length") ?? false) { attachment.length = number }
            } else {
                xml.report(.warning, "invalid-integer", "the length of an enclosure is no number of bytes")
                known = [.url, .type, .derived]
            }
        } else {
            xml.report(.warning, "missing-attribute", "an enclosure has no length")
        }
        xml.rssAttributes(but: known, of: nil, into: &attachment.extensions)
        var children: [ExtensionNode] = []
        while try xml.nextChild() { children.append(.element(try xml.rssElement())) }
        if !children.isEmpty { attachment.take(children) }
        entry.attachments.append(attachment)
    }
}
