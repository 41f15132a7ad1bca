internal import Syndicate
internal import SyndicateXML

// RFC 4287, section 4.1.2.
extension AtomReader {
    /// Reads an entry, at whose start `xml` stands.
    mutating func entry(_ xml: inout XMLReader) throws(XMLReaderError) -> Entry {
        var entry = Entry()
        entry.base = xml.ownBase
        entry.language = ownLanguage(of: xml)
        entry.extensions.attributes = foreign(xml, known: xml.depth == 1 ? [.versionAttribute, .ownLang] : [.ownLang])
        while try xml.nextChild() {
            if isDerived(xml) {
                // A link to the page stands for an identifier that is its address.
                if native(xml.tag) == .link { entry.identifier?.isPermalink = true }
                try xml.skipElement()
                continue
            }
            switch native(xml.tag) {
            case .id: try identifier(&xml, &entry.identifier, &entry.extensions)
            case .title: try text(&xml, &entry.title, &entry.extensions)
            case .summary: try text(&xml, &entry.summary, &entry.extensions)
            case .rights:
                var rights = entry.rights
                try text(&xml, &rights, &entry.extensions)
                entry.rights = rights
            case .content where xml.attribute(tag: .ownDerived) == "summary":
                try text(&xml, &entry.summary, &entry.extensions)
            case .content, .ownContent: try content(&xml, into: &entry)
            case .updated: try date(&xml, &entry.updated, &entry.extensions)
            case .published: try date(&xml, &entry.published, &entry.extensions)
            case .ownUpdated: try spelledDate(&xml, &entry.updated, &entry.extensions)
            case .ownPublished: try spelledDate(&xml, &entry.published, &entry.extensions)
            case .author: if let person = try person(&xml) { entry.authors.append(person) }
            case .contributor: if let person = try person(&xml) { entry.contributors.append(person) }
            case .category:
                // Where there is one there are more.
                if entry.categories.isEmpty { entry.categories.reserveCapacity(4) }
                entry.categories.append(try category(&xml))
            case .link: try link(&xml, into: &entry)
            case .source:
                if entry.source == nil {
                    entry.source = try source(&xml)
                } else {
                    entry.extensions.elements.append(try xml.element())
                }
            case .inReplyTo: try inReplyTo(&xml, into: &entry)
            case .control, .formerControl: try control(&xml, into: &entry)
            case .identifier: try original(&xml, &entry.identifier, &entry.extensions)
            case .ownReview, .ownRelated, .ownProfile: own(try xml.element(), into: &entry)
            default: try keep(&xml, in: &entry.extensions)
            }
        }
        if publicationsStandIn, let updated = entry.updated, let published = entry.published,
            (updated.seconds, updated.nanoseconds) == (published.seconds, published.nanoseconds)
        {
            entry.updated = nil
        }
        // Exporters write absolute addresses: a relative one in the scope of a base would not come back as it is.
        if entry.base == nil && metadata.base == nil || !entry.extensions.elements.contains(where: \.hasRelativeAddress)
        {
            entry.takeMedia { _, attachment in attachment.hasMediaDetails }
            entry.takeLoneThumbnail()
        }
        return entry
    }

    /// What an exporter says in our own namespace.
    private func own(_ element: ExtensionElement, into entry: inout Entry) {
        if let review = Review(element: element), entry.review == nil, review.element.isEquivalent(to: element) {
            entry.review = review
        } else if let related = RelatedLink(element: element), related.element.isEquivalent(to: element) {
            entry.related.append(related)
        } else if let profile = SocialProfile(element: element), profile.element.isEquivalent(to: element) {
            entry.socialProfiles.append(profile)
        } else {
            entry.extensions.elements.append(element)
        }
    }

    /// What the entry answers (RFC 4685, section 3), where that is said with what belongs to it alone.
    private func inReplyTo(_ xml: inout XMLReader, into entry: inout Entry) throws(XMLReaderError) {
        guard let reference = xml.attribute(tag: .ownRef) ?? xml.attribute(tag: .refAttribute), !reference.isEmpty
        else {
            entry.extensions.elements.append(try xml.element())
            return
        }
        var reply = InReplyTo(
            reference: reference, href: xml.attribute(tag: .ownHref) ?? xml.attribute(tag: .hrefAttribute),
            type: xml.attribute(tag: .ownType) ?? xml.attribute(tag: .typeAttribute),
            source: xml.attribute(tag: .sourceAttribute))
        reply.extensions.attributes = foreign(
            xml,
            known: [.refAttribute, .hrefAttribute, .typeAttribute, .sourceAttribute, .ownRef, .ownHref, .ownType],
            includesXML: true)
        while try xml.nextChild() { try keep(&xml, in: &reply.extensions) }
        entry.inReplyTo.append(reply)
    }

    /// Whether the entry is a draft (RFC 5023, section 13.1.1); all else that `app:control` says stays in the tree.
    private func control(_ xml: inout XMLReader, into entry: inout Entry) throws(XMLReaderError) {
        var element = try xml.element()
        let draft = element.children.firstIndex {
            guard case .element(let child) = $0 else { return false }
            return child.name == "draft" && child.namespace == element.namespace && child.attributes.isEmpty
                && child.text.trimmingXMLSpace() == "yes"
        }
        if let draft {
            entry.isDraft = true
            element.children.remove(at: draft)
            if element.children.isEmpty, element.attributes.isEmpty { return }
        }
        entry.extensions.elements.append(element)
    }
}

extension ExtensionElement {
    /// Whether the element, or a child of a `media:group`, names a file by a relative address.
    fileprivate var hasRelativeAddress: Bool {
        guard namespace == XMLNamespace.media.uri else { return false }
        if let url = attribute("url") { return !IRI.isAbsolute(url) }
        return elements.contains(where: \.hasRelativeAddress)
    }
}

extension Attachment {
    /// Whether there is more to say than a link has room for.
    fileprivate var hasMediaDetails: Bool {
        duration != nil || bitrate != nil || height != nil || !alternates.isEmpty
    }
}
