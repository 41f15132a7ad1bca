/// An author's own words for a post about the entry on one network.
public struct SocialText: Sendable, Hashable {
    /// The network's name in lower case: `facebook`, `x`, `instagram`, …
    public var network: String
    /// The words.
    public var text: String

    /// Words for a network.
    public init(network: String, text: String) {
        self.network = network
        self.text = text
    }
}
