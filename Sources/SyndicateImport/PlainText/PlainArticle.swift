internal import Syndicate

/// What an article in plain text says.
struct PlainArticle {
    var title: String?
    var titleLine = 1
    var metadata = Metadata()
    var standfirst: String?
    var blocks: [ArticleBlock] = []
    var related: [RelatedLink] = []
    var profiles: [SocialProfile] = []
    /// Sentences that were left out, with their lines.
    var removed: [(text: String, line: Int)] = []

    /// The pictures and captions, in order.
    var figures: [Figure] {
        blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    }
}
