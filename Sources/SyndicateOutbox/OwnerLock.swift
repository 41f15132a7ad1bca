internal import SyndicatePublish

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The lock by which a publisher owns an outbox, on a file beside it; it ends with the process, however that ends.
final class OwnerLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock of the outbox at `path`.
    init(_ path: String) throws(OutboxError) {
        descriptor = try PrivateFile.open(path + "-owner")
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let number = errno
            // The end of this object closes it, also where there is no lock.
            let owner = Self.owner(descriptor)
            guard number == EWOULDBLOCK else {
                throw OutboxError(.unavailable, "it cannot be locked: \(String(cString: strerror(number)))")
            }
            throw OutboxError(
                .inUse, "another publisher is at work with it\(owner.map { " (process \($0))" } ?? "")",
                hint: "wait until it has ended, or use another outbox")
        }
        // Only for the message of the next one who comes too late.
        let text = Array("\(getpid())\n".utf8)
        _ = ftruncate(descriptor, 0)
        _ = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    deinit {
        // A process that was begun at this moment, and has not become another program yet, has the descriptor, too.
        _ = flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    private static func owner(_ descriptor: Int32) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 20)
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count > 1 else { return nil }
        return Int(String(decoding: bytes[..<count].prefix { $0 != 0x0A }, as: UTF8.self))
    }
}
