/// How reports are dressed.
public struct ReportStyle: Sendable, Equatable {
    /// Whether a terminal shows the text's colours.
    public var usesColour: Bool
    /// The version of the tool.
    public var version: String
    /// From which level on a finding fails the run; none does with `nil`.
    public var failsOn: Level?

    /// A style; see the properties.
    public init(usesColour: Bool = false, version: String = "", failsOn: Level? = .error) {
        self.usesColour = usesColour
        self.version = version
        self.failsOn = failsOn
    }

    /// Whether a finding of this level fails the run.
    func fails(_ level: Level) -> Bool { failsOn.map { level >= $0 } ?? false }
}
