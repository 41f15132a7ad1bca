internal import Syndicate

/// The namespaces that a document uses, found before it is written so that they are declared once, at the root.
struct RSSNamespaces {
    /// Those of the exporter's own elements, one bit for each of `XMLNamespace.known`, in its order.
    private var own: UInt64 = 0
    /// Those of extension trees.
    private var trees = XMLNamespaceSet()

    private static let indexes = Dictionary(
        XMLNamespace.known.enumerated().map { ($1.uri, $0) }, uniquingKeysWith: { first, _ in first })

    /// The namespaces of the channel, whose link is derived already.
    mutating func addChannel(_ writer: RSSWriter) {
        let feed = writer.feed
        trees.insert(usedBy: feed.extensions.elements)
        trees.insert(usedBy: feed.extensions.attributes)
        if let image = feed.image { trees.insert(usedBy: image.extensions.attributes) }
        add(feed.links)
        add(feed.authors, .channelAuthors, rolesAreWritten: false)
        add(feed.contributors, .contributors, rolesAreWritten: false)
        add([feed.title, feed.subtitle, feed.rights])
        if let identifier = feed.identifier?.value {
            use(RSSAddress.isAbsolute(identifier) ? .atom : .dublinCore)
        }
        if feed.permalink == nil || feed.title == nil || feed.subtitle == nil { use(.syndicate) }
        if feed.image == nil
            ? feed.logo != nil || feed.icon != nil : feed.image?.title == nil || feed.image?.link == nil
        {
            use(.syndicate)
        }
        if feed.generator?.version != nil { use(.syndicate) }
        for date in [feed.published, feed.updated] {
            if let date, date.precision != .second || !date.isParsed { use(.syndicate) }
        }
        for person in [feed.managingEditor, feed.webMaster] {
            if let person, RSSWriter.mailbox(person) == nil { use(.syndicate) }
        }
        if feed.categories.contains(where: { $0.label != nil }) { use(.syndicate) }
        if feed.managingEditor == nil, feed.authors.contains(where: { RSSWriter.mailbox($0) != nil }) {
            use(.syndicate)
        }
        for picture in [feed.icon, feed.logo] {
            guard let picture else { continue }
            use(.atom)
            if !RSSAddress.isWeb(picture) || !RSSAddress.isClean(picture) { use(.syndicate) }
        }
        switch feed.paging {
        case .complete, .archive: use(.feedHistory)
        case .paged, nil: break
        }
        for tombstone in feed.tombstones {
            use(.tombstones)
            use(.atom)
            trees.insert(usedBy: tombstone.extensions.elements)
            if let person = tombstone.by { trees.insert(usedBy: person.extensions.elements) }
            add(tombstone.links)
        }
        add(feed.socialProfiles)
        if writer.isPodcast { use(.iTunes) }
    }

    /// What any entry may need, where entries cannot be seen beforehand.
    mutating func addWhatEntriesMayNeed() {
        for namespace: XMLNamespace in [
            .atom, .content, .dublinCore, .media, .iTunes, .podcast, .threading, .syndicate,
        ] { use(namespace) }
    }

    /// The namespaces of an entry.
    mutating func add(_ entry: Entry, _ writer: RSSWriter) {
        if RSSBodies(entry, extent: writer.extent).encoded != nil { use(.content) }
        if entry.rights != nil || entry.language != nil { use(.dublinCore) }
        if !entry.extensions.attributes.isEmpty { trees.insert(usedBy: entry.extensions.attributes) }
        let rolesAreWritten = writer.isPodcast || RSSWriter.isEpisode(entry)
        add(entry.authors, .authors, rolesAreWritten: rolesAreWritten)
        add(entry.contributors, .contributors, rolesAreWritten: rolesAreWritten)
        add([entry.title, entry.rights])
        if entry.updated != nil {
            use(.atom)
            if !(entry.published?.isParsed ?? false) { use(.syndicate) }
        }
        for date in [entry.published, entry.updated] {
            if let date, date.precision != .second || !date.isParsed { use(.syndicate) }
        }
        if entry.identifier == nil || entry.summary != nil && entry.content.isEmpty { use(.syndicate) }
        if entry.categories.contains(where: { $0.label != nil }) { use(.syndicate) }
        add(entry.links)
        for body in entry.content {
            guard case .external = body.value else { continue }
            use(.atom)
            use(.syndicate)
        }
        if !entry.extensions.isEmpty { trees.insert(usedBy: entry.extensions.elements) }
        if entry.image != nil || !entry.figures.isEmpty || !entry.attachments.isEmpty { addMedia(entry, writer) }
        if entry.bannerImage != nil { use(.podcast) }
        if !entry.inReplyTo.isEmpty { use(.threading) }
        for related in entry.related { use(related.url == nil ? .syndicate : .atom) }
        if entry.review != nil { use(.syndicate) }
        if !entry.socialProfiles.isEmpty { add(entry.socialProfiles) }
        if writer.isPodcast { addPersons(entry) }
    }

