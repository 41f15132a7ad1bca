internal import Dispatch
internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// What a plugin finds around it: other callers, a clock, memory.
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

    /// How much memory the process has now, in bytes; 0 where the system does not say.
    static func residentMemory() -> Int {
        #if os(Linux)
            let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return 0 }
            defer { close(descriptor) }
            var bytes = [UInt8](repeating: 0, count: 128)
            let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return 0 }
            let fields = bytes[..<count].split(separator: 0x20)
            guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return 0 }
            return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
        #else
            var usage = rusage()
            return getrusage(RUSAGE_SELF, &usage) == 0 ? Int(usage.ru_maxrss) : 0
        #endif
    }
}
