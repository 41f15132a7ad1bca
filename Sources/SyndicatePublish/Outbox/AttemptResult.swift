/// What came of an attempt, for the store.
public struct AttemptResult: Sendable, Equatable {
    /// What becomes of the delivery.
    public enum Step: Sendable, Equatable {
        /// It is done.
        case delivered
        /// It is tried again then.
        case again(Moment)
        /// It is tried again then, and this attempt does not count.
        case postponed(Moment)
        /// It is given up.
        case failed
    }

    /// Whose delivery it is.
    public var token: ClaimedDelivery.Token
    /// What becomes of it.
    public var step: Step
    /// What is kept of the attempt.
    public var attempt: Attempt

    /// A result; see the properties.
    public init(token: ClaimedDelivery.Token, step: Step, attempt: Attempt) {
        self.token = token
        self.step = step
        self.attempt = attempt
    }
}

/// What is kept of an attempt.
public struct Attempt: Sendable, Equatable {
    /// Its number, from 1 on; an attempt that did not count has the number of the next.
    public var number: Int
    /// When it began.
    public var started: Moment
    /// How long it took.
    public var time: Duration
    /// Whether it was a success.
    public var isSuccess: Bool
    /// The status of the answer, where there was one.
    public var status: Int?
    /// What came of it, in one line; no secret, and of an answer not more than its beginning.
    public var detail: String?

    /// An attempt; see the properties.
    public init(
        number: Int, started: Moment, time: Duration, isSuccess: Bool, status: Int? = nil, detail: String? = nil
    ) {
        self.number = number
        self.started = started
        self.time = time
        self.isSuccess = isSuccess
        self.status = status
        self.detail = detail
    }
}
