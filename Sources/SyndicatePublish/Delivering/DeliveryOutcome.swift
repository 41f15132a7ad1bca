/// What a destination made of an attempt.
public struct DeliveryOutcome: Sendable, Equatable {
    /// What follows from it.
    public enum Verdict: Sendable, Equatable {
        /// The destination has it.
        case delivered
        /// It did not work, and may work later; the destination may have said after what time.
        case failed(retryAfter: Duration?)
        /// The destination is asked too often (429); the attempt does not count.
        case throttled(retryAfter: Duration?)
        /// It will never work: the destination refuses this post.
        case refused
        /// The destination is gone (410), and wants nothing any more.
        case gone
    }

    /// What follows.
    public var verdict: Verdict
    /// The status of the answer, where there was one.
    public var status: Int?
    /// What came of it, in one line, without secrets.
    public var detail: String?

    /// Whether the trouble is that of one recipient, of which others at the same destination know nothing.
    public var isAboutRecipient: Bool

    /// An outcome; see the properties.
    public init(_ verdict: Verdict, status: Int? = nil, detail: String? = nil, isAboutRecipient: Bool = false) {
        self.verdict = verdict
        self.isAboutRecipient = isAboutRecipient
        self.status = status
        self.detail = detail
    }
}
