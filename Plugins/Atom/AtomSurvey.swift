internal import Syndicate

/// What has to be known of the entries before the first byte is written.
struct AtomSurvey {
    /// The namespaces to declare at the root, beside Atom's.
    private(set) var namespaces = XMLNamespaceSet()
    /// Whether the entries could be looked at ahead of time.
    private(set) var isComplete = false
    /// The newest date of an entry.
    private(set) var newest: Timestamp?
    /// Whether every entry names an author, and there are entries.
    private(set) var allHaveAuthors = false
    /// Whether of all dates of change that are dates of publication none was said: the feed can tell that once for all.
    private(set) var publicationsStandIn = false

    init(of feed: FeedMetadata, entries: borrowing EntryCursor) {
        insertNamespaces(of: feed)
        var namespaces = namespaces
        var newest: Timestamp?
        var count = 0
        var withAuthor = 0
        var isDerived = feed.identifier == nil || feed.title == nil || feed.updated?.isParsed != true
        var standIns = 0
        var repeated = 0
        isComplete = entries.preview { entry in
            count += 1
            if entry.updated == nil {
                standIns += entry.published?.isParsed == true ? 1 : 0
            } else if let updated = entry.updated, let published = entry.published,
                (updated.seconds, updated.nanoseconds) == (published.seconds, published.nanoseconds)
            {
                repeated += 1
            }
            isDerived =
                isDerived || entry.identifier.map { $0.isPermalink != nil } ?? true || entry.title == nil
                || entry.updated?.isParsed != true
            if entry.authors.contains(where: \.isKnown) { withAuthor += 1 }
            let date = entry.updated?.isParsed == true ? entry.updated : entry.published
            if let date, date.isParsed, newest?.isEarlier(than: date) ?? true { newest = date }
            Self.insertNamespaces(of: entry, into: &namespaces)
        }
        if !isComplete {
            for namespace in [XMLNamespace.media, .threading, .publishing, .syndicate] { namespaces.insert(namespace) }
        }
        if isDerived || count > 0 && withAuthor == 0 && !feed.authors.contains(where: \.isKnown) {
            namespaces.insert(.syndicate)
        }
        publicationsStandIn = standIns > 0 && repeated == 0
        self.namespaces = namespaces
        self.newest = newest
        allHaveAuthors = count > 0 && withAuthor == count
    }

    private mutating func insertNamespaces(of feed: FeedMetadata) {
        if feed.paging == .complete || feed.paging == .archive { namespaces.insert(.feedHistory) }
        if !feed.tombstones.isEmpty { namespaces.insert(.tombstones) }
        if feed.published?.isParsed == true { namespaces.insert(.dublinCoreTerms) }
        if feed.timeToLive != nil, AtomDocument.syndicationPeriod(of: feed) != nil { namespaces.insert(.syndication) }
        for profile in feed.socialProfiles where profile.url == nil || profile.handle != nil {
            namespaces.insert(.syndicate)
        }
        Self.insertNamespaces(of: feed.authors + feed.contributors, into: &namespaces)
        Self.insertNamespaces(of: feed.links, into: &namespaces)
        for category in feed.categories { namespaces.insert(usedBy: category.extensions) }
        namespaces.insert(usedBy: feed.extensions)
    }

    private static func insertNamespaces(of entry: Entry, into namespaces: inout XMLNamespaceSet) {
        if entry.image != nil || entry.bannerImage != nil || !entry.figures.isEmpty
            || entry.attachments.contains(where: \.hasMediaDetails)
        {
            namespaces.insert(.media)
        }
        if !entry.inReplyTo.isEmpty { namespaces.insert(.threading) }
        if entry.isDraft { namespaces.insert(.publishing) }
        if entry.review != nil || entry.related.contains(where: { $0.url == nil })
            || entry.socialProfiles.contains(where: { $0.url == nil || $0.handle != nil })
            || entry.figures.contains(where: { $0.url == nil }) || entry.image.map({ $0.url == nil }) == true
        {
            namespaces.insert(.syndicate)
        }
        if let identifier = entry.identifier, !AtomSyntax.isIRI(identifier.value) { namespaces.insert(.dublinCore) }
        insertNamespaces(of: entry.authors, into: &namespaces)
        insertNamespaces(of: entry.contributors, into: &namespaces)
        insertNamespaces(of: entry.links, into: &namespaces)
        for category in entry.categories { namespaces.insert(usedBy: category.extensions) }
        for attachment in entry.attachments { namespaces.insert(usedBy: attachment.extensions) }
        for reply in entry.inReplyTo { namespaces.insert(usedBy: reply.extensions) }
        namespaces.insert(usedBy: entry.extensions)
        if let source = entry.source?.metadata { namespaces.insert(usedBy: source.extensions) }
    }

    private static func insertNamespaces(of persons: [Person], into namespaces: inout XMLNamespaceSet) {
        for person in persons {
            if person.avatar != nil { namespaces.insert(.media) }
            if person.role != nil { namespaces.insert(.syndicate) }
            namespaces.insert(usedBy: person.extensions)
        }
    }

    private static func insertNamespaces(of links: [Link], into namespaces: inout XMLNamespaceSet) {
        for link in links {
            namespaces.insert(usedBy: link.extensions)
        }
    }
}

extension XMLNamespaceSet {
    /// Adds the namespaces of attributes and elements.
    fileprivate mutating func insert(usedBy extensions: Extensions) {
        if extensions.isEmpty { return }
        insert(usedBy: extensions.attributes)
        insert(usedBy: extensions.elements)
    }
}
