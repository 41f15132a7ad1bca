internal import Dispatch

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The signals that ask the process to end, for commands that have something to bring to an end.
enum Interrupts {
    // A handler may do next to nothing; it writes a byte, and a queue takes it from there. Both are set once, before the handlers.
    private nonisolated(unsafe) static var target: Int32 = -1
    private nonisolated(unsafe) static var source: (any DispatchSourceRead)?

    /// Runs `action` for each such signal from now on, in place of the end of the process; to be called once, by the main
    /// thread, which takes them.
    static func forward(to action: @escaping @Sendable () -> Void) {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
        let source = DispatchSource.makeReadSource(fileDescriptor: ends[0])
        source.setEventHandler { [end = ends[0]] in
            var byte: UInt8 = 0
            while read(end, &byte, 1) == 1 {}
            action()
        }
        source.resume()
        self.source = source
        target = ends[1]
        var numbers = sigset_t()
        sigemptyset(&numbers)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            sigaddset(&numbers, number)
            signal(number) { _ in
                let before = errno
                var byte: UInt8 = 1
                _ = write(Interrupts.target, &byte, 1)
                errno = before
            }
        }
        // Who started the process may have kept them from it, and threads that run tasks never take them.
        pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
    }
}
