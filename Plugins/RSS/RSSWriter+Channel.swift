internal import Syndicate

extension RSSWriter {
    /// Finds the channel's link, which RSS requires: the site, else the site that the feed's own address, its identifier
    /// or the first entry belongs to, else the feed's identity.
    mutating func deriveLink(firstPage: String?) {
        if let permalink = feed.permalink {
            link = address(permalink, base: base, "links", nil)
            return
        }
        lose("links", "RSS requires a link to the site; one was derived", nil)
        for candidate in [feed.image?.link, feed.selfURL, feed.identifier?.value, firstPage] {
            if let site = candidate.flatMap(RSSAddress.site) {
                link = site
                return
            }
        }
        link = feed.identity.value
    }

    /// Writes the channel up to its items.
    mutating func channel(_ xml: inout XMLWriter) {
        let before = (xml.replacements, xml.rejectedNames)
        if let own = feed.base { xml.attribute("xml:base", own) }
        let title = self.title
        requiredParts(title, &xml)
        for link in feed.links.all(rel: "self") {
            var link = link
            link.type = link.type ?? "application/rss+xml"
            atomLink(link, base: base, nil, &xml)
        }
        links(feed.links, base: base, nil, &xml)
        if let language = feed.language { self.language("language", language, nil, &xml) }
        if let rights = feed.rights { plain("copyright", rights, "rights", nil, &xml) }
        people(&xml)
        date("pubDate", feed.published, "published", &xml)
        date("lastBuildDate", feed.updated, "updated", &xml)
        for category in feed.categories { self.category(category, nil, &xml) }
        if let generator = feed.generator { xml.element("generator", Self.text(generator)) }
        if let docs = feed.docs { xml.element("docs", address(docs, base: base, "docs", nil)) }
        cloud(&xml)
        if let minutes = feed.timeToLive { xml.element("ttl", max(minutes, 0)) }
        image(title, &xml)
        if let rating = feed.rating { xml.element("rating", rating) }
        textInput(&xml)
        skips(&xml)
        modules(&xml)
        tree(feed.extensions, nil, &xml)
        if feed.userComment != nil { lose("userComment", "RSS has no comment for those who read the source", nil) }
        noteChanges(since: before, xml, nil)
    }

    /// The title, which RSS requires: the feed's, else the name of its host.
    private var title: String {
        if let title = feed.title?.plainText, !title.utf8.isEmpty { return title }
        return IRI(link).host ?? link
    }

    private mutating func requiredParts(_ title: String, _ xml: inout XMLWriter) {
        if let given = feed.title, !given.plainText.utf8.isEmpty {
            plain("title", given, "title", nil, &xml)
        } else {
            lose("title", "RSS requires a title; one was derived", nil)
            xml.element("title", title)
        }
        alternates(feed.links, base: base, nil, &xml)
        xml.element("link", link)
        if let subtitle = feed.subtitle {
            plain("description", subtitle, "subtitle", nil, &xml)
        } else {
            xml.element("description", title)
        }
    }

    /// A channel has no author: the first with a mail address is its editor, if it has no other.
    private mutating func people(_ xml: inout XMLWriter) {
        official("managingEditor", "managingEditor", feed.managingEditor, &xml)
        authors(feed.authors, mailboxUnder: feed.managingEditor == nil ? "managingEditor" : nil, nil, &xml)
        official("webMaster", "webMaster", feed.webMaster, &xml)
        contributors(feed.contributors, nil, &xml)
    }

    private mutating func date(_ name: StaticString, _ date: Timestamp?, _ field: String, _ xml: inout XMLWriter) {
        guard let date else { return }
        if !xml.element(name, rfc822: date) { lose(field, "the date could not be read", nil) }
    }

    /// Name, version and address in the one string that RSS has for them.
    private static func text(_ generator: Generator) -> String {
        var text = generator.name
        if let version = generator.version { text += " \(version)" }
        if let uri = generator.uri { text += text.isEmpty ? uri : " (\(uri))" }
        return text
    }

    /// Writes what modules say and the core has no element for.
    private mutating func modules(_ xml: inout XMLWriter) {
        if let identifier = channelIdentifier {
            if RSSAddress.isAbsolute(identifier) {
                xml.element("atom:id", identifier)
            } else {
                xml.element("dc:identifier", identifier)
            }
        }
        if let icon = feed.icon { xml.element("atom:icon", address(icon, base: base, "icon", nil)) }
        if let logo = feed.logo { xml.element("atom:logo", address(logo, base: base, "logo", nil)) }
        switch feed.paging {
        case .complete: xml.emptyElement("fh:complete")
        case .archive: xml.emptyElement("fh:archive")
        case .paged, nil: break
        }
        podcast(&xml)
        profiles(feed.socialProfiles, base: base, nil, &xml)
        for tombstone in feed.tombstones { self.tombstone(tombstone, &xml) }
    }

    /// The identifier, where it is more than an address of the channel.
    var channelIdentifier: String? {
        guard let value = feed.identifier?.value else { return nil }
        let addresses = [link, feed.permalink, feed.selfURL].compactMap(\.self)
        return addresses.contains { $0.utf8.elementsEqual(value.utf8) } ? nil : value
    }

    private mutating func podcast(_ xml: inout XMLWriter) {
        guard isPodcast else {
            if feed.isExpired == true { lose("isExpired", "RSS cannot say that nothing more will come", nil) }
            return
        }
        if feed.extensions.first(.iTunes, "image") == nil, let picture = feed.logo ?? feed.image?.url {
            xml.start("itunes:image")
            xml.attribute("href", address(picture, base: base, "image", nil))
            xml.end()
        }
        if feed.extensions.first(.iTunes, "author") == nil, !feed.authors.isEmpty {
            xml.element("itunes:author", feed.authors.compactMap(Self.name).joined(separator: ", "))
        }
        if feed.isExpired == true, feed.extensions.first(.iTunes, "complete") == nil {
            xml.element("itunes:complete", "Yes")
        }
    }
}

extension XMLWriter {
    /// Writes an element with nothing in it.
    mutating func emptyElement(_ name: StaticString) {
        start(name)
        end()
    }
}
