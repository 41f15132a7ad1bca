internal import Synchronization

/// Collects diagnostics in order, up to a number, from wherever they come.
///
/// A hostile input can be wrong in every byte: what is beyond the limit is counted and not kept.
public final class DiagnosticLog: Sendable {
    private struct State: Sendable {
        var kept: [Diagnostic] = []
        var dropped = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// A log that keeps the first `limit` diagnostics.
    public init(limit: Int = 1000) {
        self.limit = limit
    }

    /// Adds a diagnostic.
    public func report(_ diagnostic: Diagnostic) {
        state.withLock { state in
            if state.kept.count < limit { state.kept.append(diagnostic) } else { state.dropped += 1 }
        }
    }

    /// Whether what is reported now is only counted.
    public var isFull: Bool { state.withLock { $0.kept.count >= limit } }

    /// What was reported, in order; at the end how many more there were.
    public var diagnostics: [Diagnostic] {
        state.withLock { state in
            guard state.dropped > 0 else { return state.kept }
            let more = Diagnostic(.note, "too-many-diagnostics", "there are \(state.dropped) more diagnostics")
            return state.kept + [more]
        }
    }

    /// Takes out what was reported so far.
    public func drain() -> [Diagnostic] {
        let found = diagnostics
        state.withLock { $0 = State() }
        return found
    }
}
