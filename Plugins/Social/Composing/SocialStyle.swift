/// How posts are composed for one network: the half of its row that is about writing.
struct SocialStyle: Sendable {
    /// A paragraph of a post, in the order in which a row names them.
    enum Section: Sendable, Equatable {
        /// The headline alone.
        case headline
        /// The headline and the rating of a review.
        case ratedHeadline
        /// The summary, or what stands for it.
        case summary
        /// The body's first sentences, as many as the number of characters takes.
        case body(Int)
        /// The rating where no other paragraph has it, and the names of those who wrote it.
        case credits
        /// Those who wrote it, where they can be mentioned.
        case handles
        /// Who made the picture.
        case picture
    }

    /// What names of people look like behind `@`.
    enum Handle: Sendable {
        /// Names do not become mentions in a text.
        case none
        /// ASCII letters, digits and low lines, so many at the most.
        case word(Int)
        /// The same and full stops.
        case dotted(Int)
        /// `name@server`.
        case address
        /// A domain.
        case domain
    }

    /// The network's name as people write it.
    var title: String
    var sections: [Section]
    /// How many tags a post has where no option says otherwise.
    var tagCount: Int
    var tagMaximum: Int
    var handle = Handle.none
    /// Where a link may go; the first is the custom.
    var links: [SocialPost.LinkPlacement]
    var mediaLimit: Int
    /// How long the words for those who do not see a picture may be, in units of UTF-16; `nil` where there is no place for
    /// any.
    var altLimit: Int?
    /// What the API takes as pictures.
    var pictures = SocialPictureRules()
    /// Whether the picture of a link's preview is uploaded.
    var uploadsCards = false
    /// Whether there is no post without a picture.
    var needsPicture = false
    /// What stands where a text was cut.
    var ellipsis = "…"
    var hasThreads = false
    /// Whether the headline is in bold type.
    var hasBoldHeading = false
    /// How long a title of its own may be; `nil` where posts have none.
    var titleLimit: Int?
    /// The limit of long posts, which the option `long` allows.
    var longLimit: Int?
    /// How long the words of a post with pictures may be.
    var captionLimit: Int?
    /// Whether words are written in Markdown.
    var isMarkdown = false
    /// Whether limits are read from a saved description of a server.
    var readsInstance = false
}
