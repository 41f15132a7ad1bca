extension Profile {
    /// What feeds are held to unless something else is asked for.
    public static let recommended = Profile(
        "recommended", "what the specifications say, and what feed readers stumble over")

    /// What the W3C Feed Validator reports.
    public static let w3c = Profile(
        "w3c", "agrees with the W3C Feed Validator, rule by rule",
        levels: [
            "unknown-namespace": .warning, "missing-encoding": .info, "misplaced-metadata": .error,
            "media-group-without-alternatives": .error,
        ],
        behaviors: .w3c)

    /// Everything, what is only recommended included.
    public static let strict = Profile(
        "strict", "everything, recommendations as warnings",
        levels: Dictionary(
            Rule.all.filter { $0.level == .info }.map { ($0.id, Setting.warning) },
            uniquingKeysWith: { first, _ in first }))

    /// What podcast apps ask of a feed: PSP-1 and Podcasting 2.0.
    public static let podcast = Profile(
        "podcast", "what podcast apps rely on: PSP-1 and Podcasting 2.0",
        levels: [
            "psp-missing-element": .error, "psp-missing-recommended-element": .warning, "psp-text-too-long": .warning,
            "psp-surrounding-space": .warning, "psp-copyright": .info, "psp-artwork": .warning,
            "repeated-enclosure": .warning, "missing-itunes-element": .off, "missing-itunes-email": .off,
            "missing-atom-self-link": .off,
        ], behaviors: .podcast)

    /// What Apple Podcasts asks of a feed.
    public static let apple = Profile(
        "apple", "what Apple Podcasts asks of a feed",
        levels: [
            "apple-missing-element": .error, "apple-missing-recommended-element": .warning,
            "apple-text-too-long": .error,
            "apple-artwork": .error, "apple-enclosure-type": .error, "apple-episode-number": .error,
            "repeated-enclosure": .error, "missing-itunes-element": .off, "missing-itunes-email": .off,
            "unsupported-itunes-format": .error, "obsolete-itunes-explicit": .warning,
        ], behaviors: .apple)

    /// What Spotify asks of a feed.
    public static let spotify = Profile(
        "spotify", "what Spotify asks of a feed",
        levels: [
            "spotify-missing-element": .error, "spotify-missing-recommended-element": .warning,
            "spotify-artwork": .error,
            "spotify-enclosure-type": .error, "repeated-enclosure": .error, "missing-itunes-element": .off,
            "unsupported-itunes-format": .off,
        ], behaviors: .spotify)

    /// What the RSS Advisory Board's “RSS Best Practices Profile” recommends beyond RSS 2.0.
    public static let rssProfile = Profile(
        "rss-profile", "what the RSS Advisory Board's best practices ask of RSS 2.0",
        levels: ["missing-dc-language": .warning, "rating-not-pics": .warning], behaviors: .rssProfile)

    /// The profiles that come with Syndicate, the default first.
    public static let builtIn: [Profile] = [recommended, w3c, strict, rssProfile, podcast, apple, spotify]
}
