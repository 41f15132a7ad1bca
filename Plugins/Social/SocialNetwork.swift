internal import Syndicate

/// What one network says of texts: a row of the table.
struct SocialNetwork: Sendable {
    /// What is counted.
    enum Unit: String, Sendable {
        /// As X counts: Latin letters 1, others 2, an emoji 2, a link 23.
        case weighted
        /// What a reader takes for one character.
        case graphemes
        /// Unicode scalars.
        case scalars
        /// Units of UTF-16.
        case utf16
    }

    /// Whose rules find links, tags and mentions.
    enum Syntax: Sendable {
        case x, bluesky, mastodon
    }

    var name: String
    var aliases: [String] = []
    var summary: String
    var unit: Unit
    var limit: Int
    var syntax = Syntax.x
    /// How many bytes of UTF-8 are taken.
    var byteLimit: Int?
    /// From how many bytes on the text is doubtful.
    var byteAdvice: Int?
    var fold: Int?
    /// What a link costs where it is not counted as it is.
    var linkCost: Int?
    var tagLimit: Int?
    var tagAdvice: Int?
    var linkLimit: Int?
    /// Whether the limit is an option.
    var hasSettableLimit = false

    /// The options that the row has.
    var options: [OptionSpec] {
        var options: [OptionSpec] = []
        if hasSettableLimit {
            options.append(
                OptionSpec("limit", .integer(1...1_000_000), default: String(limit), help: "How long a text may be."))
        }
        if let linkCost, unit != .weighted {
            options.append(
                OptionSpec("url-cost", .integer(1...1000), default: String(linkCost), help: "What a link counts."))
        }
        return options
    }
}
