internal import Synchronization
internal import Syndicate

/// What of a delivery was done by this process already, so that a later attempt goes on instead of posting twice.
///
/// It is kept in memory alone: after a restart, only what the network itself recognises is not posted twice.
final class RequestLedger: Sendable {
    struct Progress: Sendable {
        /// The bytes that were sent; others are another post.
        var body: [UInt8] = []
        /// What the replies gave, by the identifier of the request.
        var done: [String: [String: JSONValue]] = [:]
        /// Whether uploads are among it, which a network forgets after a while.
        var uploads: Set<String> = []
        fileprivate var order = 0
    }

    /// So many deliveries that ended half way are remembered.
    private static let most = 1000

    private struct State {
        var entries: [String: Progress] = [:]
        var count = 0
    }

    private let state = Mutex(State())

    func progress(of delivery: ClaimedDelivery) -> Progress {
        let found = state.withLock { $0.entries[delivery.message] }
        guard let found, found.body == delivery.post.body else { return Progress(body: delivery.post.body) }
        return found
    }

    /// Keeps how far a delivery is; `nil` once it is over.
    func keep(_ progress: Progress?, of delivery: ClaimedDelivery) {
        state.withLock { state in
            guard var progress, !progress.done.isEmpty else {
                state.entries[delivery.message] = nil
                return
            }
            state.count += 1
            progress.order = state.count
            state.entries[delivery.message] = progress
            guard state.entries.count > Self.most else { return }
            // The older half at once, so that it is not looked for each time.
            let limit = state.entries.values.map(\.order).sorted()[Self.most / 2]
            state.entries = state.entries.filter { $0.value.order >= limit }
        }
    }
}
