internal import Synchronization

/// Brings a cancellation and the transfer that it is about together, whichever comes first.
final class Cancellation: Sendable {
    private struct State {
        var transfer: Transfer?
        var isCancelled = false
    }

    private let loop: EventLoop
    private let state = Mutex(State())

    init(_ loop: EventLoop) {
        self.loop = loop
    }

    func watch(_ transfer: Transfer) {
        let isCancelled = state.withLock { state in
            state.transfer = transfer
            return state.isCancelled
        }
        if isCancelled { loop.cancel(transfer) }
    }

    func cancel() {
        let transfer = state.withLock { state in
            state.isCancelled = true
            return state.transfer
        }
        if let transfer { loop.cancel(transfer) }
    }
}
