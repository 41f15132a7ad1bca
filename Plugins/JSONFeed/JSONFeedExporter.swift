public import Syndicate

/// Writes [JSON Feed](https://www.jsonfeed.org/version/1.1/) 1.1, or 1.0 on request.
///
/// What the format has no member for stands in its extension `_syndicate`, from which it is read again, so that nothing is
/// lost on the way through JSON Feed.
public struct JSONFeedExporter: Exporter {
    /// An exporter; it has no state.
    public init() {}

    /// What the exporter is called and what it takes and gives.
    public var descriptor: ExporterDescriptor {
        ExporterDescriptor(
            name: "jsonfeed", aliases: ["json"], summary: "JSON Feed 1.1", mediaType: "application/feed+json",
            fileExtensions: ["json"],
            options: FeedOptions.specs + [
                OptionSpec(
                    "version", .choice(JSONFeedVersion.allCases.map(\.rawValue)),
                    default: JSONFeedVersion.current.rawValue, help: "The version of JSON Feed to write."),
                OptionSpec(
                    "extension", .boolean, default: "true",
                    help: "Keep what JSON Feed has no member for in the extension _syndicate."),
            ])
    }

    /// Writes one document about `feed` and the entries of the cursor.
    public func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        let common = FeedOptions(options)
        var feed = feed
        common.apply(to: &feed)
        if let limit = common.limit { entries.limit(to: limit) }
        let version = options.string("version").flatMap(JSONFeedVersion.init) ?? .current
        return try output.json(pretty: common.isPretty) { (json) throws(ExportError) -> ConversionReport in
            var document = JSONFeedDocument(
                feed: feed, version: version, keepsRest: options.boolean("extension"))
            document.begin(feed, to: &json)
            while let entry = try entries.next() {
                document.write(common.applied(to: entry), to: &json)
                try json.checkpoint()
            }
            document.end(&json)
            try json.checkpoint()
            return document.report
        }
    }
}

/// A version of JSON Feed.
enum JSONFeedVersion: String, CaseIterable {
    case current = "1.1"
    /// With one author, and without languages.
    case legacy = "1.0"

    /// What the member `version` says.
    var address: String {
        switch self {
        case .current: "https://jsonfeed.org/version/1.1"
        case .legacy: "https://jsonfeed.org/version/1"
        }
    }
}
