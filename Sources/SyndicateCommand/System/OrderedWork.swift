internal import Dispatch
internal import Synchronization

/// Work in numbered pieces, done by several threads, whose results are handed out in the order of the numbers.
final class OrderedWork<Result: Sendable>: Sendable {
    private struct State {
        var next = 0
        var done: [Int: Result] = [:]
        var isStopped = false
    }

    private let count: Int
    private let work: @Sendable (Int) -> Result
    private let state = Mutex(State())
    /// Pieces that may be begun: no more wait for their turn than the window holds.
    private let slots = DispatchSemaphore(value: 0)
    private let ready = DispatchSemaphore(value: 0)

    private init(_ count: Int, _ work: @escaping @Sendable (Int) -> Result) {
        self.count = count
        self.work = work
    }

    /// Does the pieces from 0 to `count` on `jobs` threads and gives each result to `deliver`, on the thread that calls.
    static func run(
        _ count: Int, jobs: Int, work: @escaping @Sendable (Int) -> Result,
        deliver: (Int, Result) throws(CommandError) -> Void
    ) throws(CommandError) {
        let jobs = min(jobs, count)
        guard jobs > 1 else {
            for index in 0..<count { try deliver(index, work(index)) }
            return
        }
        let pieces = OrderedWork(count, work)
        let queue = DispatchQueue(label: "syndicate.work", attributes: .concurrent)
        for _ in 0..<4 * jobs { pieces.slots.signal() }
        for _ in 0..<jobs { queue.async { pieces.takePart() } }
        defer {
            pieces.state.withLock { $0.isStopped = true }
            for _ in 0..<jobs { pieces.slots.signal() }
        }
        for index in 0..<count {
            let result = pieces.result(of: index)
            pieces.slots.signal()
            try deliver(index, result)
        }
    }

    private func takePart() {
        while true {
            slots.wait()
            let index = state.withLock { state -> Int? in
                guard !state.isStopped, state.next < count else { return nil }
                state.next += 1
                return state.next - 1
            }
            guard let index else { return }
            let result = work(index)
            state.withLock { $0.done[index] = result }
            ready.signal()
        }
    }

    private func result(of index: Int) -> Result {
        while true {
            if let result = state.withLock({ $0.done.removeValue(forKey: index) }) { return result }
            ready.wait()
        }
    }
}
