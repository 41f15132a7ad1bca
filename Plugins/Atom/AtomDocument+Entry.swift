internal import Syndicate

// RFC 4287, section 4.1.2.
extension AtomDocument {
    mutating func writeEntry(_ entry: Entry, to xml: inout XMLWriter) {
        xml.start("entry")
        common(base: entry.base, language: entry.language, to: &xml)
        foreign(entry.extensions, to: &xml)
        let leaves: Set = ["id", "title", "summary", "content", "rights", "updated", "published"]
        lose(
            "extensions.attributes", "Atom does not have the element that they were on",
            count: entry.extensions.attributes.count { $0.element.map { !leaves.contains($0) } ?? false })
        writeIdentifier(of: entry, to: &xml)
        writeTitle(of: entry, to: &xml)
        writeDates(of: entry, to: &xml)
        writeAuthors(of: entry, to: &xml)
        for contributor in entry.contributors where contributor.isKnown { person("contributor", contributor, to: &xml) }
        let hasPage = writeLinks(of: entry, to: &xml)
        for category in entry.categories { self.category(category, to: &xml) }
        text("rights", entry.rights, of: entry.extensions, to: &xml)
        writeBodies(of: entry, hasPage: hasPage, to: &xml)
        if let source = entry.source { write(source, to: &xml) }
        writeModules(of: entry, to: &xml)
        xml.end()
    }

    private mutating func writeIdentifier(of entry: Entry, to xml: inout XMLWriter) {
        if let identifier = entry.identifier {
            write(identifier, of: entry.extensions, to: &xml)
        } else {
            derived("id", iri(entry.identity(in: origin).value), to: &xml)
        }
    }

    /// An identifier as an IRI, and as it was where it is none.
    mutating func write(_ identifier: Identifier, of extensions: Extensions, to xml: inout XMLWriter) {
        let iri = iri(identifier.value)
        if let isPermalink = identifier.isPermalink {
            xml.start("id")
            own("isPermaLink", isPermalink ? "true" : "false", to: &xml)
            foreign(extensions, of: "id", to: &xml)
            xml.text(iri)
            xml.end()
        } else {
            leaf("id", iri, of: extensions, to: &xml)
        }
        if iri != identifier.value {
            xml.write(ExtensionElement(.dublinCore, "identifier", children: [.text(identifier.value)]))
        }
    }

    private mutating func writeTitle(of entry: Entry, to xml: inout XMLWriter) {
        if let title = entry.title {
            text("title", title, of: entry.extensions, to: &xml)
        } else {
            lose("title", "there is none; the entry's first words stand for it")
            derived("title", entry.firstWords, to: &xml)
        }
    }

    private mutating func writeDates(of entry: Entry, to xml: inout XMLWriter) {
        if let date = entry.updated, !date.isParsed { lose("updated", "not a date that could be read") }
        if entry.updated == nil, publicationsStandIn, let date = entry.published, date.isParsed {
            xml.element("updated", rfc3339: date)
            self.date("published", date, of: entry.extensions, to: &xml)
            return
        }
        var standIn = updated
        if let date = entry.published, date.isParsed {
            standIn = date
        } else if entry.updated?.isParsed != true {
            lose("updated", "no date is known; the feed's date stands for it")
        }
        date("updated", entry.updated, standIn: standIn, of: entry.extensions, to: &xml)
        date("published", entry.published, of: entry.extensions, to: &xml)
    }

    /// All that is said by links; gives whether there is a page (`alternate`).
    private mutating func writeLinks(of entry: Entry, to xml: inout XMLWriter) -> Bool {
        var hasPage = false
        for index in entry.links.indices where !entry.links[index].href.isEmpty {
            guard let rel = entry.links[index].rel else {
                hasPage = true
                break
            }
            if rel == "alternate" { hasPage = true }
        }
        if !hasPage, let identifier = entry.identifier, identifier.isPermalink == true, !identifier.value.isEmpty {
            link(Link(identifier.value, rel: "alternate"), mark: "true", base: nil, to: &xml)
            hasPage = true
        }
        // Of several links to replies the first is that of the page.
        let replies = entry.links.filter { $0.isRelation("replies") }
        if let comments = entry.comments, !replies.isEmpty, !replies.contains(where: { $0.address == comments }) {
            link(Link(comments, rel: "replies", type: "text/html"), base: nil, to: &xml)
        }
        write(entry.links, base: entry.base, to: &xml) { link in
            switch link.rel {
            case "enclosure": !link.href.isEmpty
            case "replies": entry.comments == nil && link.type == "text/html" && link.title == nil && link.isPlain
            case "related": link.type == nil && link.title != nil && link.isPlain
            default: SocialProfile.isSaid(by: link)
            }
        }
        write(entry.attachments, besides: entry.extensions, to: &xml)
        if let comments = entry.comments, replies.isEmpty {
            link(Link(comments, rel: "replies", type: "text/html"), base: nil, to: &xml)
        }
        write(entry.related, to: &xml)
        write(entry.socialProfiles, to: &xml)
        return hasPage
    }

