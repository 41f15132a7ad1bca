/// What a network is called, and how it counts.
public struct TextMeterDescriptor: Sendable, Equatable {
    /// The name that `--network` takes: lower-case letters, digits and hyphens.
    public var name: String
    /// Other names for it.
    public var aliases: [String]
    /// What is measured, in one line.
    public var summary: String
    /// What is counted, in one word: `weighted`, `graphemes`, `scalars`, `utf16`.
    public var unit: String
    /// How many units a text may have where no option says otherwise.
    public var limit: Int
    /// The options that it understands.
    public var options: [OptionSpec]

    /// A descriptor; see the properties.
    public init(
        name: String, aliases: [String] = [], summary: String, unit: String, limit: Int, options: [OptionSpec] = []
    ) {
        self.name = name
        self.aliases = aliases
        self.summary = summary
        self.unit = unit
        self.limit = limit
        self.options = options
    }
}
