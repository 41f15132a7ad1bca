internal import Dispatch
internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// What a plugin finds around it: other callers, a clock.
enum Surroundings {
    /// How often something fails that is done four times at once.
    static func failures(_ isRight: @Sendable () -> Bool) -> Int {
        let failures = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 4) { _ in
            if !isRight() { failures.withLock { $0 += 1 } }
        }
        return failures.withLock { $0 }
    }

    /// Waits until a clock that counts seconds tells another time than at `start`.
    static func waitForAnotherSecond(since start: ContinuousClock.Instant) {
        let end = start + .milliseconds(1100)
        var rest = ContinuousClock.now.duration(to: end)
        while rest > .zero {
            usleep(useconds_t(max(1, rest / .microseconds(1))))
            rest = ContinuousClock.now.duration(to: end)
        }
    }
}
