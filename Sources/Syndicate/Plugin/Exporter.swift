/// Turns entries into a document: the one protocol that every output format implements.
///
/// An exporter is pure: it looks at no clock, network or environment, so that the same feed and options give the same
/// bytes. It pulls entries one at a time and holds none, so that memory does not grow with their number; it calls
/// `output.checkpoint()` once an entry; what its format cannot say goes into the report that it returns.
public protocol Exporter: Sendable {
    /// What the exporter is called and what it takes and gives.
    var descriptor: ExporterDescriptor { get }

    /// What it gives with these options, where media type or extension depend on them; `descriptor` unless told otherwise.
    func descriptor(for options: OptionValues) -> ExporterDescriptor

    /// Writes one document about `feed` and the entries of the cursor.
    ///
    /// For an exporter whose unit is `.entry` the cursor holds exactly one entry.
    ///
    /// - Parameters:
    ///   - feed: What is said of the feed as a whole.
    ///   - entries: The entries, in the order in which they are to appear.
    ///   - options: Values for the options that the descriptor declares, defaults filled in.
    ///   - output: Where the bytes go.
    /// - Returns: What the document could not say.
    func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport
}

extension Exporter {
    /// What it gives with any options.
    public func descriptor(for options: OptionValues) -> ExporterDescriptor { descriptor }
}
