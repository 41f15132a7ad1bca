internal import Logging
internal import SyndicateTransport

/// One run of a deliverer: a loop that sends, while a task of its own talks to the store.
actor DeliveryRun {
    /// How often the store may fail in a row before the run gives up, and how long it is left alone in between.
    static let mostStoreFailures = 4
    static let storePause = Duration.milliseconds(500)
    static let longestStorePause = Duration.seconds(30)

    let store: any OutboxStore
    let settings: Deliverer.Settings
    let log: Logger
    let signals: DelivererSignals
    let publishers: [String: any Publisher]
    let names: [String]
    /// How long claims last: longer than the slowest attempt and all that comes before and behind it.
    let lease: Duration

    var traffic: [String: DestinationTraffic] = [:]
    /// The newest token of each delivery that is claimed and not yet given back or done with.
    var held: [Int64: ClaimedDelivery.Token] = [:]
    /// The destinations of which something came back since the store was last asked what is due.
    var touched: Set<String> = []
    /// Whose turn it is to be the first to send.
    var turn = 0
    /// Whether the run goes on when nothing is left.
    var isWatching = false
    /// What is claimed and not yet sent.
    var ready: [String: Fifo<(delivery: ClaimedDelivery, until: ContinuousClock.Instant)>] = [:]
    var readyCount = 0
    /// What is on its way, and when it must be over.
    var sendings: [ClaimedDelivery.Token: (task: Task<Void, Never>, deadline: ContinuousClock.Instant)] = [:]
    /// What came of attempts, as long as the store has not noted it.
    var results: [AttemptResult] = []
    /// How many results the store is noting.
    var noting = 0
    /// What was claimed and will not be sent now.
    var returned: [ClaimedDelivery.Token] = []
    /// The destinations that may have more that is due.
    var hungry: Set<String> = []
    /// When the others have something due.
    var due: [String: Moment] = [:]
    var isStoring = false
    var isStopping = false
    var isCancelling = false
    var storeFailures = 0
    var storeError: OutboxError?
    var storeAgain: ContinuousClock.Instant?
    var summary = DeliverySummary()
    private var clock = SteadyClock()
    /// What time it is for the outbox.
    var moment: Moment { clock.now() }
    /// The deliveries of this run that failed and wait for another attempt.
    var unsettled: Set<Int64> = []
    var nextLook = ContinuousClock.now
    var isLooking = false
    var nextOverdueCheck = ContinuousClock.now
    private var alarm: (task: Task<Void, Never>, time: ContinuousClock.Instant)?

    init(
        _ store: any OutboxStore, _ destinations: [Destination], _ settings: Deliverer.Settings, _ log: Logger,
        _ signals: DelivererSignals
    ) {
        self.store = store
        self.settings = settings
        self.log = log
        self.signals = signals
        publishers = Dictionary(destinations.map { ($0.name, $0.publisher) }) { $1 }
        names = publishers.keys.sorted()
        let slowest = destinations.map(\.policy.timeout).max() ?? .zero
        lease = slowest * 2 + .seconds(120)
        for destination in destinations {
            traffic[destination.name] = DestinationTraffic(destination.policy, DestinationStatus(destination.name))
        }
    }

    func run(_ mode: Deliverer.Mode) async throws(OutboxError) -> DeliverySummary {
        for status in try await store.destinations() {
            if let policy = traffic[status.name]?.policy {
                traffic[status.name] = DestinationTraffic(policy, status)
            }
        }
        hungry = Set(names)
        isWatching = mode == .watch
        defer { alarm?.task.cancel() }
        var arrivals = signals.arrivals.makeAsyncIterator()
        while true {
            takeNews()
            if mode == .watch { lookAround() }
            endOverdue()
            send()
            exchange()
            summary.sending = sendings.count
            signals.show(summary)
            if isIdle, let storeError { throw storeError }
            let wake = nextMoment
            if isIdle, isStopping || !isWorthWaiting(for: wake, mode) { return summary }
            setAlarm(wake)
            await arrivals.next()
        }
    }

    /// Whether nothing is under way, and nothing is left to be noted.
    private var isIdle: Bool {
        sendings.isEmpty && !isStoring
            && (storeError != nil || (results.isEmpty && returned.isEmpty && readyCount == 0 && mayClaim.isEmpty))
    }

    private func isWorthWaiting(for wake: ContinuousClock.Instant?, _ mode: Deliverer.Mode) -> Bool {
        guard case .drain(let longest) = mode else { return true }
        guard let wake else { return false }
        return ContinuousClock.now.duration(to: wake) <= longest
    }

    /// When something becomes possible that is not now.
    private var nextMoment: ContinuousClock.Instant? {
        let (now, wall) = (ContinuousClock.now, moment)
        var moments: [ContinuousClock.Instant] = []
        if let storeAgain, storeError == nil { moments.append(storeAgain) }
        if !isStopping {
            for name in names {
                guard let traffic = traffic[name], traffic.status.disabled == nil else { continue }
                let isWaiting = ready[name].map { !$0.isEmpty } ?? false || hungry.contains(name)
                if isWaiting {
                    if let moment = traffic.nextAllowance(after: wall) { moments.append(now + (moment - wall)) }
                } else if let due = due[name], !isStoring {
                    moments.append(now + (max(due, traffic.nextAllowance(after: wall) ?? due) - wall))
                }
            }
        }
        return moments.min()
    }

    /// Wakes the loop then, if nothing else does before.
    private func setAlarm(_ wake: ContinuousClock.Instant?) {
        var time = wake
        if !sendings.isEmpty || !isStopping && (isWatching || time == nil) {
            // For what takes too long, and for what others put into the outbox.
            time = min(time ?? .now + settings.interval, .now + settings.interval)
        }
        guard let time else { return }
        if let alarm, alarm.time <= time, alarm.time > .now { return }
        alarm?.task.cancel()
        let signals = signals
        let task = Task {
            try? await Task.sleep(until: max(time, .now + .milliseconds(1)), clock: .continuous)
            if !Task.isCancelled { signals.wake() }
        }
        alarm = (task, time)
    }
}
