internal import SyndicatePublish

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A file that only its owner may read and write, as what is not yet published is nobody else's business.
enum PrivateFile {
    /// Makes the file where there is none; gives its descriptor, open for reading and writing.
    static func open(_ path: String) throws(OutboxError) -> Int32 {
        let descriptor = system { _open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600) }
        guard descriptor >= 0 else { throw failure(errno) }
        return descriptor
    }

    /// Makes the file where there is none.
    static func create(_ path: String) throws(OutboxError) {
        // Never opened where it is there: closing it would take away the locks that SQLite may have on it in this process.
        let descriptor = system { _open(path, O_RDONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
        if descriptor >= 0 {
            close(descriptor)
        } else if errno != EEXIST {
            throw failure(errno)
        }
    }

    /// Makes sure that the file is there.
    static func find(_ path: String) throws(OutboxError) {
        guard access(path, F_OK) != 0 else { return }
        throw OutboxError(
            .unavailable, "there is no outbox yet", hint: "syndicate publish makes it; or name another file")
    }

    private static func failure(_ number: Int32) -> OutboxError {
        let reason = String(cString: strerror(number))
        return switch number {
        case EROFS, EACCES, EPERM: OutboxError(.readOnly, "it cannot be written: \(reason)")
        case ENOSPC, EDQUOT: OutboxError(.full, "there is no space for it: \(reason)", hint: "make room on the disk")
        case ENOENT: OutboxError(.unavailable, "its folder is not there", hint: "make the folder, or name another file")
        default: OutboxError(.unavailable, "it cannot be opened: \(reason)")
        }
    }

    private static func system(_ call: () -> Int32) -> Int32 {
        while true {
            let result = call()
            if result >= 0 || errno != EINTR { return result }
        }
    }

    private static func _open(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
        #if canImport(Darwin)
            Darwin.open(path, flags, mode)
        #elseif canImport(Musl)
            Musl.open(path, flags, mode)
        #else
            Glibc.open(path, flags, mode)
        #endif
    }
}
