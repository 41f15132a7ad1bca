extension Vocabulary {
    /// The vocabularies that come with Syndicate.
    public static let builtIn: [Vocabulary] = []
}
