/// What a deliverer has done so far.
public struct DeliverySummary: Sendable, Equatable {
    /// How many deliveries reached their destination.
    public var delivered = 0
    /// How many attempts failed and will be made again.
    public var retrying = 0
    /// How many deliveries have failed and wait for another attempt.
    public var unsettled = 0
    /// How many deliveries were given up.
    public var failed = 0
    /// How many were put off because their destination is asked too often.
    public var postponed = 0
    /// How many are on their way.
    public var sending = 0
    /// The destinations that were disabled because they are gone.
    public var gone: [String] = []

    /// Nothing yet.
    public init() {}
}

/// An attempt that is over, for whoever watches.
public struct DeliveryReport: Sendable {
    /// What was delivered, or not.
    public var delivery: ClaimedDelivery
    /// What the destination made of it.
    public var outcome: DeliveryOutcome
    /// What becomes of the delivery.
    public var step: AttemptResult.Step
    /// How long it took.
    public var time: Duration
}
