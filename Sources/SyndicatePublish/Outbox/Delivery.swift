/// A post on its way to one destination, as lists show it.
public struct Delivery: Sendable, Equatable {
    /// How far a delivery is.
    public enum State: Int, Sendable, Equatable, CaseIterable {
        /// It waits until it is due.
        case waiting = 0
        /// A publisher has taken it, and may be sending it.
        case claimed = 1
        /// The destination has it.
        case delivered = 2
        /// It was given up.
        case failed = 3
        /// Somebody cancelled it.
        case cancelled = 4

        /// The word for it.
        public var name: String {
            switch self {
            case .waiting: "waiting"
            case .claimed: "sending"
            case .delivered: "delivered"
            case .failed: "failed"
            case .cancelled: "cancelled"
            }
        }
    }

    /// Its number in the outbox; later ones have higher numbers.
    public var number: Int64
    /// The identifier that the destination is told, the same with every attempt.
    public var message: String
    /// The destination's name.
    public var destination: String
    /// For whom it is, where a destination has several recipients.
    public var recipient: String?
    /// The identifier of the entry.
    public var entry: String
    /// The title of the entry.
    public var title: String?
    /// What has become of the entry.
    public var event: Post.Event
    /// How far it is.
    public var state: State
    /// When it is to be sent next.
    public var due: Moment
    /// How many attempts were begun.
    public var attempts: Int
    /// When it was put into the outbox.
    public var created: Moment
    /// When it was delivered, given up or cancelled.
    public var finished: Moment?

    /// A delivery; see the properties.
    public init(
        number: Int64, message: String, destination: String, recipient: String? = nil, entry: String,
        title: String? = nil, event: Post.Event, state: State, due: Moment, attempts: Int, created: Moment,
        finished: Moment? = nil
    ) {
        self.number = number
        self.message = message
        self.destination = destination
        self.recipient = recipient
        self.entry = entry
        self.title = title
        self.event = event
        self.state = state
        self.due = due
        self.attempts = attempts
        self.created = created
        self.finished = finished
    }
}