    private mutating func add(_ persons: [Person], _ names: RSSWriter.PersonNames, rolesAreWritten: Bool) {
        if persons.isEmpty { return }
        let hasMailbox = names.mailbox != nil
        let isMailbox = hasMailbox && persons.contains { RSSWriter.mailbox($0) != nil }
        if persons.count > (isMailbox ? 1 : 0) { use(.dublinCore) }
        if RSSWriter.needsWhole(persons, hasMailbox: hasMailbox, rolesAreWritten: rolesAreWritten) {
            use(.atom)
            use(.syndicate)
        }
        for person in persons where !person.extensions.isEmpty {
            trees.insert(usedBy: person.extensions.attributes)
            trees.insert(usedBy: person.extensions.elements)
        }
    }

    /// Texts of which elements for plain words do not say all.
    private mutating func add(_ texts: [TextConstruct?]) {
        for case let text? in texts {
            switch text.value {
            case .text(let words): if Markup.isMarkup(words) { use(.syndicate) }
            case .html(let html): use(Markup.isMarkup(html) ? .atom : .syndicate)
            case .xhtml: use(.atom)
            }
        }
    }

    private mutating func addMedia(_ entry: Entry, _ writer: RSSWriter) {
        if entry.image?.url != nil { use(.media) }
        for figure in [entry.image].compactMap(\.self) + entry.figures {
            use(figure.url == nil ? .syndicate : .media)
        }
        guard let first = entry.attachments.first else { return }
        if entry.attachments.count > 1 || RSSWriter.hasMore(first) || !first.alternates.isEmpty { use(.media) }
        for attachment in entry.attachments { trees.insert(usedBy: attachment.extensions.elements) }
        if RSSWriter.isEpisode(entry) {
            if first.duration != nil || entry.image?.url != nil { use(.iTunes) }
            if !first.alternates.isEmpty { use(.podcast) }
            addPersons(entry)
        }
    }

    private mutating func addPersons(_ entry: Entry) {
        if (entry.authors + entry.contributors).contains(where: { $0.role != nil }) { use(.podcast) }
    }

    private mutating func add(_ profiles: [SocialProfile]) {
        for profile in profiles {
            if profile.url != nil { use(.atom) }
            if profile.url == nil || profile.handle != nil { use(.syndicate) }
        }
    }

    private mutating func add(_ links: [Link]) {
        if links.isEmpty { return }
        if links.count > 1 || !links[0].isRelation("alternate") || RSSWriter.needsElement(links[0]) { use(.atom) }
        if links.contains(where: { !RSSAddress.isWeb($0.href) || $0.resolved != nil }) { use(.syndicate) }
        for link in links {
            if !link.extensions.attributes.isEmpty { trees.insert(usedBy: link.extensions.attributes) }
            if !link.extensions.isEmpty { trees.insert(usedBy: link.extensions.elements) }
        }
    }

    private mutating func use(_ namespace: XMLNamespace) {
        if let index = Self.indexes[namespace.uri] { own |= 1 << UInt64(index) }
    }

    /// Declares them on the element just opened: the known ones in a fixed order, then those of other vocabularies in the
    /// order in which they came.
    func declare(on xml: inout XMLWriter) {
        var all = XMLNamespaceSet()
        for (index, namespace) in XMLNamespace.known.enumerated() {
            if own & 1 << UInt64(index) != 0 || trees.namespaces.contains(namespace) { all.insert(namespace) }
        }
        for namespace in trees.namespaces { all.insert(namespace) }
        xml.declare(all)
    }
}
