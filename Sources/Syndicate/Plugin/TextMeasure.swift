/// How long a text is to a network, and what the network finds in it.
public struct TextMeasure: Sendable, Equatable {
    /// What is counted, in one word, as the meter's descriptor has it.
    public var unit: String
    /// How many units the text has.
    public var used: Int
    /// How many units it may have.
    public var limit: Int
    /// How many bytes of UTF-8 the text has.
    public var bytes: Int
    /// After how many units the network hides the rest behind "more"; `nil` where it shows all.
    public var fold: Int?
    /// Whether the network takes the text.
    public var isValid: Bool
    /// What was found, in the order of the text.
    public var entities: [TextEntity]
    /// What is wrong or doubtful.
    public var warnings: [TextWarning]

    /// A measure; see the properties.
    public init(
        unit: String, used: Int, limit: Int, bytes: Int, fold: Int? = nil, isValid: Bool, entities: [TextEntity] = [],
        warnings: [TextWarning] = []
    ) {
        self.unit = unit
        self.used = used
        self.limit = limit
        self.bytes = bytes
        self.fold = fold
        self.isValid = isValid
        self.entities = entities
        self.warnings = warnings
    }

    /// Thousandths of the limit that are used, rounded down.
    public var permillage: Int { limit > 0 ? used * 1000 / limit : 0 }
}
