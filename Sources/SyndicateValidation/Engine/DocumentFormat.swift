/// What a document is, as far as rules care.
public struct DocumentFormat: Sendable, Hashable {
    /// The family of a format.
    public enum Family: Sendable, Hashable {
        /// RSS 0.91 to 2.0.
        case rss
        /// RSS 0.90 and 1.0.
        case rdf
        /// RSS 1.1.
        case rss11
        /// Atom.
        case atom
        /// OPML.
        case opml
        /// JSON Feed.
        case jsonFeed
    }

    /// The family.
    public let family: Family
    /// The version as the document states it, such as `2.0`; empty where it states none.
    public let version: String
    /// The name for a person, such as `RSS 2.0`.
    public let name: String

    /// A format; see the properties.
    public init(_ family: Family, version: String, name: String) {
        self.family = family
        self.version = version
        self.name = name
    }
}
