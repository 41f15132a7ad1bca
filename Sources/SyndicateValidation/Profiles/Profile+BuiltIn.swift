extension Profile {
    /// What feeds are held to unless something else is asked for.
    public static let recommended = Profile(
        "recommended", "what the specifications say, and what feed readers stumble over")

    /// What the W3C Feed Validator reports.
    public static let w3c = Profile("w3c", "agrees with the W3C Feed Validator, rule by rule",
        levels: ["unknown-namespace": .warning, "missing-encoding": .info, "misplaced-metadata": .error],
        behaviors: .w3c)

    /// What the RSS Advisory Board's “RSS Best Practices Profile” recommends beyond RSS 2.0.
    public static let rssProfile = Profile(
        "rss-profile", "what the RSS Advisory Board's best practices ask of RSS 2.0",
        levels: ["missing-dc-language": .warning, "rating-not-pics": .warning], behaviors: .rssProfile)

    /// The profiles that come with Syndicate, the default first.
    public static let builtIn: [Profile] = [recommended, w3c, rssProfile]
}
