import Foundation

/// Counts how many are in at the same time.
final class Gate: @unchecked Sendable {
    private let lock = NSLock()
    private var inside = 0
    private var highest = 0

    var most: Int { lock.withLock { highest } }

    func enter() {
        lock.withLock {
            inside += 1
            highest = max(highest, inside)
        }
    }

    func leave() { lock.withLock { inside -= 1 } }
}

/// The time that a slow answer takes: long enough that fourteen of them are longer than a limit.
func usleepBriefly() { usleep(50_000) }
