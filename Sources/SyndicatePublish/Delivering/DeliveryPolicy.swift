/// When, how often and in which order a destination gets its posts.
public struct DeliveryPolicy: Sendable, Equatable {
    /// How many posts in how long a time a destination gets at most.
    public struct Rate: Sendable, Equatable {
        /// How many posts.
        public var count: Int
        /// In which time.
        public var time: Duration
        /// How many of them may come at once after a pause.
        public var burst: Int

        /// A rate; at least one post in at least a millisecond.
        public init(_ count: Int, per time: Duration, burst: Int = 1) {
            self.count = max(1, count)
            self.time = max(.milliseconds(1), time)
            self.burst = max(1, burst)
        }
    }

    /// How long to wait before each further attempt; the post is given up when all have failed.
    public var retries: [Duration]
    /// By which part of it a wait is made longer or shorter, so that not everything comes back at the same moment.
    public var jitter: Double
    /// How long one attempt may take in all.
    public var timeout: Duration
    /// How old a post may become.
    public var patience: Duration
    /// How many posts in how long a time; `nil` for no limit.
    public var rate: Rate?
    /// Whether posts come in the order in which they were put into the outbox, one at a time: while one waits for another
    /// attempt, all behind it wait.
    public var isOrdered: Bool
    /// How many posts are on their way to it at a time: one, where they come in order.
    public var concurrency: Int {
        get { isOrdered ? 1 : most }
        set { most = max(1, newValue) }
    }
    private var most: Int
    /// After how many failures in a row it is left alone for a while.
    public var failuresToPause: Int

    /// The schedule that Standard Webhooks recommends: 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h and 24 h.
    public static let standardRetries: [Duration] = [
        .seconds(5), .seconds(300), .seconds(1800), .seconds(7200), .seconds(18_000), .seconds(36_000),
        .seconds(50_400), .seconds(72_000), .seconds(86_400),
    ]

    /// The recommended schedule ± 15 %, 20 s an attempt, seven days in all, no limit of rate, no order, 64 at a time, a pause
    /// after 10 failures in a row.
    public init(
        retries: [Duration] = standardRetries, jitter: Double = 0.15, timeout: Duration = .seconds(20),
        patience: Duration = .seconds(7 * 86_400), rate: Rate? = nil, isOrdered: Bool = false, concurrency: Int = 64,
        failuresToPause: Int = 10
    ) {
        self.retries = retries
        self.jitter = jitter
        self.timeout = timeout
        self.patience = patience
        self.rate = rate
        self.isOrdered = isOrdered
        most = max(1, concurrency)
        self.failuresToPause = max(1, failuresToPause)
    }

    /// How long to wait after attempt number `attempt` (from 1 on) has failed; `nil` where it was the last.
    ///
    /// - Parameter chance: From 0 to 1, for the jitter.
    func wait(after attempt: Int, chance: Double) -> Duration? {
        guard attempt >= 1, attempt <= retries.count else { return nil }
        return retries[attempt - 1] * (1 + jitter * (2 * chance - 1))
    }
}
