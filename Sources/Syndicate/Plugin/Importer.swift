/// Turns a source of bytes into what is said of the feed and its entries: the one protocol of every input format.
///
/// An importer knows no exporter. It repairs what it can and reports the repair through the context; it throws only where
/// nothing can be read. It never looks at a clock, network or environment.
public protocol Importer: Sendable {
    /// What the importer is called and what it reads.
    var descriptor: ImporterDescriptor { get }

    /// Whether `source` looks like this importer's format, by its first bytes, name or media type.
    func recognises(_ source: ImportSource) -> Bool

    /// Reads the source.
    func read(_ source: ImportSource, context: inout ImportContext) throws(ImportError) -> ImportedFeed
}
