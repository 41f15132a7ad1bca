/// What a parser of HTML puts up with; input beyond it is cut, and `HTMLParseReport` says so.
public struct HTMLLimits: Sendable, Hashable {
    /// The bytes of input that are read; what follows is ignored.
    public var maximumBytes: Int
    /// How deep elements may stand in each other. Elements deeper than this become siblings; input that nests
    /// twice as deep is cut there.
    public var maximumDepth: Int
    /// How many attributes a tag may have; the input is cut at the last element before a tag with more.
    public var maximumAttributes: Int
    /// The bytes of memory that the parser may take for its own tree, which is 10 to 20 times the size of honest input;
    /// the input is cut where more would be needed.
    public var maximumMemory: Int

    /// Limits that no page made for readers reaches: 16 MiB of input, a depth of 256, 1,000 attributes a tag, 384 MiB.
    public init(
        maximumBytes: Int = 16 << 20, maximumDepth: Int = 256, maximumAttributes: Int = 1_000,
        maximumMemory: Int = 384 << 20
    ) {
        self.maximumBytes = maximumBytes
        self.maximumDepth = maximumDepth
        self.maximumAttributes = maximumAttributes
        self.maximumMemory = maximumMemory
    }
}
