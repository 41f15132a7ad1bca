internal import Syndicate

/// The body of a post for those who tell other sites that an entry links to them: its address, and the addresses in it.
///
///     {"url": "https://…", "links": ["https://…", …]}
public struct PostLinks: Sendable, Equatable {
    /// The media type of the body.
    public static let mediaType = "application/json"

    /// The entry's address.
    public var url: String
    /// What it links to, each once, in order.
    public var links: [String]

    /// The addresses of an entry.
    public init(url: String, links: [String]) {
        self.url = url
        self.links = links
    }

    /// Reads a body; `nil` where it is none.
    public init?(body: [UInt8]) {
        guard let object = JSONBytes.object(body), let url = object["url"]?.stringValue else {
            return nil
        }
        self.init(url: url, links: object["links"]?.arrayValue?.compactMap(\.stringValue) ?? [])
    }

    /// The body.
    public var body: [UInt8] {
        JSONBytes.written { writer in
            writer.beginObject()
            writer.key("url")
            writer.value(url)
            writer.key("links")
            writer.beginArray()
            for link in links { writer.value(link) }
            writer.endArray()
            writer.endObject()
        }
    }
}
