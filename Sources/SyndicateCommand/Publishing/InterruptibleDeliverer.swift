internal import Dispatch
internal import Synchronization
internal import SyndicatePublish

/// A deliverer that interrupts end: the first lets what is under way come to its end, the second does not.
final class InterruptibleDeliverer: Sendable {
    let value: Deliverer
    private let count = Atomic<Int>(0)

    init(_ value: Deliverer) {
        self.value = value
    }

    /// Whether somebody asked for the end.
    var isInterrupted: Bool { count.load(ordering: .relaxed) > 0 }

    func interrupt() {
        value.stop(cancelling: count.add(1, ordering: .relaxed).oldValue > 0)
    }
}

/// What a deliverer that watches came to.
final class DeliveryOutcomeBox: Sendable {
    private let result = Mutex<Result<DeliverySummary, OutboxError>?>(nil)
    private let isThere = DispatchSemaphore(value: 0)

    func run(_ deliverer: Deliverer) async {
        do throws(OutboxError) {
            let summary = try await deliverer.run(.watch)
            result.withLock { $0 = .success(summary) }
        } catch {
            result.withLock { $0 = .failure(error) }
        }
        isThere.signal()
    }

    /// The summary, when the deliverer has ended.
    func wait(path: String) throws(CommandError) -> DeliverySummary {
        isThere.wait()
        switch result.withLock({ $0 }) {
        case .success(let summary)?: return summary
        case .failure(let error)?: throw CommandError(error, path)
        case nil: return DeliverySummary()
        }
    }
}

/// A line on the terminal that says how far deliveries have come.
final class DeliveryProgress: Sendable {
    private let isOver = Atomic<Bool>(false)
    private let ended = DispatchSemaphore(value: 0)
    private let isShown: Bool

    init(_ deliverer: InterruptibleDeliverer, console: Console) {
        isShown = console.showsProgress && !console.isQuiet
        guard isShown else { return }
        DispatchQueue.global().async { [self] in
            var progress = Progress("delivered", total: nil, on: console)
            while !isOver.load(ordering: .relaxed) {
                let summary = deliverer.value.progress
                progress.update(
                    summary.delivered,
                    ", \(summary.sending) under way" + (summary.retrying > 0 ? ", \(summary.retrying) failures" : ""))
                _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(100))
            }
            _ = consume progress
            ended.signal()
        }
    }

    /// Takes the line away.
    func end() {
        isOver.store(true, ordering: .relaxed)
        if isShown { ended.wait() }
    }
}
