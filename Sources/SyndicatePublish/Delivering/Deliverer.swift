public import Logging
internal import Synchronization

/// Takes what is due out of the outbox, sends it, and notes what came of it: at least once, whatever happens in between.
///
/// Deliveries are claimed some at a time, sent while the next ones are claimed, and their results noted together, so that the
/// disk is flushed once for many. A program that is killed has sent at most what was under way and `Settings.batch` more
/// without a note of it; that is sent again, with the same message identifiers.
public final class Deliverer: Sendable {
    /// When a deliverer ends.
    public enum Mode: Sendable, Equatable {
        /// When nothing is left that is due, or becomes possible within this time.
        case drain(wait: Duration)
        /// When it is stopped.
        case watch
    }

    /// How much a deliverer does at a time.
    public struct Settings: Sendable {
        /// How many deliveries are on their way at a time, to all destinations together.
        public var concurrency: Int
        /// How many results are not yet noted at most.
        public var batch: Int
        /// How often a watching deliverer looks for what others have put into the outbox.
        public var interval: Duration
        /// What is told of each attempt, on any thread.
        public var report: (@Sendable (DeliveryReport) -> Void)?

        /// 64 at a time, 256 results, a look every second.
        public init(
            concurrency: Int = 64, batch: Int = 256, interval: Duration = .seconds(1),
            report: (@Sendable (DeliveryReport) -> Void)? = nil
        ) {
            self.concurrency = max(1, concurrency)
            self.batch = max(1, batch)
            self.interval = interval
            self.report = report
        }
    }

    private let store: any OutboxStore
    private let destinations: [Destination]
    private let settings: Settings
    private let log: Logger
    private let signals = DelivererSignals()

    /// A deliverer of what `store` has for `destinations`; what it has for others waits.
    public init(
        store: any OutboxStore, destinations: [Destination], settings: Settings = Settings(),
        log: Logger = Logger(label: "syndicate.publish")
    ) {
        self.store = store
        self.destinations = destinations
        self.settings = settings
        self.log = log
    }

    /// Delivers until the mode's end, or until `stop` or a cancellation; then what is under way has come to its end, or has
    /// been given back.
    ///
    /// - Throws: `OutboxError` where the store fails for longer; what it does not know to be delivered will be sent again.
    public func run(_ mode: Mode) async throws(OutboxError) -> DeliverySummary {
        let run = DeliveryRun(store, destinations, settings, log, signals)
        // The run is a task of its own, which is told of a cancellation: one that was cancelled itself could wait for nothing any more.
        let work = Task { () -> Result<DeliverySummary, OutboxError> in
            do throws(OutboxError) { return .success(try await run.run(mode)) } catch { return .failure(error) }
        }
        let result = await withTaskCancellationHandler {
            await work.value
        } onCancel: {
            stop(cancelling: true)
        }
        return try result.get()
    }

    /// Begins no further delivery. With `cancelling`, what is on its way is ended as well, and sent again another time.
    public func stop(cancelling: Bool = false) { signals.stop(cancelling: cancelling) }

    /// Says that something was put into the outbox.
    public func notice() { signals.notice() }

    /// What was done so far; from any thread.
    public var progress: DeliverySummary { signals.progress }
}

/// What others tell a run, and what it tells them.
final class DelivererSignals: Sendable {
    /// What has happened since the run looked last.
    struct News {
        var finished: [(delivery: ClaimedDelivery, outcome: DeliveryOutcome, started: Moment, time: Duration)] = []
        var isStopping = false
        var isCancelling = false
        var hasNew = false
    }

    private struct State {
        var news = News()
        var progress = DeliverySummary()
    }

    private let state = Mutex(State())
    let arrivals: AsyncStream<Void>
    private let arrival: AsyncStream<Void>.Continuation

    init() {
        (arrivals, arrival) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    }

    var progress: DeliverySummary { state.withLock { $0.progress } }

    func wake() { arrival.yield() }

    func stop(cancelling: Bool) {
        state.withLock { state in
            state.news.isStopping = true
            if cancelling { state.news.isCancelling = true }
        }
        wake()
    }

    func notice() {
        state.withLock { $0.news.hasNew = true }
        wake()
    }

    func finish(_ delivery: ClaimedDelivery, _ outcome: DeliveryOutcome, started: Moment, time: Duration) {
        state.withLock { $0.news.finished.append((delivery, outcome, started, time)) }
        wake()
    }

    /// What has happened since the last call.
    func take() -> News {
        state.withLock { state in
            defer {
                state.news.finished = []
                state.news.hasNew = false
            }
            return state.news
        }
    }

    func show(_ progress: DeliverySummary) { state.withLock { $0.progress = progress } }
}
