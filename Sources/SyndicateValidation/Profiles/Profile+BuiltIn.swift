extension Profile {
    /// What feeds are held to unless something else is asked for.
    public static let recommended = Profile(
        "recommended", "what the specifications say, and what feed readers stumble over")

    /// What the W3C Feed Validator reports.
    public static let w3c = Profile("w3c", "agrees with the W3C Feed Validator, rule by rule",
        levels: ["unknown-namespace": .warning, "missing-encoding": .info, "misplaced-metadata": .error],
        behaviors: .w3c)

    /// The profiles that come with Syndicate, the default first.
    public static let builtIn: [Profile] = [recommended, w3c]
}
