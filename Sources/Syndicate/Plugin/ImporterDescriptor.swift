/// What an importer is called, and what it reads.
public struct ImporterDescriptor: Sendable, Equatable {
    /// The name that `--from` takes: lower-case letters, digits and hyphens.
    public var name: String
    /// Other names for it.
    public var aliases: [String]
    /// What it reads, in one line.
    public var summary: String
    /// The media types that it reads.
    public var mediaTypes: [String]
    /// File name extensions without dot.
    public var fileExtensions: [String]
    /// Whether a folder's files with these extensions are taken for articles of a site.
    public var readsArticles: Bool

    /// A descriptor; see the properties.
    public init(
        name: String, aliases: [String] = [], summary: String, mediaTypes: [String] = [], fileExtensions: [String],
        readsArticles: Bool = false
    ) {
        self.name = name
        self.aliases = aliases
        self.summary = summary
        self.mediaTypes = mediaTypes
        self.fileExtensions = fileExtensions
        self.readsArticles = readsArticles
    }
}
