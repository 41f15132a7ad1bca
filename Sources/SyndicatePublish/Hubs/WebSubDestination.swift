internal import Syndicate
internal import SyndicateTransport

/// `type: websub`: hubs, which tell everybody who has subscribed that a feed has changed (W3C WebSub, section 7).
///
/// The specification leaves to publisher and hub how the one tells the other; all hubs that are open to everybody take a form with
/// `hub.mode=publish` and the feed's address, under both of the names that are in use.
public struct WebSubDestination: DestinationKind {
    /// The kind.
    public init() {}

    /// What it is called and takes.
    public var descriptor: DestinationDescriptor {
        DestinationDescriptor(
            name: "websub", summary: "Hubs, which tell subscribers that the feed has changed.",
            options: [
                DestinationOption(
                    OptionSpec(
                        "hub", .url, isRepeatable: true, help: "A hub; by default those that the feed names.")),
                DestinationOption(
                    OptionSpec(
                        "topic", .url, isRepeatable: true,
                        help: "The address of a feed; by default the one that it says is its own.")),
            ], material: .changes, events: [.created, .updated])
    }

    /// A publisher that tells the hubs.
    public func publisher(for settings: DestinationSettings) throws(DestinationError) -> any Publisher {
        RequestsPublisher(settings) { post in
            guard let changes = PostChanges(body: post.body) else { return [] }
            let hubs = settings.values.strings("hub")
            let topics = settings.values.strings("topic")
            return (hubs.isEmpty ? changes.hubs : hubs).flatMap { hub in
                (topics.isEmpty ? changes.feeds : topics).map { topic in
                    HTTPRequest(
                        url: hub, method: "POST", fields: [HTTPField("Content-Type", FormBody.mediaType)],
                        body: FormBody.bytes([("hub.mode", "publish"), ("hub.url", topic), ("hub.topic", topic)]),
                        policy: hubs.isEmpty ? settings.contentAddresses : settings.addresses)
                }
            }
        }
    }
}
