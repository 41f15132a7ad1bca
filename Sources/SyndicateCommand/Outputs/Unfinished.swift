internal import SyndicateProcess

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The files that are not whole yet, which an interrupt removes.
///
/// A signal handler may only read memory that stands still: paths are copied into slots that are never freed.
final class Unfinished: @unchecked Sendable {
    static let shared = Unfinished()

    private static let signals = [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGXCPU]

    // Written by one thread; a handler sees the old or the new table, both of which stay.
    private nonisolated(unsafe) static var paths = table(of: 64)
    private nonisolated(unsafe) static var capacity = 64
    private nonisolated(unsafe) static var used = 0

    private static func table(of capacity: Int) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
        let table = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: capacity)
        table.initialize(repeating: nil, count: capacity)
        return table
    }

    /// Removes unfinished files and ends plugins when the process is interrupted, then ends it as the signal would have.
    func watch() {
        _ = Self.paths
        RunningChildren.prepare()
        var handled = sigset_t()
        sigemptyset(&handled)
        // Whoever started us from a thread that keeps signals away has handed that on.
        defer { pthread_sigmask(SIG_UNBLOCK, &handled, nil) }
        for number in Self.signals {
            // What was ignored when the process began, as by nohup, stays so.
            var before = sigaction()
            guard sigaction(number, nil, &before) == 0, !Self.isIgnored(before) else { continue }
            sigaddset(&handled, number)
            signal(number) { number in
                for index in 0..<Unfinished.used {
                    if let path = Unfinished.paths[index] { unlink(path) }
                }
                RunningChildren.endAll()
                _exit(128 + number)
            }
        }
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        #if os(Linux)
            unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
        #else
            unsafeBitCast(action.__sigaction_u.__sa_handler, to: Int.self) == 1
        #endif
    }

    /// Runs `body`, and lets interrupts wait for its end.
    static func withoutInterrupts<Result>(
        _ body: () throws(System.Failure) -> Result
    ) throws(System.Failure) -> Result {
        var blocked = sigset_t()
        var before = sigset_t()
        sigemptyset(&blocked)
        for number in signals { sigaddset(&blocked, number) }
        pthread_sigmask(SIG_BLOCK, &blocked, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try body()
    }

    /// Remembers a file to remove; gives the slot by which it is forgotten.
    func add(_ path: String) -> Int {
        if Self.used == Self.capacity {
            let larger = Self.table(of: 2 * Self.capacity)
            for index in 0..<Self.used { larger[index] = Self.paths[index] }
            Self.paths = larger
            Self.capacity *= 2
        }
        Self.paths[Self.used] = strdup(path)
        Self.used += 1
        return Self.used - 1
    }

    /// Forgets the file in a slot.
    func remove(_ slot: Int) {
        Self.paths[slot] = nil
    }
}
