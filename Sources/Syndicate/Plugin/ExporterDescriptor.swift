/// What an exporter is called, and what it takes and gives.
public struct ExporterDescriptor: Sendable, Equatable {
    /// What one document is about.
    public enum Unit: String, Sendable, Equatable, CaseIterable {
        /// One document for all entries.
        case feed
        /// One document for each entry.
        case entry
    }

    /// The name that `--format` takes: lower-case letters, digits and hyphens.
    public var name: String
    /// Other names for it.
    public var aliases: [String]
    /// What it writes, in one line.
    public var summary: String
    /// The exporter's own version.
    public var version: String
    /// The media type of the document, without parameters.
    public var mediaType: String
    /// File name extensions without dot, the usual one first.
    public var fileExtensions: [String]
    /// What a feed's document is called in a folder, without extension; an entry's is called as the entry.
    public var fileStem: String
    /// What one document is about.
    public var unit: Unit
    /// The options that it understands.
    public var options: [OptionSpec]

    /// A descriptor; see the properties.
    public init(
        name: String, aliases: [String] = [], summary: String, version: String = "1", mediaType: String,
        fileExtensions: [String], fileStem: String = "feed", unit: Unit = .feed, options: [OptionSpec] = []
    ) {
        self.name = name
        self.aliases = aliases
        self.summary = summary
        self.version = version
        self.mediaType = mediaType
        self.fileExtensions = fileExtensions
        self.fileStem = fileStem
        self.unit = unit
        self.options = options
    }
}
