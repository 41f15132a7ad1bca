/// Which rules are looked at and how grave they are: a named set of levels that differ from the rules' own.
public struct Profile: Sendable {
    /// The name by which it is asked for.
    public let name: String
    /// One line of help.
    public let summary: String
    /// Levels that differ from the rules' own, by rule id; `.off` for a rule that is not looked at.
    public let levels: [String: Setting]
    /// What the checks do otherwise.
    public let behaviors: Behaviors

    /// What a profile or a configuration says of a rule.
    public enum Setting: String, Sendable, Hashable, CaseIterable {
        /// The rule is not looked at.
        case off
        /// A hint.
        case info
        /// What readers stumble over.
        case warning
        /// What is forbidden.
        case error

        /// The level; `nil` for `.off`.
        public var level: Level? { Level(rawValue: rawValue) }
    }

    /// What checks do otherwise under a profile.
    public struct Behaviors: OptionSet, Sendable {
        /// A bit for each behavior.
        public let rawValue: Int
        /// The behaviors of these bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Agree with the W3C validator where it is known to be too strict or too lax.
        public static let w3c = Behaviors(rawValue: 1)
        /// What Apple Podcasts asks of a feed.
        public static let apple = Behaviors(rawValue: 2)
        /// What podcast apps ask of a feed (PSP-1).
        public static let podcast = Behaviors(rawValue: 4)
        /// What the RSS Advisory Board's profile recommends.
        public static let rssProfile = Behaviors(rawValue: 8)
        /// What Spotify asks of a feed.
        public static let spotify = Behaviors(rawValue: 16)

        /// What podcast directories ask of a feed.
        static let podcasting: Behaviors = [.apple, .podcast, .spotify]
    }

    /// A profile; see the properties.
    public init(_ name: String, _ summary: String, levels: [String: Setting] = [:], behaviors: Behaviors = []) {
        self.name = name
        self.summary = summary
        self.levels = levels
        self.behaviors = behaviors
    }
}
