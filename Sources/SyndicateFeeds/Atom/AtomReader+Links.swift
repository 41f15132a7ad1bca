internal import Syndicate
internal import SyndicateXML

// RFC 4287, section 4.2.7: links, and what is said by them.
extension AtomReader {
    mutating func link(_ xml: inout XMLReader, into feed: inout FeedMetadata) throws(XMLReaderError) {
        let isMarked = xml.attribute(tag: .ownDerived) == "link"
        guard let link = try link(&xml, &feed.extensions) else { return }
        if !isMarked, let profile = SocialProfile(link) {
            feed.socialProfiles.append(profile)
        } else {
            feed.links.append(link)
        }
    }

    mutating func link(_ xml: inout XMLReader, into entry: inout Entry) throws(XMLReaderError) {
        let isMarked = xml.attribute(tag: .ownDerived) == "link"
        guard let link = try link(&xml, &entry.extensions) else { return }
        switch link.rel {
        case _ where isMarked: entry.links.append(link)
        case "enclosure" where !link.href.isEmpty: entry.attachments.append(Attachment(link))
        case "replies" where entry.comments == nil && link.type == "text/html" && link.title == nil && link.isPlain:
            entry.comments = link.href
        case "related" where link.type == nil && link.isPlain:
            // One with a title is a further piece; one without is, in many feeds, what the entry is about.
            guard let title = link.title else { fallthrough }
            entry.related.append(RelatedLink(title: title, url: link.href))
        default:
            if let profile = SocialProfile(link) {
                entry.socialProfiles.append(profile)
            } else {
                entry.links.append(link)
            }
        }
    }

    /// A link; one without address goes to the tree.
    func link(_ xml: inout XMLReader, _ extensions: inout Extensions) throws(XMLReaderError) -> Link? {
        guard let href = xml.attribute(tag: .ownHref) ?? xml.attribute(tag: .hrefAttribute) else {
            return try linkWithoutAddress(&xml, &extensions)
        }
        var link = attributes(of: xml, href: href)
        while try xml.nextChild() { try keep(&xml, in: &link.extensions) }
        return link
    }

    private func attributes(of xml: borrowing XMLReader, href: String) -> Link {
        var link = Link(href)
        link.base = xml.ownBase
        link.language = ownLanguage(of: xml)
        if let base = xml.base, !href.isSurelyAbsolute {
            let resolved = IRI.resolve(href, against: base)
            if !resolved.utf8.elementsEqual(href.utf8) { link.resolved = resolved }
        }
        for index in 0..<xml.attributeCount {
            let tag = xml.attributeTag(index)
            switch tag < 0 ? .hrefAttribute : AtomTag(rawValue: tag) ?? .unknown {
            case .hrefAttribute, .ownHref, .ownLang, .ownDerived: continue
            // What stands in our own namespace is what was meant, wherever it stands.
            case .relAttribute: if link.rel == nil { link.rel = xml.attributeValue(index) }
            case .typeAttribute: if link.type == nil { link.type = xml.attributeValue(index) }
            case .hreflangAttribute: if link.hreflang == nil { link.hreflang = xml.attributeValue(index) }
            case .ownRel: link.rel = xml.attributeValue(index)
            case .ownType: link.type = xml.attributeValue(index)
            case .ownHreflang: link.hreflang = xml.attributeValue(index)
            case .titleAttribute: link.title = xml.attributeValue(index)
            case .lengthAttribute:
                let written = xml.attributeValue(index)
                if let length = Int64(written.trimmingXMLSpace()), length >= 0 {
                    link.length = length
                } else {
                    xml.report(.warning, "invalid-length", "\"\(written)\" is not a number of bytes")
                    fallthrough
                }
            default:
                link.extensions.attributes.append(attribute(index, of: xml))
            }
        }
        if link.rel?.isEmpty == true { link.rel = nil }
        return link
    }

    /// Some write the address as RSS does.
    private func linkWithoutAddress(
        _ xml: inout XMLReader, _ extensions: inout Extensions
    ) throws(XMLReaderError) -> Link? {
        xml.report(.warning, "missing-attribute", "a link has no href")
        var link = attributes(of: xml, href: "")
        let base = xml.base
        let element = try xml.element()
        let href = element.text.trimmingXMLSpace()
        guard !href.isEmpty, element.elements.isEmpty else {
            extensions.elements.append(element)
            return nil
        }
        link.href = href
        link.resolved = base.map { IRI.resolve(href, against: $0) }.flatMap { $0 == href ? nil : $0 }
        return link
    }
}

extension Link {
    /// Whether nothing is said but address, relation, type and title.
    fileprivate var isPlain: Bool {
        hreflang == nil && length == nil && base == nil && language == nil && extensions.isEmpty
    }
}

extension SocialProfile {
    /// The profile that a link with the relation `me` and the network as title says.
    fileprivate init?(_ link: Link) {
        guard link.rel == "me", let network = link.title, link.type == nil else { return nil }
        var handle: String?
        var rest = link
        if let index = rest.extensions.attributes.firstIndex(where: { $0.name == "handle" && $0.namespace.isEmpty }) {
            handle = rest.extensions.attributes.remove(at: index).value
        }
        guard rest.isPlain else { return nil }
        self.init(network: network, handle: handle, url: link.href)
    }
}

extension Attachment {
    /// The file that a link with the relation `enclosure` says.
    fileprivate init(_ link: Link) {
        // A base of the link's own is known here alone.
        self.init(
            url: link.base == nil ? link.href : link.address, type: link.type, length: link.length, title: link.title)
        language = link.hreflang
        extensions = link.extensions
        for (name, field) in [("duration", \Attachment.duration), ("bitrate", \.bitrate)] {
            self[keyPath: field] = extensions.takeNumber(name)
        }
        height = extensions.takeNumber("height").flatMap { Int(exactly: $0) }
        if let language = link.language {
            extensions.attributes.append(
                ExtensionAttribute(namespace: XMLNamespace.xml.uri, name: "lang", prefix: "xml", value: language))
        }
    }
}

extension Extensions {
    /// Takes out an attribute of our own, by which an exporter says a number that a link has no room for.
    fileprivate mutating func takeNumber(_ name: String) -> Double? {
        guard let index = attributes.firstIndex(where: { $0.name == name && $0.namespace.isEmpty }),
            let number = Double(attributes[index].value), number.isFinite
        else { return nil }
        attributes.remove(at: index)
        return number
    }
}

extension String {
    /// Whether the address needs no base, as a look at its first bytes tells, and has no dots to remove.
    fileprivate var isSurelyAbsolute: Bool {
        let bytes = utf8
        guard bytes.starts(with: "http://".utf8) || bytes.starts(with: "https://".utf8) else { return false }
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == UInt8(ascii: "."), previous == UInt8(ascii: "/") { return false }
            previous = byte
        }
        return true
    }
}
