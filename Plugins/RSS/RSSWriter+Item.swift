internal import Syndicate

extension RSSWriter {
    /// Writes one item.
    mutating func item(_ entry: Entry, _ xml: inout XMLWriter) {
        let before = (xml.replacements, xml.rejectedNames)
        let base = base(of: entry)
        xml.start("item")
        if let own = entry.base { xml.attribute("xml:base", own) }
        own(entry.extensions, but: entry.base == nil ? [] : ["xml:base"], &xml)
        titleAndLink(entry, base: base, &xml)
        identifier(entry, base: base, &xml)
        dates(entry, &xml)
        persons(entry.authors, .authors, entry, &xml)
        persons(entry.contributors, .contributors, entry, &xml)
        for category in entry.categories { self.category(category, entry, &xml) }
        bodies(entry, &xml)
        if let comments = entry.comments {
            leaf("comments", "comments", address(comments, base: base, "comments", entry), entry.extensions, &xml)
        }
        enclosures(entry, &xml)
        if let source = entry.source { self.source(source.metadata, entry, &xml) }
        modules(entry, base: base, &xml)
        tree(entry.extensions, entry, &xml)
        xml.end()
        if !entry.extensions.attributes.isEmpty { noteLeaves(entry.extensions, entry) }
        if entry.isDraft { lose("isDraft", "RSS has no drafts; the item reads as published", entry) }
        noteChanges(since: before, xml, entry)
    }

    private mutating func titleAndLink(_ entry: Entry, base: String?, _ xml: inout XMLWriter) {
        if let title = entry.title {
            construct("title", "title", atom: "title", title, entry.extensions, &xml)
        } else if entry.summary == nil, RSSBodies(entry, extent: extent).description == nil {
            // An item must have a title or a description.
            let title = entry.permalink ?? entry.attachments.first?.url ?? entry.identity(in: feed).value
            xml.element("title", title, isDerived: true)
        }
        let hasPage = entry.links.contains { $0.isRelation("alternate") }
        let external = Self.external(entry)
        if let external { atomLink(external, base: base, entry, &xml) }
        if !hasPage, let page = entry.permalink ?? external?.href {
            xml.element("link", address(page, base: base, "links", entry), isDerived: true)
        }
        if !entry.links.isEmpty { links(entry.links, base: base, entry.extensions, entry, &xml) }
    }

    /// The first body that stands elsewhere, as a link to it with a mark.
    private static func external(_ entry: Entry) -> Link? {
        for body in entry.content {
            guard case .external(let mediaType, let source) = body.value else { continue }
            var link = Link(source, rel: "alternate", type: mediaType)
            link.base = body.base
            link.language = body.language
            let own = XMLNamespace.syndicate
            link.extensions.attributes = [
                ExtensionAttribute(namespace: own.uri, name: "is", prefix: own.prefix, value: "content")
            ]
            return link
        }
        return nil
    }

    /// The attribute is left out, as it was in the source, where the identifier reads as an address; a reader would take
    /// anything else for an address without it.
    private mutating func identifier(_ entry: Entry, base: String?, _ xml: inout XMLWriter) {
        var identifier = entry.identity(in: feed)
        if entry.identifier == nil, identifier.isPermalink == true {
            identifier.value = address(identifier.value, base: base, nil, entry)
        }
        xml.start("guid")
        let hasOwn = entry.extensions.attributes.contains {
            $0.element == "guid" && $0.name == "isPermaLink" && $0.namespace.isEmpty
        }
        switch identifier.isPermalink {
        case _ where hasOwn: break
        case true? where RSSAddress.isAbsolute(identifier.value): xml.attribute("isPermaLink", "true")
        case nil where RSSAddress.isWeb(identifier.value) && RSSAddress.isClean(identifier.value): break
        case true?:
            lose("identifier", "a permalink that is no absolute address was written as a mere identifier", entry)
            xml.attribute("isPermaLink", "false")
        default: xml.attribute("isPermaLink", "false")
        }
        if entry.identifier == nil { xml.markDerived() }
        own(entry.extensions, of: "guid", but: hasOwn ? [] : ["isPermaLink"], &xml)
        xml.text(identifier.value)
        xml.end()
    }