    /// Threading, drafts, Media RSS, reviews, then what the model has no field for.
    private mutating func writeModules(of entry: Entry, to xml: inout XMLWriter) {
        for reply in entry.inReplyTo { write(reply, to: &xml) }
        if let review = entry.review { xml.write(review.element) }
        let media = entry.derivedMedia { _, attachment in attachment.hasMediaDetails }
        if !media.isEmpty {
            let base = entry.base.map { base in self.base.map { IRI.resolve(base, against: $0) } ?? base } ?? self.base
            for element in media {
                xml.write(base.map { element.resolvingAddresses(against: $0) } ?? element)
            }
            if entry.bannerImage != nil { lose("bannerImage", "written as one of the pictures") }
        }
        guard entry.isDraft else {
            extensions(entry.extensions, to: &xml)
            return
        }
        // RFC 5023, section 13.1.1: there is one app:control.
        var rest = entry.extensions
        var control = rest.first(.publishing, "control") ?? ExtensionElement(.publishing, "control")
        control.children.removeAll {
            if case .element(let child) = $0 { child.isNamed(.publishing, "draft") } else { false }
        }
        control.children.append(.element(ExtensionElement(.publishing, "draft", children: [.text("yes")])))
        xml.write(control)
        rest.elements.removeAll { $0.isNamed(.publishing, "control") }
        extensions(rest, to: &xml)
    }

    /// RFC 4685, section 3.
    private mutating func write(_ reply: InReplyTo, to xml: inout XMLWriter) {
        let reference = reply.reference.isEmpty ? reply.href ?? "" : reply.reference
        guard !reference.isEmpty else {
            lose("inReplyTo", "neither an identifier nor an address")
            return
        }
        let iri = iri(reference)
        var element = ExtensionElement(
            .threading, "in-reply-to",
            [
                "ref": iri, "href": reply.href.map { address($0) }, "type": mediaType(reply.type),
                "source": reply.source.map { address($0) },
            ])
        let own = XMLNamespace.syndicate
        for (name, value) in [("ref", reply.reference), ("href", reply.href), ("type", reply.type)] {
            guard let value, element.attribute(name) != value else { continue }
            element.attributes.append(
                ExtensionAttribute(namespace: own.uri, name: name, prefix: own.prefix, value: value))
        }
        element.attributes += reply.extensions.attributes.map {
            var attribute = $0
            if attribute.namespace.isEmpty { (attribute.namespace, attribute.prefix) = (own.uri, own.prefix) }
            return attribute
        }
        element.children = reply.extensions.elements.map { .element($0) }
        xml.write(element)
    }
}

extension Attachment {
    /// Whether there is more to say than a link has room for.
    var hasMediaDetails: Bool { duration != nil || bitrate != nil || height != nil || !alternates.isEmpty }
}

extension ExtensionElement {
    /// The element with absolute addresses, which Media RSS wants whatever the base.
    fileprivate func resolvingAddresses(against base: String) -> ExtensionElement {
        var element = self
        for index in element.attributes.indices where element.attributes[index].name == "url" {
            element.attributes[index].value = IRI.resolve(element.attributes[index].value, against: base)
        }
        element.children = element.children.map {
            if case .element(let child) = $0 { .element(child.resolvingAddresses(against: base)) } else { $0 }
        }
        return element
    }
}

extension Entry {
    /// What to call an entry without a title: the first words of what it says, else its address.
    var firstWords: String {
        let words = (summary?.plainText ?? htmlBody.map(Markup.plainText) ?? textBody ?? "").utf8
        let limit = 80
        var result: [UInt8] = []
        var lastSpace: Int?
        for byte in words.drop(while: { $0 <= 0x20 }) {
            if byte <= 0x20 {
                if result.last != 0x20 {
                    lastSpace = result.count
                    result.append(0x20)
                }
                continue
            }
            // A character is never cut: the limit is looked at only where one begins.
            if result.count >= limit, byte & 0xC0 != 0x80 {
                let end = lastSpace.map { $0 > limit / 2 ? $0 : result.count } ?? result.count
                return String(decoding: result[..<end], as: UTF8.self) + "…"
            }
            result.append(byte)
        }
        if result.last == 0x20 { result.removeLast() }
        return result.isEmpty ? permalink ?? attachments.first?.url ?? "" : String(decoding: result, as: UTF8.self)
    }
}
