/// What the names of elements and attributes mean to the reader of RSS.
///
/// One number stands for an element and an attribute of the same name. Those up to `lastAttribute` fit into a set of
/// 64 bits.
enum RSSTag: Int {
    case unknown = 0

    // RSS: names that are attributes, too.
    case url, title, link, description, name, width, height, type, length, href, rel, hreflang, domain, port, path
    case registerProcedure, `protocol`, isPermaLink, version, about, resource
    // Our own attributes.
    case derived, value, kind, term, label, programVersion

    // RSS.
    case rdf, rss, channel, item, items, sequence, listItem, image, textInput
    case language, copyright, managingEditor, webMaster, pubDate, lastBuildDate, category, generator, docs, cloud, ttl
    case rating, skipHours, skipDays, hour, day, author, comments, enclosure, guid, source, encoded, body, summary

    // What is read on the way, like RSS's own.
    case dcCreator, dcContributor, dcSubject, dcRights, dcLanguage, atomLink, atomUpdated
    case related, profile, ownDate, ownEditor, ownWebMaster

    // What is looked at when an item or the channel is complete.
    case atomAuthor, atomContributor, atomPublished, atomID, atomTitle, atomSubtitle, atomSummary, atomRights, atomIcon
    case atomLogo, atomCategory
    case dcDate, dcTitle, dcDescription, dcIdentifier, issued, created, modified
    case podcastAuthor, podcastPicture, podcastDuration, podcastSummary, podcastSubtitle, podcastTitle, podcastComplete
    case thumbnail, mediaContent, mediaGroup, mediaTitle
    case person, alternateEnclosure, podcastImage
    case inReplyTo, complete, archive, deletedEntry
    case review, figure

    /// Whether it is looked at when an item or the channel is complete.
    var isSynonym: Bool { rawValue >= RSSTag.atomAuthor.rawValue }

    /// The bit for sets of attributes.
    var bit: UInt64 { rawValue < 62 ? 1 << UInt64(rawValue) : 0 }
}

/// Attributes that a reader has a use for.
struct RSSAttributes: ExpressibleByArrayLiteral {
    private(set) var bits: UInt64 = 0

    init(arrayLiteral tags: RSSTag...) {
        for tag in tags { bits |= tag.bit }
    }

    /// Whether an attribute is among them, by the number of its name.
    func contains(_ tag: Int) -> Bool { tag > 0 && tag < 62 && bits & (1 << UInt64(tag)) != 0 }
}
