/// What checks that look at many elements gather while the document is walked.
struct DocumentNotes {
    /// The numbers of the vocabularies whose elements were met.
    var vocabularies: Set<Int> = []
    /// How many images were compared with their channel.
    var comparedImages = 0
    /// Whether the document names the RSS Advisory Board's text as its specification; `nil` until it is asked for.
    var namesRSSBoard: Bool?
    /// Whether a feed of Atom has an author for all its entries; `nil` until it is asked for.
    var feedHasAuthor: Bool?
    /// Where the channel's `lastBuildDate` stands, `.max` where there is none; `nil` until it is asked for.
    var buildDateOffset: Int?
    /// Rules that are reported at the first place alone, and were.
    var reportedOnce: Set<Rule> = []
}
