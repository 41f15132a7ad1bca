internal import Syndicate

extension RSSWriter {
    /// Finds the channel's link, which RSS requires: the site, else the site that the feed's own address, its identifier
    /// or the first entry belongs to, else the feed's identity.
    mutating func deriveLink(firstPage: String?) {
        if let permalink = feed.permalink {
            link = address(permalink, base: base, nil, nil)
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
        own(feed.extensions, but: feed.base == nil ? [] : ["xml:base"], &xml)
        let title = self.title
        requiredParts(title, &xml)
        if let language = feed.language { self.language("language", language, nil, &xml) }
        if let rights = feed.rights {
            construct("copyright", "copyright", atom: "rights", rights, feed.extensions, &xml)
        }
        people(&xml)
        if let published = feed.published {
            date("pubDate", "pubDate", published, feed.extensions, "published", nil, &xml)
        }
        if let updated = feed.updated {
            date("lastBuildDate", "lastBuildDate", updated, feed.extensions, "updated", nil, &xml)
        }
        for category in feed.categories { self.category(category, nil, &xml) }
        if let generator = feed.generator { self.generator(generator, &xml) }
        if let docs = feed.docs { leaf("docs", "docs", address(docs, base: base, "docs", nil), feed.extensions, &xml) }
        cloud(&xml)
        if let minutes = feed.timeToLive { xml.element("ttl", max(minutes, 0)) }
        image(title, &xml)
        if let rating = feed.rating { leaf("rating", "rating", rating, feed.extensions, &xml) }
        textInput(&xml)
        skips(&xml)
        modules(&xml)
        tree(feed.extensions, nil, &xml)
        noteLeaves(feed.extensions, nil)
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
            construct("title", "title", atom: "title", given, feed.extensions, &xml)
        } else {
            lose("title", "RSS requires a title; one was derived", nil)
            xml.element("title", title, isDerived: true)
        }
        if feed.permalink == nil { xml.element("link", link, isDerived: true) }
        links(feed.links, base: base, feed.extensions, nil, &xml)
        if let subtitle = feed.subtitle {
            construct("description", "description", atom: "subtitle", subtitle, feed.extensions, &xml)
        } else {
            xml.element("description", title, isDerived: true)
        }
    }

    /// A channel has no author: the first with a mail address is its editor, too, if it has no other.
    private mutating func people(_ xml: inout XMLWriter) {
        official("managingEditor", "managingEditor", feed.managingEditor, &xml)
        if feed.managingEditor == nil, let mailbox = feed.authors.lazy.compactMap(Self.mailbox).first {
            xml.element("managingEditor", mailbox, isDerived: true)
        }
        persons(feed.authors, .channelAuthors, nil, &xml)
        official("webMaster", "webMaster", feed.webMaster, &xml)
        persons(feed.contributors, .contributors, nil, &xml)
    }

    /// Writes an element of text alone, with the attributes that stand on it.
    mutating func leaf(
        _ name: StaticString, _ key: String, _ text: String, _ extensions: Extensions, _ xml: inout XMLWriter
    ) {
        if extensions.attributes.isEmpty {
            xml.element(name, text)
            return
        }
        xml.start(name)
        own(extensions, of: key, &xml)
        xml.text(text)
        xml.end()
    }

    private func generator(_ generator: Generator, _ xml: inout XMLWriter) {
        xml.start("generator")
        if let version = generator.version { xml.mark("version", version) }
        own(feed.extensions, of: "generator", &xml)
        xml.text(Self.text(generator))
        xml.end()
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
        if let identifier = feed.identifier?.value {
            if RSSAddress.isAbsolute(identifier) {
                xml.element("atom:id", identifier)
            } else {
                xml.element("dc:identifier", identifier)
            }
        }
        if let icon = feed.icon { picture("atom:icon", icon, "icon", &xml) }
        if let logo = feed.logo, !isPodcastPicture(logo) { picture("atom:logo", logo, "logo", &xml) }
        switch feed.paging {
        case .complete: xml.emptyElement("fh:complete")
        case .archive: xml.emptyElement("fh:archive")
        case .paged, nil: break
        }
        podcast(&xml)
        profiles(feed.socialProfiles, base: base, nil, &xml)
        for tombstone in feed.tombstones { self.tombstone(tombstone, &xml) }
    }

    /// Writes the address of a picture, with the one that the feed has where that is another.
    private mutating func picture(_ name: StaticString, _ written: String, _ field: String, _ xml: inout XMLWriter) {
        let address = address(written, base: base, field, nil)
        xml.start(name)
        if !address.utf8.elementsEqual(written.utf8) { xml.mark("value", written) }
        xml.text(address)
        xml.end()
    }

    /// Whether the logo is written as `itunes:image`, and so needs no `atom:logo`.
    func isPodcastPicture(_ logo: String) -> Bool {
        isPodcast && feed.extensions.first(.iTunes, "image") == nil && !RSSAddress.isScalable(logo)
    }

    private mutating func podcast(_ xml: inout XMLWriter) {
        guard isPodcast else {
            if feed.isExpired == true { lose("isExpired", "RSS cannot say that nothing more will come", nil) }
            return
        }
        if feed.extensions.first(.iTunes, "image") == nil {
            let logo = feed.logo.flatMap { isPodcastPicture($0) ? $0 : nil }
            if let picture = logo ?? feed.image?.url, !picture.utf8.isEmpty {
                xml.start("itunes:image")
                let address = address(picture, base: base, "image", nil)
                xml.attribute("href", address)
                if logo == nil {
                    xml.markDerived()
                } else if !address.utf8.elementsEqual(picture.utf8) {
                    xml.mark("value", picture)
                }
                xml.end()
            }
        }
        if feed.extensions.first(.iTunes, "author") == nil, !feed.authors.isEmpty {
            xml.element(
                "itunes:author", feed.authors.compactMap(Self.name).joined(separator: ", "), isDerived: true)
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
