/// Which deliveries are meant; what is not said does not matter.
public struct DeliveryFilter: Sendable, Equatable {
    /// Those with one of these numbers.
    public var numbers: [Int64]?
    /// Those that are called so: `Delivery.message`.
    public var message: String?
    /// Those to this destination.
    public var destination: String?
    /// Those in one of these states.
    public var states: [Delivery.State]?
    /// Those of this entry.
    public var entry: String?
    /// Those that were put into the outbox before.
    public var createdBefore: Moment?
    /// Those that were finished before.
    public var finishedBefore: Moment?

    /// All deliveries, or those that the arguments say.
    public init(
        numbers: [Int64]? = nil, message: String? = nil, destination: String? = nil, states: [Delivery.State]? = nil,
        entry: String? = nil, createdBefore: Moment? = nil, finishedBefore: Moment? = nil
    ) {
        self.numbers = numbers
        self.message = message
        self.destination = destination
        self.states = states
        self.entry = entry
        self.createdBefore = createdBefore
        self.finishedBefore = finishedBefore
    }
}

/// How many deliveries a destination has.
public struct DestinationCount: Sendable, Equatable {
    /// The destination's name.
    public var destination: String
    /// How many there are in each state; states without any are left out.
    public var counts: [Delivery.State: Int]
    /// When the oldest of those that wait was put into the outbox.
    public var oldestWaiting: Moment?
    /// When the first of those that wait is due.
    public var nextDue: Moment?

    /// A count; see the properties.
    public init(
        _ destination: String, counts: [Delivery.State: Int] = [:], oldestWaiting: Moment? = nil,
        nextDue: Moment? = nil
    ) {
        self.destination = destination
        self.counts = counts
        self.oldestWaiting = oldestWaiting
        self.nextDue = nextDue
    }
}
