extension SocialNetwork {
    /// The networks: one row each.
    static let table: [SocialNetwork] = [
        SocialNetwork(
            name: "facebook", aliases: ["fb"], summary: "A post on Facebook.", unit: .utf16, limit: 63_206, fold: 477),
        SocialNetwork(
            name: "x", aliases: ["twitter"], summary: "A post on X, weighted as twitter-text's configuration 3.",
            unit: .weighted, limit: 280, linkCost: 23, hasSettableLimit: true),
        SocialNetwork(
            name: "instagram", aliases: ["ig"], summary: "The caption of a post on Instagram.", unit: .utf16,
            limit: 2200, fold: 125, tagLimit: 30, tagAdvice: 5),
        SocialNetwork(
            name: "threads", summary: "A post on Threads.", unit: .scalars, limit: 500, byteAdvice: 500, tagAdvice: 1,
            linkLimit: 5),
        SocialNetwork(
            name: "mastodon", aliases: ["fediverse"], summary: "A post on Mastodon; limits differ between servers.",
            unit: .graphemes, limit: 500, syntax: .mastodon, linkCost: 23, hasSettableLimit: true),
        SocialNetwork(
            name: "bluesky", aliases: ["bsky"], summary: "A post on Bluesky, with its facets.", unit: .graphemes,
            limit: 300, syntax: .bluesky, byteLimit: 3000),
        SocialNetwork(
            name: "linkedin", summary: "A post on LinkedIn.", unit: .utf16, limit: 3000, fold: 210),
        SocialNetwork(
            name: "telegram", aliases: ["tg"], summary: "A message on Telegram.", unit: .utf16, limit: 4096),
        SocialNetwork(
            name: "telegram-caption", summary: "The caption of a picture or video on Telegram.", unit: .utf16,
            limit: 1024),
        SocialNetwork(
            name: "reddit", summary: "The text of a post on Reddit.", unit: .scalars, limit: 40_000),
        SocialNetwork(
            name: "reddit-title", summary: "The title of a post on Reddit.", unit: .scalars, limit: 300),
    ]
}
