extension Exporter {
    /// The document of a feed that is in memory; of an exporter for single entries, that of its first entry.
    ///
    /// - Parameters:
    ///   - feed: The feed.
    ///   - settings: Values of options, as the command's `--set` takes them.
    /// - Throws: `OptionError` for options that are not known or of the wrong kind, `ExportError` where there can be no document.
    public func document(of feed: Feed, settings: [String: String] = [:]) throws -> [UInt8] {
        var output = ByteWriter()
        try write(feed, settings: settings, to: &output)
        return try output.finish()
    }

    /// Writes the document of a feed that is in memory; of an exporter for single entries, that of its first entry.
    ///
    /// - Returns: What the document could not say.
    /// - Throws: As `document(of:settings:)`, and where the output fails.
    @discardableResult
    public func write(
        _ feed: Feed, settings: [String: String] = [:], to output: inout ByteWriter
    ) throws -> ConversionReport {
        let options = try optionValues(settings)
        var entries = EntryCursor(feed.entries)
        if descriptor.unit == .entry { entries.limit(to: 1) }
        let report = try export(feed.metadata, entries: &entries, options: options, to: &output)
        try output.flush()
        return report
    }

    /// The checked values of settings, in an order that does not change.
    func optionValues(_ settings: [String: String]) throws(OptionError) -> OptionValues {
        try OptionValues(
            settings.sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value) }, for: descriptor.options)
    }
}
