/// A post that goes into the outbox, with everything that has to become true together with it.
public struct OutboxItem: Sendable, Equatable {
    /// One delivery of the post.
    public struct Target: Sendable, Equatable {
        /// The destination's name.
        public var destination: String
        /// For whom it is, where the destination has several recipients.
        public var recipient: String?
        /// The identifier that the destination is told.
        public var message: String
        /// When it is to be sent.
        public var due: Moment

        /// A delivery; see the properties.
        public init(destination: String, recipient: String? = nil, message: String, due: Moment) {
            self.destination = destination
            self.recipient = recipient
            self.message = message
            self.due = due
        }
    }

    /// The post; `nil` where an entry is only to be known from now on.
    public var post: Post?
    /// Where it goes.
    public var targets: [Target]
    /// What the destinations know of the entry from now on.
    public var known: [KnownEntry]
    /// Where the post takes the place of the one that waits for the same entry and destinations (`KnownEntry.waiting`): how
    /// long after that was put into the outbox it is sent at the latest. `nil` for deliveries of their own.
    public var patience: Duration?

    /// An item; see the properties.
    public init(post: Post?, targets: [Target] = [], known: [KnownEntry] = [], patience: Duration? = nil) {
        self.post = post
        self.targets = targets
        self.known = known
        self.patience = patience
    }
}

/// What became of items that went into the outbox.
public struct EnqueueOutcome: Sendable, Equatable {
    /// How many deliveries were added.
    public var added = 0
    /// How many deliveries got another post.
    public var replaced = 0
    /// How many items were left out, as what they should have replaced was under way already.
    public var skipped = 0

    /// Nothing yet.
    public init(added: Int = 0, replaced: Int = 0, skipped: Int = 0) {
        self.added = added
        self.replaced = replaced
        self.skipped = skipped
    }
}

/// What a destination knows of an entry: the last state of it that was put into the outbox, or was there from the beginning.
public struct KnownEntry: Sendable, Equatable {
    /// The destination's name.
    public var destination: String
    /// The identifier of the entry.
    public var entry: String
    /// The hash of what the entry says.
    public var hash: [UInt8]
    /// How many states of it there have been, this one included.
    public var revision: Int
    /// The event of the delivery that waits for this state and was never tried; `nil` where there is none.
    public var waiting: Post.Event?
    /// Whether a delivery of the entry was ever put into the outbox.
    public var wasSent: Bool

    /// What is known; see the properties.
    public init(
        destination: String, entry: String, hash: [UInt8], revision: Int = 1, waiting: Post.Event? = nil,
        wasSent: Bool = false
    ) {
        self.destination = destination
        self.entry = entry
        self.hash = hash
        self.revision = revision
        self.waiting = waiting
        self.wasSent = wasSent
    }
}
