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
    // A handler may do next to nothing: it writes a byte. Set once, before the handlers.
    private nonisolated(unsafe) static var target: Int32 = -1
    private nonisolated(unsafe) static var source: (any DispatchSourceRead)?

    /// Runs `action` for each such signal from now on, in place of the end of the process; to be called once, by the main thread.
    static func forward(to action: @escaping @Sendable () -> Void) {
        // Without a pipe, they end the process as ever.
        guard let end = try? pipe() else { return }
        let source = DispatchSource.makeReadSource(fileDescriptor: end)
        source.setEventHandler {
            var byte: UInt8 = 0
            while read(end, &byte, 1) == 1 { action() }
        }
        source.resume()
        self.source = source
    }

    /// A pipe in which a byte arrives for each such signal from now on, in place of the end of the process; to be called once, by
    /// the main thread, which takes the signals.
    static func pipe() throws(System.Failure) -> Int32 {
        var ends: [Int32] = [-1, -1]
        #if canImport(Darwin)
            let result = Darwin.pipe(&ends)
        #elseif canImport(Musl)
            let result = Musl.pipe(&ends)
        #else
            let result = Glibc.pipe(&ends)
        #endif
        guard result == 0 else { throw System.Failure(number: errno) }
        for end in ends {
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
        }
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
        // Who started the process may have kept them from it.
        pthread_sigmask(SIG_UNBLOCK, &numbers, nil)
        return ends[0]
    }
}
