/// Carries posts to one destination.
///
/// It sends, and judges the answer; when to send, how often and in which order is the deliverer's business. It sees the bytes
/// and what they are called, never the entry.
public protocol Publisher: Sendable {
    /// Sends a delivery and says what came of it; within `DeliveryPolicy.timeout`, and early where its task is cancelled.
    func deliver(_ delivery: ClaimedDelivery) async -> DeliveryOutcome

    /// The requests that `deliver` would send, as far as they are known beforehand, without secrets. Nothing is sent.
    func preview(_ delivery: ClaimedDelivery) -> [RequestPreview]
}
