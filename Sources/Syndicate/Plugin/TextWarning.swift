/// What is wrong or doubtful about a text on a network.
public struct TextWarning: Sendable, Equatable {
    /// A name for programs: lower-case words joined by hyphens.
    public var code: String
    /// `error` where the network refuses the text.
    public var severity: Severity
    /// One sentence for a person.
    public var message: String
    /// The number that was allowed or advised, if there is one.
    public var limit: Int?
    /// The number that was found.
    public var actual: Int?

    /// A warning; see the properties.
    public init(_ severity: Severity, _ code: String, _ message: String, limit: Int? = nil, actual: Int? = nil) {
        self.code = code
        self.severity = severity
        self.message = message
        self.limit = limit
        self.actual = actual
    }
}
