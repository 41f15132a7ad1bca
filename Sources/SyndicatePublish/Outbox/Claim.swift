/// How many deliveries of a destination are wanted.
public struct Claim: Sendable, Equatable {
    /// The destination's name.
    public var destination: String
    /// The most that are wanted.
    public var limit: Int
    /// Whether only what stands at the head of the queue, in unbroken order, may be taken.
    public var isOrdered: Bool

    /// A claim; see the properties.
    public init(_ destination: String, limit: Int, isOrdered: Bool = false) {
        self.destination = destination
        self.limit = limit
        self.isOrdered = isOrdered
    }
}

/// A delivery that belongs to whoever claimed it, until its lease is over.
public struct ClaimedDelivery: Sendable, Equatable {
    /// By which the store knows whose delivery it is: a later claim has another token, and the older one counts no more.
    public struct Token: Sendable, Hashable {
        /// The delivery's number.
        public var number: Int64
        /// How often it was claimed.
        public var fence: Int64

        /// A token; see the properties.
        public init(number: Int64, fence: Int64) {
            self.number = number
            self.fence = fence
        }
    }

    /// Whose it is.
    public var token: Token
    /// The identifier that the destination is told.
    public var message: String
    /// The destination's name.
    public var destination: String
    /// For whom it is.
    public var recipient: String?
    /// The number of this attempt, from 1 on.
    public var attempt: Int
    /// When the delivery was put into the outbox.
    public var created: Moment
    /// What is sent.
    public var post: Post

    /// A claimed delivery; see the properties.
    public init(
        token: Token, message: String, destination: String, recipient: String? = nil, attempt: Int, created: Moment,
        post: Post
    ) {
        self.token = token
        self.message = message
        self.destination = destination
        self.recipient = recipient
        self.attempt = attempt
        self.created = created
        self.post = post
    }
}
