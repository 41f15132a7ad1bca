/// What is remembered of a destination from run to run.
public struct DestinationStatus: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Why nothing is sent to it any more; `nil` where it is enabled.
    public var disabled: String?
    /// When the entries that were there before it were noted as known; `nil` as long as they were not.
    public var baseline: Moment?
    /// How many attempts failed since the last success.
    public var failures: Int
    /// Until when nothing is sent to it: after failures, or because it asked for a pause.
    public var pausedUntil: Moment?
    /// How many posts it may get at once, as of `tokensAt`; `nil` where nothing is counted.
    public var tokens: Double?
    /// When `tokens` was true.
    public var tokensAt: Moment?

    /// The status of a destination of which nothing is known.
    public init(
        _ name: String, disabled: String? = nil, baseline: Moment? = nil, failures: Int = 0,
        pausedUntil: Moment? = nil, tokens: Double? = nil, tokensAt: Moment? = nil
    ) {
        self.name = name
        self.disabled = disabled
        self.baseline = baseline
        self.failures = failures
        self.pausedUntil = pausedUntil
        self.tokens = tokens
        self.tokensAt = tokensAt
    }
}
