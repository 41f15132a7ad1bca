/// One article, post, episode: RSS's and JSON Feed's item, Atom's entry.
public struct Entry: Sendable, Hashable {
    /// What names the entry for ever.
    public var identifier: Identifier?
    /// The headline.
    public var title: TextConstruct?
    /// What it says in short.
    public var summary: TextConstruct?
    /// The bodies: usually one; HTML and plain text of the same words may stand beside each other.
    public var content: [Content] = []
    /// Who may do what with it.
    public var rights: TextConstruct?
    /// The language (BCP 47), where it is not the feed's.
    public var language: String?
    /// The base for relative addresses, where the source gave one.
    public var base: String?
    /// The page (`alternate`) and all other links but attachments, comments and related pieces.
    public var links: [Link] = []
    /// Who wrote it; the feed's authors where empty.
    public var authors: [Person] = []
    /// Others who contributed.
    public var contributors: [Person] = []
    /// What it is about, as subjects.
    public var categories: [Category] = []
    /// When it was first published.
    public var published: Timestamp?
    /// When it last changed in a way that matters.
    public var updated: Timestamp?
    /// Media files that belong to it, such as a podcast's episode.
    public var attachments: [Attachment] = []
    /// The picture that stands for it.
    public var image: Figure?
    /// A picture for the top of the page (JSON Feed 1.1, `banner_image`).
    public var bannerImage: String?
    /// The pictures in its body, with captions and credits.
    public var figures: [Figure] = []
    /// Where it was first published.
    public var source: Source?
    /// The address of a page with comments (RSS 2.0, `comments`).
    public var comments: String?
    /// What it answers.
    public var inReplyTo: [InReplyTo] = []
    /// Other pieces that its readers may like.
    public var related: [RelatedLink] = []
    /// What it reviews.
    public var review: Review?
    /// The author's own words for social networks.
    public var socialTexts: [SocialText] = []
    /// The publisher's profiles as the article itself names them.
    public var socialProfiles: [SocialProfile] = []
    /// Whether it is not to be published yet (RFC 5023, `app:draft`).
    public var isDraft = false
    /// What the model has no field for.
    public var extensions = Extensions()

    /// An entry that says nothing but the title.
    public init(title: TextConstruct? = nil) {
        self.title = title
    }
}
