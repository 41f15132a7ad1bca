internal import Syndicate
internal import SyndicateXML

extension RSSItem {
    // MARK: Links

    mutating func link(_ xml: inout XMLReader) throws(XMLReaderError) {
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
    mutating func linkElement(_ xml: inout XMLReader) throws(XMLReaderError) {
        let base = xml.base
        let element = try xml.rssElement()
        if element.elements.isEmpty, RSSText.trimmed(element.text).utf8.isEmpty, let link = element.atomLink(base: base)
        {
            entry.links.add(link)
        } else {
            entry.extensions.elements.append(element)
        }
    }

    mutating func atomLink(_ xml: inout XMLReader) throws(XMLReaderError) {
        let base = xml.base
        try take(&xml) { element, entry in
            let isPlain = element.attribute("href").map(RSSAddresses.isPlain) ?? false
            if isPlain, let profile = SocialProfile(element: element), profile.element.isEquivalent(to: element) {
                entry.socialProfiles.append(profile)
            } else if isPlain, let related = RelatedLink(element: element), !related.title.isEmpty,
                related.element.isEquivalent(to: element)
            {
                entry.related.append(related)
            } else if let body = element.externalBody(base: base) {
                entry.content.append(body)
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
    mutating func readDescription(_ xml: inout XMLReader) throws(XMLReaderError) {
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

    mutating func readBody(_ xml: inout XMLReader) throws(XMLReaderError) {
        var content = Content(.xhtml([]), base: xml.ownBase, language: xml.ownLanguage, origin: .body)
        xml.rssAttributes(but: [], of: "body", into: &entry.extensions)
        let nodes = try xml.rssMarkup()
        if nodes.isEmpty { return }
        content.value = .xhtml(nodes)
        body = content
    }

    mutating func readLanguage(_ xml: inout XMLReader) throws(XMLReaderError) {
        let element = try xml.rssElement()
        if let language = element.plainText.flatMap(LanguageTag.repaired) {
            entry.language = language
        } else {
            entry.extensions.elements.append(element)
        }
    }

    // MARK: Others

    mutating func guid(_ xml: inout XMLReader) throws(XMLReaderError) {
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
    mutating func date(_ xml: inout XMLReader) throws(XMLReaderError) {
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
    mutating func ownDate(_ xml: inout XMLReader) throws(XMLReaderError) {
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

    mutating func subject(_ xml: inout XMLReader) throws(XMLReaderError) {
        let element = try xml.rssElement()
        guard let term = element.plainText,
            entry.categories.count > RSSSynonyms.limit
                || !entry.categories.contains(where: { RSSAddresses.isSame($0.term, term) && $0.scheme == nil })
        else {
            entry.extensions.elements.append(element)
            return
        }
        entry.categories.append(Category(term))
    }

    mutating func enclosure(_ xml: inout XMLReader, _ addresses: RSSAddresses) throws(XMLReaderError) {
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
