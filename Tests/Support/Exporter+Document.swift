public import Syndicate

extension Exporter {
    /// The document of a feed, from memory or as if its entries came one by one, and what it could not say.
    public func document(
        _ feed: FeedMetadata, _ entries: [Entry], stream: Bool = false,
        settings: [(name: String, value: String)] = []
    ) throws -> (bytes: [UInt8], report: ConversionReport) {
        var output = ByteWriter()
        var rest = entries[...]
        var cursor =
            stream
            ? EntryCursor(pulling: { () throws(ExportError) -> Entry? in rest.popFirst() }) : EntryCursor(entries)
        let options = try OptionValues(settings, for: descriptor.options)
        let report = try export(feed, entries: &cursor, options: options, to: &output)
        return (try output.finish(), report)
    }
}

extension ConversionReport {
    /// What was lost, as `field: reason`.
    public var lines: [String] { losses.map { "\($0.field): \($0.reason)" } }
}
