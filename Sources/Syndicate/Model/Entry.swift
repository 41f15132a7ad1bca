/// One article, post, episode: RSS's and JSON Feed's item, Atom's entry.
public struct Entry: Sendable, Hashable {
    private struct Parts: RareParts {
        var rights: TextConstruct?
        var language: String?
        var base: String?
        var contributors: [Person] = []
        var image: Figure?
        var bannerImage: String?
        var figures: [Figure] = []
        var source: Source?
        var inReplyTo: [InReplyTo] = []
        var related: [RelatedLink] = []
        var review: Review?
        var socialTexts: [SocialText] = []
        var socialProfiles: [SocialProfile] = []
        var isDraft: Bool = false
    }

    private var rare = Rare<Parts>()

    /// What names the entry for ever.
    public var identifier: Identifier?
    /// The headline.
    public var title: TextConstruct?
    /// What it says in short.
    public var summary: TextConstruct?
    /// The bodies: usually one; HTML and plain text of the same words may stand beside each other.
    public var content: [Content] = []
    /// Who may do what with it.
    public var rights: TextConstruct? {
        get { rare.box?.parts.rights }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.rights = newValue } }
    }
    /// The language (BCP 47), where it is not the feed's.
    public var language: String? {
        get { rare.box?.parts.language }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.language = newValue } }
    }
    /// The base for relative addresses, where the source gave one.
    public var base: String? {
        get { rare.box?.parts.base }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.base = newValue } }
    }
    /// The page (`alternate`) and all other links but attachments, comments and related pieces.
    public var links: [Link] = []
    /// Who wrote it; the feed's authors where empty.
    public var authors: [Person] = []
    /// Others who contributed.
    public var contributors: [Person] {
        get { rare.box?.parts.contributors ?? [] }
        set { if !newValue.isEmpty || !rare.isEmpty { rare.unique().parts.contributors = newValue } }
        _modify { yield &rare.unique().parts.contributors }
    }
    /// What it is about, as subjects.
    public var categories: [Category] = []
    /// When it was first published.
    public var published: Timestamp?
    /// When it last changed in a way that matters.
    public var updated: Timestamp?
    /// Media files that belong to it, such as a podcast's episode.
    public var attachments: [Attachment] = []
    /// The picture that stands for it.
    public var image: Figure? {
        get { rare.box?.parts.image }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.image = newValue } }
    }
    /// A picture for the top of the page (JSON Feed 1.1, `banner_image`).
    public var bannerImage: String? {
        get { rare.box?.parts.bannerImage }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.bannerImage = newValue } }
    }
    /// The pictures in its body, with captions and credits.
    public var figures: [Figure] {
        get { rare.box?.parts.figures ?? [] }
        set { if !newValue.isEmpty || !rare.isEmpty { rare.unique().parts.figures = newValue } }
        _modify { yield &rare.unique().parts.figures }
    }
    /// Where it was first published.
    public var source: Source? {
        get { rare.box?.parts.source }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.source = newValue } }
    }
    /// The address of a page with comments (RSS 2.0, `comments`).
    public var comments: String?
    /// What it answers.
    public var inReplyTo: [InReplyTo] {
        get { rare.box?.parts.inReplyTo ?? [] }
        set { if !newValue.isEmpty || !rare.isEmpty { rare.unique().parts.inReplyTo = newValue } }
        _modify { yield &rare.unique().parts.inReplyTo }
    }
    /// Other pieces that its readers may like.
    public var related: [RelatedLink] {
        get { rare.box?.parts.related ?? [] }
        set { if !newValue.isEmpty || !rare.isEmpty { rare.unique().parts.related = newValue } }
        _modify { yield &rare.unique().parts.related }
    }
    /// What it reviews.
    public var review: Review? {
        get { rare.box?.parts.review }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.review = newValue } }
    }
    /// The author's own words for social networks.
    public var socialTexts: [SocialText] {
        get { rare.box?.parts.socialTexts ?? [] }
        set { if !newValue.isEmpty || !rare.isEmpty { rare.unique().parts.socialTexts = newValue } }
        _modify { yield &rare.unique().parts.socialTexts }
    }
    /// The publisher's profiles as the article itself names them.
    public var socialProfiles: [SocialProfile] {
        get { rare.box?.parts.socialProfiles ?? [] }
        set { if !newValue.isEmpty || !rare.isEmpty { rare.unique().parts.socialProfiles = newValue } }
        _modify { yield &rare.unique().parts.socialProfiles }
    }
    /// Whether it is not to be published yet (RFC 5023, `app:draft`).
    public var isDraft: Bool {
        get { rare.box?.parts.isDraft ?? false }
        set { if newValue || !rare.isEmpty { rare.unique().parts.isDraft = newValue } }
    }
    /// What the model has no field for.
    public var extensions = Extensions()

    /// An entry that says nothing but the title.
    public init(title: TextConstruct? = nil) {
        self.title = title
    }

    /// An entry that says nothing but the title, in plain text.
    public init(title: String) {
        self.title = TextConstruct(title)
    }
}
