internal import SyndicateHTML

/// An article of an issue.
struct IssueItem: Sendable, Equatable {
    /// What it is called in messages.
    var label: String
    /// The language, where it is not the issue's.
    var language: String?
    /// Words of the layout in that language, where they are not the issue's.
    var wording: Wording?
    var direction: TextDirection
    var title: String
    /// The article's page.
    var url: String?
    /// The word above the headline: what it is about.
    var kicker: String?
    /// Who wrote it, with the word for that: `By Mara Lindqvist`.
    var byline: String?
    /// When, in words.
    var date: String?
    /// What it says in short; never empty where there is anything to say.
    var summary: String
    /// Whether the summary is the beginning of the body, so that showing both would say it twice.
    var leadIsBody = false
    /// Whether a summary is to be shown that the body does not say.
    var hasLead: Bool { !summary.isEmpty && (!leadIsBody || body.isEmpty) }
    /// Whether there is nothing that a reader could read, see or open.
    var isEmpty: Bool {
        title.isEmpty && summary.isEmpty && body.isEmpty && url == nil && picture == nil && review == nil
            && media.isEmpty && related.isEmpty
    }
    /// The picture that stands for it.
    var picture: IssuePicture?
    var review: IssueReview?
    /// The whole article as the mail policy leaves it, addresses made absolute; empty where only the summary is shown.
    var body: [HTMLNode] = []
    /// Whether the body is only the beginning of the article, so that a button must lead to the rest.
    var isShortened = false
    /// Sounds and films to be heard on their page or opened: the words say what, how long, how large.
    var media: [IssueLink] = []
    var related: [IssueLink] = []
}

/// A picture.
struct IssuePicture: Sendable, Equatable {
    var url: String
    /// Empty for a picture that is only decoration.
    var alt: String
    /// In pixels, where known.
    var width: Int?
    var height: Int?
    var caption: String?
    var credit: String?
    /// Where a click leads.
    var link: String?
}

/// A judgement in a box.
struct IssueReview: Sendable, Equatable {
    /// What is reviewed.
    var name: String
    /// What is said of it, each with its label: director, cast, release.
    var facts: [(label: String, value: String)] = []
    /// The rating in words: `4 out of 5`.
    var rating: String?
    /// The rating as full stars of five, in halves; `nil` without one.
    var stars: Double?

    static func == (left: IssueReview, right: IssueReview) -> Bool {
        left.name == right.name && left.rating == right.rating && left.stars == right.stars
            && left.facts.elementsEqual(right.facts) { $0 == $1 }
    }
}
