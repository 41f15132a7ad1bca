/// What is said of a feed as a whole: RSS's channel, Atom's feed, JSON Feed's top level, without the entries.
public struct FeedMetadata: Sendable, Hashable {
    /// What names the feed for ever.
    public var identifier: Identifier?
    /// The feed's title.
    public var title: TextConstruct?
    /// What the feed is about: Atom's `subtitle`, RSS's and JSON Feed's `description`.
    public var subtitle: TextConstruct?
    /// Who may do what with it: Atom's `rights`, RSS's `copyright`.
    public var rights: TextConstruct?
    /// The language of the feed (BCP 47).
    public var language: String?
    /// The base for relative addresses, where the source gave one.
    public var base: String?
    /// The site (`alternate`), the feed itself (`self`), hubs (`hub`), other pages of it, and all other links.
    public var links: [Link] = []
    /// The authors of entries that name none.
    public var authors: [Person] = []
    /// Others who contributed.
    public var contributors: [Person] = []
    /// Who answers for the content (RSS 2.0, `managingEditor`).
    public var managingEditor: Person?
    /// Who answers for technical matters (RSS 2.0, `webMaster`).
    public var webMaster: Person?
    /// What the feed is about, as subjects.
    public var categories: [Category] = []
    /// When the content was published (RSS 2.0, channel `pubDate`).
    public var published: Timestamp?
    /// When anything last changed (Atom's `updated`, RSS's `lastBuildDate`).
    public var updated: Timestamp?
    /// The program that made the source.
    public var generator: Generator?
    /// A small square picture (Atom's `icon`, JSON Feed's `favicon`).
    public var icon: String?
    /// A larger picture (Atom's `logo`, JSON Feed's `icon`).
    public var logo: String?
    /// A picture that links to the site (RSS's `image`).
    public var image: FeedImage?
    /// Where the format is explained (RSS 2.0, `docs`).
    public var docs: String?
    /// Minutes for which the feed may be kept (RSS 2.0, `ttl`).
    public var timeToLive: Int?
    /// Hours of the day, 0 to 23 in GMT, in which there is nothing new (RSS 2.0, `skipHours`).
    public var skipHours: [Int] = []
    /// Days of the week, `Monday` to `Sunday`, on which there is nothing new (RSS 2.0, `skipDays`).
    public var skipDays: [String] = []
    /// A service that tells of updates.
    public var cloud: Cloud?
    /// A text box that readers may show.
    public var textInput: TextInput?
    /// A PICS label (RSS 2.0, `rating`).
    public var rating: String?
    /// What this document is of a feed that has several.
    public var paging: Paging?
    /// Entries that are no more.
    public var tombstones: [Tombstone] = []
    /// Style sheets for people who open the feed in a browser.
    public var stylesheets: [Stylesheet] = []
    /// What the publisher tells a person who reads the source (JSON Feed 1.1, `user_comment`).
    public var userComment: String?
    /// Whether nothing more will ever come (JSON Feed 1.1, `expired`).
    public var isExpired: Bool?
    /// The publisher's profiles on social networks.
    public var socialProfiles: [SocialProfile] = []
    /// People whom articles may name, with their profiles: for mentions on social networks; feeds do not say it.
    public var people: [Person] = []
    /// What the model has no field for.
    public var extensions = Extensions()

    /// Metadata that says nothing but the title.
    public init(title: TextConstruct? = nil) {
        self.title = title
    }

    /// Metadata that says nothing but the title, in plain text.
    public init(title: String) {
        self.title = TextConstruct(title)
    }
}
