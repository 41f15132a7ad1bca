/// Where a publisher or a person is found on a social network.
public struct SocialProfile: Sendable, Hashable {
    /// The network's name in lower case: `facebook`, `x`, `instagram`, `mastodon`, …
    public var network: String
    /// The name there, with its sign where the network has one (`@name`).
    public var handle: String?
    /// The address.
    public var url: String?

    /// A profile; at least the network is known.
    public init(network: String, handle: String? = nil, url: String? = nil) {
        self.network = network
        self.handle = handle
        self.url = url
    }
}
