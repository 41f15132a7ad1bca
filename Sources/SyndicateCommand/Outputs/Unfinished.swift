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

    private static let slots = 64
    // Never changes; what it points to is written by one thread and read by a handler.
    private nonisolated(unsafe) static let paths: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = {
        let paths = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: slots)
        paths.initialize(repeating: nil, count: slots)
        return paths
    }()

    /// Removes unfinished files when the process is interrupted, then ends it as the signal would have.
    func watch() {
        _ = Self.paths
        for number in [SIGINT, SIGTERM, SIGHUP] {
            signal(number) { number in
                for index in 0..<Unfinished.slots {
                    if let path = Unfinished.paths[index] { unlink(path) }
                }
                _exit(128 + number)
            }
        }
    }

    func add(_ path: String) {
        for index in 0..<Self.slots where Self.paths[index] == nil {
            Self.paths[index] = strdup(path)
            return
        }
    }

    func remove(_ path: String) {
        for index in 0..<Self.slots {
            if let known = Self.paths[index], strcmp(known, path) == 0 { Self.paths[index] = nil }
        }
    }
}
