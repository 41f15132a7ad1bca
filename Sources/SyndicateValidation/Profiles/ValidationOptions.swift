/// What a validation looks for and how it reports.
public struct ValidationOptions: Sendable {
    /// The profile.
    public var profile: Profile = .recommended
    /// Levels that go before the profile's, by rule id.
    public var levels: [String: Profile.Setting] = [:]
    /// Namespaces that are not reported as unknown.
    public var allowedNamespaces: Set<String> = []
    /// How many findings of a document are kept; the others are counted.
    public var limit = 1000
    /// The time of the run in seconds since 1970-01-01T00:00:00Z, against which dates are held; none by default.
    public var now: Int64?
    /// Whether findings carry an excerpt of the source.
    public var withExcerpts = true

    /// Whether documents of XML are held to the grammars of their formats, too (`schema-violation`).
    public var usesSchema = false

    /// The profile `recommended`.
    public init() {}

    /// How grave a finding of `rule` is; `nil` where it is not looked at.
    public func level(of rule: Rule) -> Level? {
        if let own = levels[rule.id] { return own.level }
        if let profiled = profile.levels[rule.id] { return profiled.level }
        return rule.level
    }

    /// These options with a limit of `count` findings at least.
    func keeping(_ count: Int) -> ValidationOptions {
        var options = self
        options.limit = max(limit, count)
        return options
    }
}
