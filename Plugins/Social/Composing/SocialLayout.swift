/// The paragraphs of one message before they are joined.
struct SocialLayout: Sendable, Equatable {
    var own = ""
    var headline = ""
    /// The rating, where it stands behind the headline.
    var headlineRating = ""
    var summary = ""
    var body = ""
    var credits = ""
    var picture = ""
    var mentions: [String] = []
    /// The link, or what says where it is.
    var link = ""
    /// Whether the link was taken out of the text: a template must not put it there, either.
    var isLinkHidden = false
    var tags: [String] = []
    /// Which part of how many.
    var number = ""

    /// The words that say most of those that there are.
    var main: WritableKeyPath<SocialLayout, String> {
        !own.isEmpty ? \.own : headline.isEmpty && !summary.isEmpty ? \.summary : \.headline
    }

    /// Takes the link out of the text.
    mutating func hideLink() {
        link = ""
        isLinkHidden = true
    }

    /// The headline with the rating behind it.
    var heading: String {
        // A number behind the words of a headline would look like one of them.
        let separator = headlineRating.utf8.contains(UInt8(ascii: "/")) ? " · " : " "
        return [headline, headlineRating].filter { !$0.isEmpty }.joined(separator: separator)
    }

    /// The message.
    var text: String {
        var paragraphs = [own, heading, summary, body, credits, picture, mentions.joined(separator: " "), link]
        paragraphs.append(tags.joined(separator: " "))
        paragraphs.append(number)
        return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
