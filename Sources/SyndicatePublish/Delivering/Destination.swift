/// Where posts go, by what, and how.
public struct Destination: Sendable {
    /// The name by which the outbox knows it.
    public var name: String
    /// What carries posts to it.
    public var publisher: any Publisher
    /// When, how often and in which order.
    public var policy: DeliveryPolicy

    /// A destination; see the properties.
    public init(_ name: String, publisher: any Publisher, policy: DeliveryPolicy = DeliveryPolicy()) {
        self.name = name
        self.publisher = publisher
        self.policy = policy
    }
}
