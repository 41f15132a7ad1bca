#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A thread that runs one function, and that no signal interrupts.
final class LoopThread {
    private let run: @Sendable () -> Void

    private init(_ run: @escaping @Sendable () -> Void) {
        self.run = run
    }

    /// Runs `run` on a thread of its own; says whether there could be one.
    static func start(_ run: @escaping @Sendable () -> Void) -> Bool {
        #if canImport(Darwin)
            var thread: pthread_t?
        #else
            var thread = pthread_t()
        #endif
        let me = Unmanaged.passRetained(LoopThread(run))
        // Signals are for the program's own threads; writing to a connection that is gone is an error, and no signal.
        var all = sigset_t()
        var before = sigset_t()
        sigfillset(&all)
        pthread_sigmask(SIG_BLOCK, &all, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        guard pthread_create(&thread, nil, body, me.toOpaque()) == 0 else {
            me.release()
            return false
        }
        #if canImport(Darwin)
            if let thread { pthread_detach(thread) }
        #else
            pthread_detach(thread)
        #endif
        return true
    }

    #if canImport(Darwin)
        private static let body: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { me in
            Unmanaged<LoopThread>.fromOpaque(me).takeRetainedValue().run()
            return nil
        }
    #else
        private static let body: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { me in
            if let me { Unmanaged<LoopThread>.fromOpaque(me).takeRetainedValue().run() }
            return nil
        }
    #endif
}
