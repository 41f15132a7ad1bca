internal import Syndicate

/// Hashtags out of an entry's categories.
struct SocialTags {
    /// The tags with their signs, those that say most first.
    var tags: [String] = []
    /// Categories that are no tags, and why.
    var dropped: [SocialPost.Dropped] = []

    /// Why a tag that would do is not in a post: no loss worth a word to people.
    static let tooMany = "The post has as many tags as are wanted."
    static let tooGeneral = "Other categories say more."
    static let unknown = "The network has no tags."

    /// How many categories are looked at; nobody wrote more by hand.
    private static let maximum = 200

    /// The tags that `network` takes of the entry's categories.
    ///
    /// A category that the whole feed has, or that names the kind of article, says least; one that the headline or what is
    /// reviewed names says most.
    init(_ entry: Entry, in feed: FeedMetadata, network: SocialNetwork, near words: String) {
        let names = entry.categories.prefix(Self.maximum).map { $0.label ?? $0.term }
        if entry.categories.count > Self.maximum {
            let rest = entry.categories.count - Self.maximum
            dropped.append(.init(field: "tag", value: "\(rest) more", reason: "There are too many categories."))
        }
        let common = Set(feed.categories.flatMap { [$0.label ?? $0.term, $0.term] }.map { $0.lowercased() })
        let item = entry.review?.item
        let people = Set(([item?.name] + (item?.directors ?? []) + (item?.cast ?? [])).compactMap { $0?.lowercased() })
        let headline = entry.title?.plainText.lowercased() ?? ""
        let words = words.lowercased()
        let isTagless = network.style?.tagMaximum == 0
        var seen: Set<String> = []
        var ranked: [(rank: Int, tag: String)] = []
        for name in names {
            guard let tag = Self.tag(name), Self.isTag(tag, network) else {
                dropped.append(
                    .init(field: "tag", value: name, reason: isTagless ? Self.unknown : "The network has no such tag."))
                continue
            }
            guard seen.insert(tag.lowercased()).inserted else { continue }
            let lower = name.lowercased()
            let isShort = lower.utf8.count <= 100
            var rank = 0
            if Self.kinds.contains(lower) { rank -= 4 }
            if common.contains(lower) { rank -= 3 }
            if people.contains(lower) { rank += 2 }
            if isShort && headline.holds(lower) { rank += 2 } else if isShort && words.holds(lower) { rank += 1 }
            if lower.utf8.contains(0x20) { rank += 1 }
            ranked.append((rank, tag))
        }
        // A kind of article and the feed's own subject are tags only where there are no others.
        if ranked.contains(where: { $0.rank >= 0 }) {
            for (rank, tag) in ranked where rank < 0 {
                dropped.append(.init(field: "tag", value: tag, reason: Self.tooGeneral))
            }
            ranked.removeAll { $0.rank < 0 }
        }
        tags = ranked.enumerated().sorted { ($1.element.rank, $0.offset) < ($0.element.rank, $1.offset) }
            .map(\.element.tag)
    }

    /// Words for kinds of articles: as tags they would say nothing.
    private static let kinds: Set<String> = [
        "article", "articles", "blog", "essay", "essays", "feature", "features", "general", "interview", "interviews",
        "list", "lists", "misc", "news", "opinion", "podcast", "podcasts", "post", "posts", "review", "reviews",
        "uncategorized", "uncategorised", "리뷰", "뉴스", "칼럼", "인터뷰", "レビュー", "ニュース", "评论", "新闻", "kritik",
        "kritiken", "critique", "critiques", "reseña", "reseñas", "artikel", "actualités",
    ]

    /// A tag of a category's name: several words as one, each with a capital, where their script has any.
    static func tag(_ name: String) -> String? {
        var words: [String] = [""]
        var lostSymbol = false
        for scalar in name.unicodeScalars {
            let value = scalar.value
            if ScalarClass.isLetterOrMark(value) || ScalarClass.isNumeral(value) || value == 0x5F {
                words[words.count - 1].unicodeScalars.append(scalar)
            } else if isInner(value) {
                // An apostrophe is left out without dividing the word.
                if value == 0x200C || value == 0x200D { words[words.count - 1].unicodeScalars.append(scalar) }
            } else {
                if value == 0x2B || value == 0x23 { lostSymbol = true }
                if words.last?.isEmpty == false { words.append("") }
            }
        }
        words.removeAll(where: \.isEmpty)
        // Without its signs, C++ would be another language.
        guard !words.isEmpty, !(lostSymbol && words.joined().utf8.count < 3) else { return nil }
        var tag = "#"
        for (index, word) in words.enumerated() {
            let isUnit = index > 0 && words[index - 1].unicodeScalars.allSatisfy { ScalarClass.isNumeral($0.value) }
            tag += words.count > 1 && !isUnit ? capitalized(word) : word
        }
        return tag.unicodeScalars.dropFirst().allSatisfy { ScalarClass.isNumeral($0.value) || $0 == "_" } ? nil : tag
    }

    private static func isInner(_ scalar: UInt32) -> Bool {
        [0x27, 0x2019, 0x2018, 0x2BC, 0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060].contains(scalar)
    }

    private static func capitalized(_ word: String) -> String {
        guard let first = word.first else { return word }
        let capital = String(first).uppercased()
        return (capital.count == 1 ? capital : String(first)) + word.dropFirst()
    }

    /// Whether the network finds the tag, and all of it.
    private static func isTag(_ tag: String, _ network: SocialNetwork) -> Bool {
        guard network.style?.tagMaximum ?? 0 > 0, tag.count <= 65 else { return false }
        let scalars = Array(tag.unicodeScalars)
        let findings = SocialMeter(network).entities(tag)
        return findings.count == 1 && findings[0].kind == .hashtag && findings[0].scalars == 0..<scalars.count
    }
}
