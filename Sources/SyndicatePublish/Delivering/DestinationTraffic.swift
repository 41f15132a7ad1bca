/// Says how many posts a destination may get now: its rate, its pauses after failures, its order.
struct DestinationTraffic {
    /// The longest pause after failures, and the longest that an answer can ask for.
    static let longestPause = Duration.seconds(600)
    /// How long a recipient that asks for a pause is left alone at least.
    static let recipientPause = Duration.seconds(60)
    static let longestRequestedPause = Duration.seconds(86_400)

    let policy: DeliveryPolicy
    /// What is remembered of it.
    private(set) var status: DestinationStatus
    /// What the store has, as far as is known.
    private var stored: DestinationStatus
    /// Whether `status` is another than what the store has.
    var isChanged = false
    /// How many deliveries are on their way.
    var sending = 0
    /// How often in a row it asked to be asked less often.
    private var throttles = 0

    init(_ policy: DeliveryPolicy, _ status: DestinationStatus) {
        self.policy = policy
        self.status = status
        stored = status
    }

    /// Whether nothing is to be sent to it for now, however much waits.
    func isPaused(at now: Moment) -> Bool {
        status.disabled != nil || (status.pausedUntil.map { now < $0 } ?? false)
    }

    /// Whether the next delivery is a trial: there were failures, and the pause is over.
    private var isOnTrial: Bool { status.failures >= policy.failuresToPause }

    /// How many deliveries may be started now.
    func allowance(at now: Moment) -> Int {
        guard !isPaused(at: now) else { return 0 }
        let free = (isOnTrial || policy.isOrdered ? 1 : policy.concurrency) - sending
        guard let rate = policy.rate else { return max(0, free) }
        return max(0, min(free, Int(tokens(rate, at: now))))
    }

    /// When it may get something again, where it may not now for another reason than what is on its way.
    func nextAllowance(after now: Moment) -> Moment? {
        guard status.disabled == nil else { return nil }
        if let until = status.pausedUntil, now < until { return until }
        guard let rate = policy.rate else { return nil }
        let missing = 1 - tokens(rate, at: now)
        guard missing > 0 else { return nil }
        return now + rate.time * (missing / Double(rate.count)) + .milliseconds(1)
    }

    /// Notes that a delivery is on its way.
    mutating func start(at now: Moment) {
        sending += 1
        guard let rate = policy.rate else { return }
        status.tokens = tokens(rate, at: now) - 1
        status.tokensAt = now
        isChanged = true
    }

    /// Notes what came of a delivery, and says what becomes of it.
    mutating func finish(
        _ outcome: DeliveryOutcome, of delivery: ClaimedDelivery, at now: Moment, chance: Double
    ) -> AttemptResult.Step {
        sending -= 1
        switch outcome.verdict {
        case .delivered:
            throttles = 0
            if status.failures > 0 || status.pausedUntil != nil { isChanged = true }
            status.failures = 0
            // What was on its way when a pause began does not end it.
            if !isPaused(at: now) { status.pausedUntil = nil }
            return .delivered
        case .refused:
            // The destination is well; it is the post that it does not want.
            throttles = 0
            return .failed
        case .gone:
            status.disabled = "it answered that it is gone (410)"
            isChanged = true
            // It waits with the others for somebody who enables the destination.
            return .postponed(now)
        case .throttled(let wish):
            // Who says "at once" again and again is asked less and less often all the same; those that were on their way together say it
            // once.
            if !isPaused(at: now), !outcome.isAboutRecipient { throttles = min(throttles + 1, 10) }
            let least =
                outcome.isAboutRecipient ? Self.recipientPause : .seconds(1) * (1 << max(0, throttles - 1))
            let wait = max(wish.map(Self.held) ?? .zero, min(least, Self.longestPause))
            if !outcome.isAboutRecipient { pause(until: now + wait) }
            guard now - delivery.created < policy.patience else { return .failed }
            return .postponed(now + wait)
        case .failed(let wish):
            if !outcome.isAboutRecipient { noteFailure(at: now) }
            guard now - delivery.created < policy.patience,
                let wait = policy.wait(after: delivery.attempt, chance: chance)
            else { return .failed }
            return .again(now + max(wait, wish.map(Self.held) ?? .zero))
        }
    }

    /// What the store is about to be told of the destination.
    mutating func takeChange() -> DestinationStatus {
        isChanged = false
        return status
    }

    /// Notes what the store has.
    mutating func noteStored(_ status: DestinationStatus) { stored = status }

    /// Takes over what others have said of the destination meanwhile.
    mutating func adopt(_ found: DestinationStatus) {
        defer { stored = found }
        status.baseline = found.baseline
        let isEnabled = stored.disabled != nil && found.disabled == nil
        let isFreed = stored.pausedUntil != nil && found.pausedUntil == nil
        if found.disabled != stored.disabled { status.disabled = found.disabled }
        // Who enables it wants it to be tried at once.
        if isEnabled || isFreed {
            status.failures = 0
            status.pausedUntil = nil
        }
    }

    private mutating func noteFailure(at now: Moment) {
        // What was on its way when the pause began does not make it longer.
        guard !isPaused(at: now) else { return }
        status.failures += 1
        isChanged = true
        guard status.failures >= policy.failuresToPause else { return }
        let trials = min(5, status.failures - policy.failuresToPause)
        pause(until: now + min(.seconds(30) * (1 << trials), Self.longestPause))
    }

    private mutating func pause(until moment: Moment) {
        status.pausedUntil = max(status.pausedUntil ?? moment, moment)
        isChanged = true
    }

    private func tokens(_ rate: DeliveryPolicy.Rate, at now: Moment) -> Double {
        guard let tokens = status.tokens, let at = status.tokensAt else { return Double(rate.burst) }
        // A clock that was set back fills nothing, and takes nothing away.
        let passed = max(0, Double((now - at).wholeMilliseconds)) / Double(rate.time.wholeMilliseconds)
        return min(Double(rate.burst), tokens + passed * Double(rate.count))
    }

    private static func held(_ wish: Duration) -> Duration { max(.zero, min(wish, longestRequestedPause)) }
}
