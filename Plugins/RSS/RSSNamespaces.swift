internal import Syndicate

/// The namespaces that a document uses, found before it is written so that they are declared once, at the root.
struct RSSNamespaces {
    /// One bit for each of `XMLNamespace.known`, in its order.
    private var known: UInt64 = 0
    /// Namespaces of other vocabularies under the prefix that the source gave them, in order of appearance.
    private var foreign: [XMLNamespace] = []
    private var lastSeen = ""

    /// More prefixes than this at the root help nobody; the elements then declare their own.
    private static let foreignLimit = 32
    private static let indexes = Dictionary(
        XMLNamespace.known.enumerated().map { ($1.uri, $0) }, uniquingKeysWith: { first, _ in first })
    private static let prefixes = Set(XMLNamespace.known.map(\.prefix) + [XMLNamespace.xhtml.prefix])

    /// The namespaces of the channel, whose link is derived already.
    mutating func addChannel(_ writer: RSSWriter) {
        let feed = writer.feed
        add(feed.extensions)
        add(feed.links)
        add(feed.authors, feed.contributors, hasMailbox: feed.managingEditor == nil)
        if let identifier = writer.channelIdentifier {
            use(RSSAddress.isAbsolute(identifier) ? .atom : .dublinCore)
        }
        if feed.icon != nil || feed.logo != nil { use(.atom) }
        switch feed.paging {
        case .complete, .archive: use(.feedHistory)
        case .paged, nil: break
        }
        for tombstone in feed.tombstones {
            use(.tombstones)
            use(.atom)
            add(tombstone.extensions)
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
        add(entry.authors, entry.contributors, hasMailbox: true)
        if entry.updated != nil { use(.atom) }
        add(entry.links)
        for body in entry.content {
            if case .external = body.value { use(.atom) }
        }
        if !entry.extensions.isEmpty { add(entry.extensions) }
        if entry.image != nil || !entry.figures.isEmpty || !entry.attachments.isEmpty { addMedia(entry, writer) }
        if entry.bannerImage != nil { use(.podcast) }
        if !entry.inReplyTo.isEmpty { use(.threading) }
        for related in entry.related { use(related.url == nil ? .syndicate : .atom) }
        if entry.review != nil { use(.syndicate) }
        if !entry.socialProfiles.isEmpty { add(entry.socialProfiles) }
        if writer.isPodcast { addPersons(entry) }
    }

    /// All persons but the first with a mail address, where RSS has an element of its own for that one.
    private mutating func add(_ authors: [Person], _ contributors: [Person], hasMailbox: Bool) {
        if authors.isEmpty, contributors.isEmpty { return }
        let isMailbox = hasMailbox && authors.contains { RSSAddress.mail($0.email) != nil }
        if authors.count > (isMailbox ? 1 : 0) || !contributors.isEmpty { use(.dublinCore) }
    }

    private mutating func addMedia(_ entry: Entry, _ writer: RSSWriter) {
        if entry.image?.url != nil { use(.media) }
        for figure in [entry.image].compactMap(\.self) + entry.figures {
            use(figure.url == nil ? .syndicate : .media)
        }
        guard let first = entry.attachments.first else { return }
        if entry.attachments.count > 1 || RSSWriter.hasMore(first) || !first.alternates.isEmpty { use(.media) }
        for attachment in entry.attachments { add(attachment.extensions) }
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
        for link in links {
            for attribute in link.attributes { note(attribute.namespace, attribute.prefix) }
            if !link.extensions.isEmpty { add(link.extensions) }
        }
    }

    private mutating func add(_ extensions: Extensions) {
        for element in extensions.elements { add(element) }
    }

    private mutating func add(_ element: ExtensionElement) {
        note(element.namespace, element.prefix)
        for attribute in element.attributes where !attribute.namespace.isEmpty {
            note(attribute.namespace, attribute.prefix)
        }
        for child in element.children {
            if case .element(let element) = child { add(element) }
        }
    }

    private mutating func note(_ uri: String, _ prefix: String?) {
        if uri.isEmpty || uri == lastSeen { return }
        lastSeen = uri
        if let index = Self.indexes[uri] {
            known |= 1 << UInt64(index)
            return
        }
        guard let prefix, foreign.count < Self.foreignLimit, uri != XMLNamespace.xml.uri, XMLName.isValid(prefix),
            !Self.prefixes.contains(prefix), !prefix.lowercased().hasPrefix("xml"),
            !foreign.contains(where: { $0.uri == uri || $0.prefix == prefix })
        else { return }
        foreign.append(XMLNamespace(prefix: prefix, uri: uri))
    }

    private mutating func use(_ namespace: XMLNamespace) {
        if let index = Self.indexes[namespace.uri] { known |= 1 << UInt64(index) }
    }

    /// Declares them on the element just opened.
    func declare(on xml: inout XMLWriter) {
        for (index, namespace) in XMLNamespace.known.enumerated() where known & 1 << UInt64(index) != 0 {
            xml.declare(namespace)
        }
        for namespace in foreign { xml.declare(namespace) }
    }
}