    /// Readers sort by `pubDate`, so an entry that says only when it was updated has that there, too.
    private mutating func dates(_ entry: Entry, _ xml: inout XMLWriter) {
        if let published = entry.published {
            date("pubDate", "pubDate", published, entry.extensions, "published", entry, &xml)
        }
        if let updated = entry.updated {
            if updated.isParsed, !(entry.published?.isParsed ?? false) {
                date("pubDate", "pubDate", updated, entry.extensions, isDerived: true, "published", entry, &xml)
            }
            if updated.isParsed, updated.precision >= .second {
                xml.element("atom:updated", rfc3339: updated)
            } else {
                exactUpdate(updated, entry, &xml)
            }
        }
    }

    /// A date of change that RFC 3339 cannot say.
    private mutating func exactUpdate(_ updated: Timestamp, _ entry: Entry, _ xml: inout XMLWriter) {
        guard updated.isParsed else {
            date("atom:updated", "updated", updated, entry.extensions, "updated", entry, &xml)
            return
        }
        xml.start("atom:updated")
        xml.mark("value", updated.iso8601)
        xml.text(updated.rfc3339)
        xml.end()
    }

    /// Writes `category`: the term, or the label where the term is an address that nobody would read; the other of them in
    /// a mark.
    mutating func category(_ category: Category, _ entry: Entry?, _ xml: inout XMLWriter) {
        var text = category.term
        if !category.extensions.elements.isEmpty {
            lose("categories.extensions", "RSS has no elements in a category", entry)
        }
        xml.start("category")
        xml.attribute("domain", ifPresent: category.scheme)
        if let label = category.label {
            if RSSAddress.isWeb(text), !label.utf8.isEmpty {
                xml.mark("term", text)
                text = label
            } else {
                xml.mark("label", label)
            }
        }
        own(category.extensions, but: ["domain"], &xml)
        xml.text(text)
        xml.end()
    }

    private mutating func source(_ source: FeedMetadata, _ entry: Entry, _ xml: inout XMLWriter) {
        let own = source.selfURL ?? source.identifier.flatMap { RSSAddress.isWeb($0.value) ? $0.value : nil }
        guard let url = own ?? source.permalink else {
            lose("source", "the source has no address", entry)
            return
        }
        xml.start("source")
        xml.attribute("url", address(url, base: base(of: entry), "source", entry))
        self.own(entry.extensions, of: "source", but: ["url"], &xml)
        if let title = source.title { xml.text(plain(title)) }
        xml.end()
        var said = FeedMetadata(title: source.title.map { TextConstruct(plain($0)) })
        said.links = source.links.filter { $0.isRelation("self") }
        if source != said { lose("source", "RSS says address and title of the source alone", entry) }
    }

    /// Writes what modules say and the core has no element for.
    private mutating func modules(_ entry: Entry, base: String?, _ xml: inout XMLWriter) {
        if let rights = entry.rights {
            construct("dc:rights", "rights", atom: "rights", rights, entry.extensions, &xml)
        }
        if let language = entry.language { self.language("dc:language", language, entry, &xml) }
        for var related in entry.related {
            related.url = related.url.map { address($0, base: base, "related", entry) }
            xml.write(related.element)
        }
        for reply in entry.inReplyTo { inReplyTo(reply, base: base, entry, &xml) }
        media(entry, &xml)
        if let banner = entry.bannerImage { self.banner(banner, base: base, entry, &xml) }
        episode(entry, &xml)
        if !entry.authors.isEmpty || !entry.contributors.isEmpty { podcastPersons(entry, &xml) }
        if let review = entry.review { xml.write(review.element) }
        if !entry.socialProfiles.isEmpty { profiles(entry.socialProfiles, base: base, entry, &xml) }
    }

    private mutating func inReplyTo(_ reply: InReplyTo, base: String?, _ entry: Entry, _ xml: inout XMLWriter) {
        xml.start("thr:in-reply-to")
        xml.attribute("ref", reply.reference)
        if let href = reply.href { xml.attribute("href", address(href, base: base, "inReplyTo", entry)) }
        xml.attribute("type", ifPresent: reply.type)
        if let source = reply.source { xml.attribute("source", address(source, base: base, "inReplyTo", entry)) }
        xml.end()
    }

    private mutating func banner(_ banner: String, base: String?, _ entry: Entry, _ xml: inout XMLWriter) {
        xml.start("podcast:image")
        xml.attribute("href", address(banner, base: base, "bannerImage", entry))
        xml.attribute("purpose", "banner")
        xml.end()
    }

    /// Writes a language, where it is one.
    mutating func language(_ name: StaticString, _ language: String, _ entry: Entry?, _ xml: inout XMLWriter) {
        if LanguageTag.hasForm(language) {
            xml.element(name, language)
        } else {
            lose("language", "the language is no language tag", entry)
        }
    }
}
