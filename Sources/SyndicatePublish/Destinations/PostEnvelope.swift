public import Syndicate

/// The body of a webhook: what has happened, when, and to which entry.
///
///     {"type": "entry.created", "timestamp": "2024-05-01T09:30:00Z", "data": {"feed": {…}, "entry": {…}}}
///
/// The shape is that of Standard Webhooks; feed and entry are in the shape of the model (`ModelJSON`).
public enum PostEnvelope {
    /// The media type of the body.
    public static let mediaType = "application/json"

    /// The body for an entry of a feed; `moment` is when it was found to be new or changed.
    public static func body(
        _ entry: Entry, of feed: FeedMetadata, event: Post.Event, at moment: Moment
    ) -> [UInt8] {
        JSONBytes.written { writer in
            writer.writesDerived = true
            writer.beginObject()
            writer.key("type")
            writer.value("entry.\(event.rawValue)")
            writer.key("timestamp")
            writer.value(Timestamp(seconds: moment.seconds).rfc3339)
            writer.key("data")
            writer.beginObject()
            writer.key("feed")
            writer.value(feed)
            writer.key("entry")
            writer.value(entry)
            writer.endObject()
            writer.endObject()
        }
    }
}
