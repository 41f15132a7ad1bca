/// The options that every feed format has, and what they do to a feed; an exporter adds its own to `specs`.
public struct FeedOptions: Sendable, Equatable {
    /// How much of an entry is written.
    public enum Extent: String, Sendable, CaseIterable {
        /// All bodies.
        case full
        /// The summary alone; the body where there is no summary.
        case summary
    }

    /// The options as declared.
    public static let specs: [OptionSpec] = [
        OptionSpec("limit", .integer(1...Int.max), help: "Write at most this many entries, the first ones."),
        OptionSpec("self", .url, help: "The feed's own address."),
        OptionSpec("hub", .url, isRepeatable: true, help: "The address of a WebSub hub that tells of updates."),
        OptionSpec("stylesheet", .string, isRepeatable: true, help: "A style sheet for people who open the feed."),
        OptionSpec(
            "content", .choice(Extent.allCases.map(\.rawValue)), default: Extent.full.rawValue,
            help: "Write whole articles or their summaries."),
        OptionSpec(
            "page-size", .integer(1...Int.max), help: "Split into linked pages of this many entries (RFC 5005)."),
        OptionSpec("pretty", .boolean, default: "true", help: "Indent the document for people."),
    ]

    /// At most this many entries.
    public var limit: Int?
    /// The feed's own address.
    public var selfURL: String?
    /// Hubs to name beside the feed's own.
    public var hubs: [String]
    /// Style sheets to name beside the feed's own.
    public var stylesheets: [String]
    /// How much of an entry is written.
    public var extent: Extent
    /// Entries on a page, where the feed is split into pages.
    public var pageSize: Int?
    /// Whether the document is indented.
    public var isPretty: Bool

    /// The common ones among an exporter's options.
    public init(_ values: OptionValues) {
        limit = values.integer("limit")
        selfURL = values.string("self")
        hubs = values.strings("hub")
        stylesheets = values.strings("stylesheet")
        extent = values.string("content").flatMap(Extent.init) ?? .full
        pageSize = values.integer("page-size")
        isPretty = values.string("pretty") != "false"
    }

    /// Puts the feed's own address, hubs and style sheets into the metadata.
    public func apply(to feed: inout FeedMetadata) {
        if let selfURL {
            feed.links.removeAll { $0.isRelation("self") }
            feed.links.append(Link(selfURL, rel: "self"))
        }
        for hub in hubs where !feed.links.contains(where: { $0.isRelation("hub") && $0.href == hub }) {
            feed.links.append(Link(hub, rel: "hub"))
        }
        for href in stylesheets where !feed.stylesheets.contains(where: { $0.href == href }) {
            feed.stylesheets.append(Stylesheet(href))
        }
    }

    /// The entry as these options want it: without bodies where only summaries are wanted and there is one.
    @inline(__always)
    public func applied(to entry: consuming Entry) -> Entry {
        if extent == .summary, entry.summary != nil { entry.content = [] }
        return entry
    }
}
