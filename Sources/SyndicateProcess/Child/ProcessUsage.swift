internal import Synchronization

/// What a program used.
final class ProcessUsage: Sendable {
    private let peak = Mutex<UInt64>(0)

    /// How much memory it had at the most in the run that ended last, in bytes; 0 where none has.
    var peakMemory: UInt64 { peak.withLock { $0 } }

    /// Notes what a run took.
    func note(_ talk: Conversation) { peak.withLock { $0 = talk.peakMemory } }
}
