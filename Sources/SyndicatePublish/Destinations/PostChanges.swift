internal import Syndicate

/// The body of a post for those who are told that a feed has changed: the feed's addresses and those of the entries that are
/// new or changed.
///
///     {"feeds": ["https://…"], "hubs": ["https://…"], "entries": ["https://…", …]}
public struct PostChanges: Sendable, Equatable {
    /// The media type of the body.
    public static let mediaType = "application/json"

    /// The feed's own addresses: links with `rel="self"`.
    public var feeds: [String]
    /// The hubs that the feed names: links with `rel="hub"`.
    public var hubs: [String]
    /// The pages of the entries.
    public var entries: [String]

    /// What has changed.
    public init(feeds: [String], hubs: [String], entries: [String]) {
        self.feeds = feeds
        self.hubs = hubs
        self.entries = entries
    }

    /// Reads a body; `nil` where it is none.
    public init?(body: [UInt8]) {
        guard let object = JSONBytes.object(body) else { return nil }
        func list(_ name: String) -> [String] { object[name]?.arrayValue?.compactMap(\.stringValue) ?? [] }
        self.init(feeds: list("feeds"), hubs: list("hubs"), entries: list("entries"))
    }

    /// The body.
    public var body: [UInt8] {
        JSONBytes.written { writer in
            writer.beginObject()
            for (name, values) in [("feeds", feeds), ("hubs", hubs), ("entries", entries)] {
                writer.key(name)
                writer.beginArray()
                for value in values { writer.value(value) }
                writer.endArray()
            }
            writer.endObject()
        }
    }
}
