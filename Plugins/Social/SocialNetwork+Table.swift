extension SocialNetwork {
    /// The networks: one row each.
    static let table: [SocialNetwork] = [
        SocialNetwork(
            name: "facebook", aliases: ["fb"], summary: "A post on Facebook.", unit: .utf16, limit: 63_206, fold: 477,
            style: SocialStyle(
                title: "Facebook", sections: [.headline, .summary, .credits], tagCount: 2, tagMaximum: 30,
                links: [.first, .reply, .attached, .none], mediaLimit: 10, altLimit: 1000,
                pictures: SocialPictureRules(
                    types: [
                        "image/jpeg", "image/png", "image/gif", "image/bmp", "image/tiff", "image/webp", "image/heif",
                    ]))),
        SocialNetwork(
            name: "x", aliases: ["twitter"], summary: "A post on X, weighted as twitter-text's configuration 3.",
            unit: .weighted, limit: 280, syntax: .x, linkCost: 23, hasSettableLimit: true,
            style: SocialStyle(
                title: "X", sections: [.ratedHeadline, .summary, .handles], tagCount: 2, tagMaximum: 10,
                handle: .word(15), links: [.first, .last, .reply, .none], mediaLimit: 4, altLimit: 1000,
                pictures: SocialPictureRules(
                    types: ["image/jpeg", "image/png", "image/gif", "image/webp"], bytes: 5 << 20, gifBytes: 15 << 20),
                hasThreads: true, longLimit: 25_000)),
        SocialNetwork(
            name: "instagram", aliases: ["ig"], summary: "The caption of a post on Instagram.", unit: .utf16,
            limit: 2200, fold: 125, tagLimit: 30, tagAdvice: 5,
            style: SocialStyle(
                title: "Instagram", sections: [.headline, .summary, .body(600), .credits, .picture], tagCount: 5,
                tagMaximum: 30, handle: .dotted(30), links: [.first, .bio, .none], mediaLimit: 10, altLimit: 1000,
                pictures: SocialPictureRules(types: ["image/jpeg"], bytes: 8 << 20, ratio: 0.795...1.92),
                needsPicture: true)),
        SocialNetwork(
            name: "threads", summary: "A post on Threads.", unit: .scalars, limit: 500, byteAdvice: 500, tagAdvice: 1,
            linkLimit: 5,
            style: SocialStyle(
                title: "Threads", sections: [.ratedHeadline, .summary, .handles], tagCount: 1, tagMaximum: 1,
                handle: .dotted(30), links: [.first, .last, .reply, .attached, .none], mediaLimit: 20, altLimit: 1000,
                pictures: SocialPictureRules(types: ["image/jpeg", "image/png"], bytes: 8 << 20, ratio: 0.1...10),
                hasThreads: true)),
        SocialNetwork(
            name: "mastodon", aliases: ["fediverse"], summary: "A post on Mastodon; limits differ between servers.",
            unit: .graphemes, limit: 500, syntax: .mastodon, linkCost: 23, hasSettableLimit: true,
            style: SocialStyle(
                title: "Mastodon", sections: [.ratedHeadline, .summary, .credits], tagCount: 4, tagMaximum: 30,
                handle: .address, links: [.first, .last, .reply, .none], mediaLimit: 4, altLimit: 1500,
                pictures: SocialPictureRules(
                    types: [
                        "image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "image/heif", "image/avif",
                    ], bytes: 16 << 20, pixels: 33_177_600),
                hasThreads: true, readsInstance: true)),
        SocialNetwork(
            name: "bluesky", aliases: ["bsky"], summary: "A post on Bluesky, with its facets.", unit: .graphemes,
            limit: 300, syntax: .bluesky, byteLimit: 3000,
            style: SocialStyle(
                title: "Bluesky", sections: [.ratedHeadline, .summary, .handles], tagCount: 2, tagMaximum: 8,
                handle: .domain, links: [.first, .last, .reply, .attached, .none], mediaLimit: 4, altLimit: 2000,
                pictures: SocialPictureRules(bytes: 1_000_000), uploadsCards: true,
                hasThreads: true)),
        SocialNetwork(
            name: "linkedin", summary: "A post on LinkedIn.", unit: .utf16, limit: 3000, fold: 210,
            style: SocialStyle(
                title: "LinkedIn", sections: [.headline, .summary, .body(500), .credits], tagCount: 3, tagMaximum: 30,
                links: [.first, .reply, .attached, .none], mediaLimit: 20, altLimit: 4086,
                pictures: SocialPictureRules(types: ["image/jpeg", "image/png", "image/gif"], pixels: 36_152_319),
                uploadsCards: true)),
        SocialNetwork(
            name: "telegram", aliases: ["tg"], summary: "A message on Telegram.", unit: .utf16, limit: 4096,
            style: SocialStyle(
                title: "Telegram", sections: [.headline, .summary, .credits], tagCount: 3, tagMaximum: 30,
                handle: .word(32), links: [.first, .attached, .none], mediaLimit: 10, altLimit: nil,
                pictures: SocialPictureRules(bytes: 5 << 20, sides: 10_000, ratio: 0.05...20),
                hasBoldHeading: true, captionLimit: 1024)),
        SocialNetwork(
            name: "telegram-caption", summary: "The caption of a picture or video on Telegram.", unit: .utf16,
            limit: 1024),
        SocialNetwork(
            name: "reddit", summary: "The text of a post on Reddit.", unit: .scalars, limit: 40_000,
            style: SocialStyle(
                title: "Reddit", sections: [.summary, .credits], tagCount: 0, tagMaximum: 0,
                links: [.attached, .first, .none], mediaLimit: 1, altLimit: nil, titleLimit: 300, isMarkdown: true)),
        SocialNetwork(
            name: "reddit-title", summary: "The title of a post on Reddit.", unit: .scalars, limit: 300),
    ]
}
