internal import Synchronization
internal import Syndicate

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A file that stays open while somebody may read it, from any place and as often as wanted; what comes out of a pipe is kept
/// in a nameless file on the way.
final class OpenFile: Sendable {
    private struct Spool {
        var count = 0
        var hasEnded = false
    }

    private let descriptor: Int32
    private let pipe: Int32?
    private let spool = Mutex(Spool())

    /// The file behind `descriptor`, whatever becomes of its name.
    init(copyOf descriptor: Int32) throws(System.Failure) {
        self.descriptor = try Self.copy(descriptor)
        pipe = nil
    }

    /// What was read of a pipe already, and what is still to come.
    init(spooling head: [UInt8], from pipe: Int32) throws(System.Failure) {
        descriptor = try System.createNameless()
        self.pipe = try Self.copy(pipe)
        var failure: System.Failure?
        head.withUnsafeBytes { bytes in
            do throws(System.Failure) { try System.writeAll(bytes, to: descriptor) } catch { failure = error }
        }
        if let failure { throw failure }
        spool.withLock { $0.count = head.count }
    }

    deinit {
        close(descriptor)
        if let pipe { close(pipe) }
    }

    /// The file's bytes; errors are called by `name`.
    func stream(named name: String) -> ByteStream {
        ByteStream { () throws(ImportError) -> ByteStream.Read in
            var position = 0
            return { (buffer) throws(ImportError) -> Int in
                do throws(System.Failure) {
                    let count = try self.read(into: buffer, at: position)
                    position += count
                    return count
                } catch {
                    throw ImportError(.unreadable, error.message, source: name)
                }
            }
        }
    }

    private func read(into buffer: UnsafeMutableRawBufferPointer, at position: Int) throws(System.Failure) -> Int {
        guard let pipe else {
            return try System.restarting { pread(descriptor, buffer.baseAddress, buffer.count, off_t(position)) }
        }
        return try spool.withLock { (spool) throws(System.Failure) in
            if position < spool.count {
                let count = min(buffer.count, spool.count - position)
                return try System.restarting { pread(descriptor, buffer.baseAddress, count, off_t(position)) }
            }
            if spool.hasEnded { return 0 }
            let count = try System.restarting { System.readSome(pipe, buffer) }
            if count == 0 { spool.hasEnded = true }
            try System.writeAll(UnsafeRawBufferPointer(rebasing: buffer[..<count]), to: descriptor)
            spool.count += count
            return count
        }
    }

    private static func copy(_ descriptor: Int32) throws(System.Failure) -> Int32 {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        guard copy >= 0 else { throw System.Failure(number: errno) }
        return copy
    }
}

extension System {
    /// What a call returns, made again where a signal interrupted it.
    static func restarting(_ call: () -> Int) throws(Failure) -> Int {
        while true {
            let result = call()
            if result >= 0 { return result }
            if errno != EINTR { throw Failure(number: errno) }
        }
    }

    /// Reads what is there, at most as much as the buffer holds.
    static func readSome(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
        read(descriptor, buffer.baseAddress, buffer.count)
    }
}
