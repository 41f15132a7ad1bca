/// What a document is of a feed that has several (RFC 5005); the links to the others are among the feed's links.
public enum Paging: String, Sendable, Hashable {
    /// The document holds all entries that there are (section 2, `fh:complete`).
    case complete
    /// The document is one of a sequence of pages (section 3); it has links `next`, `previous`, `first`, `last`.
    case paged
    /// The document is an archive that does not change (section 4, `fh:archive`); `prev-archive`, `next-archive`, `current`.
    case archive
}
