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
        /// As X, and links with scheme to any host.
        case common
    }

    var name: String
    var aliases: [String] = []
    var summary: String
    var unit: Unit
    var limit: Int
    var syntax = Syntax.common
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
    /// How posts are composed for it; `nil` for what is only measured.
    var style: SocialStyle?

    /// The options for counting that the row has.
    var options: [OptionSpec] {
        var options: [OptionSpec] = []
        // What a saved document says must not be hidden by a default.
        let readsInstance = style?.readsInstance == true
        if hasSettableLimit {
            options.append(
                OptionSpec(
                    "limit", .integer(1...1_000_000), default: readsInstance ? nil : String(limit),
                    help: readsInstance ? "How long a text may be, \(limit) unless told." : "How long a text may be."))
        }
        if let linkCost, unit != .weighted {
            options.append(
                OptionSpec(
                    "url-cost", .integer(1...1000), default: readsInstance ? nil : String(linkCost),
                    help: readsInstance ? "What a link counts, \(linkCost) unless told." : "What a link counts."))
        }
        if readsInstance {
            options.append(
                OptionSpec(
                    "instance", .document, help: "What the server says of itself: its saved /api/v2/instance document.")
            )
        }
        return options
    }

    /// The row with the values that options give it.
    ///
    /// - Throws: `SocialInstance.Failure` where the server's document is none.
    func applying(_ options: OptionValues) throws(SocialInstance.Failure) -> SocialNetwork {
        guard hasSettableLimit || linkCost != nil else { return self }
        var network = self
        if style?.readsInstance == true, let document = options.string("instance") {
            try SocialInstance(document).apply(to: &network)
        }
        if hasSettableLimit, let limit = options.integer("limit") { network.limit = limit }
        if let cost = options.integer("url-cost") { network.linkCost = cost }
        return network
    }
}
