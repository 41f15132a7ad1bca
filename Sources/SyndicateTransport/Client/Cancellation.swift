internal import Synchronization

/// Brings a cancellation and the job that it is about together, whichever comes first.
final class Cancellation: Sendable {
    private struct State {
        var job: (any LoopJob)?
        var isCancelled = false
    }

    private let loop: EventLoop
    private let state = Mutex(State())

    init(_ loop: EventLoop) {
        self.loop = loop
    }

    func watch(_ job: any LoopJob) {
        let isCancelled = state.withLock { state in
            state.job = job
            return state.isCancelled
        }
        if isCancelled { loop.cancel(job) }
    }

    func cancel() {
        let job = state.withLock { state in
            state.isCancelled = true
            return state.job
        }
        if let job { loop.cancel(job) }
    }
}
