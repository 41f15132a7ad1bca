internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The programs that run now, for who ends the process: they are in process groups of their own, and no signal to ours reaches them.
public enum RunningChildren {
    // A handler of signals may only read memory that stands still: slots that are never freed, 0 where they are free.
    private static let capacity = 1024
    private nonisolated(unsafe) static let slots: UnsafeMutablePointer<pid_t> = {
        let slots = UnsafeMutablePointer<pid_t>.allocate(capacity: capacity)
        slots.initialize(repeating: 0, count: capacity)
        return slots
    }()
    private static let lock = Mutex(())

    static func add(_ pid: pid_t) {
        lock.withLock { _ in
            if let free = (0..<capacity).first(where: { slots[$0] == 0 }) { slots[free] = pid }
        }
    }

    static func remove(_ pid: pid_t) {
        lock.withLock { _ in
            for slot in 0..<capacity where slots[slot] == pid { slots[slot] = 0 }
        }
    }

    /// Makes ready what `endAll` needs, so that a handler of signals may call that.
    public static func prepare() { _ = slots }

    /// Ends them all at once; may be called by a handler of signals.
    public static func endAll() {
        for slot in 0..<capacity where slots[slot] > 0 { kill(-slots[slot], SIGKILL) }
    }
}
