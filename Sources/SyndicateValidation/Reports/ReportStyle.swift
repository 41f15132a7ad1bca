/// How reports are dressed.
public struct ReportStyle: Sendable, Equatable {
    /// Whether a terminal shows the text's colours.
    public var usesColour = false
    /// The version of the tool.
    public var version = ""

    /// Without colours.
    public init(usesColour: Bool = false, version: String = "") {
        self.usesColour = usesColour
        self.version = version
    }
}
