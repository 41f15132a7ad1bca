#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The part of an open file that holds a body; the file is closed with it, and a nameless one is gone then.
public final class BodyFile: Sendable {
    /// How many bytes the body has.
    public let count: Int
    let descriptor: Int32
    private let start: Int

    /// The `count` bytes from `start` on in the file behind `descriptor`, which is closed in the end.
    init(_ descriptor: Int32, start: Int = 0, count: Int) {
        self.descriptor = descriptor
        self.start = start
        self.count = count
    }

    deinit { close(descriptor) }

    /// Reads into `buffer` from byte `offset` of the body on; gives how many bytes were read, 0 at its end. Threads do
    /// not disturb each other.
    public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(TransportError) -> Int {
        let wanted = min(buffer.count, max(0, count - offset))
        guard wanted > 0 else { return 0 }
        while true {
            let got = pread(descriptor, buffer.baseAddress, wanted, off_t(start + offset))
            if got >= 0 { return got }
            if errno != EINTR { throw TransportError(.storage, "what was fetched cannot be read: \(Files.reason)") }
        }
    }

    /// The `count` bytes from `offset` on.
    func bytes(from offset: Int, count: Int) throws(TransportError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            var got = 0
            do {
                got = try bytes.withUnsafeMutableBytes { buffer in
                    try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]), at: offset + filled)
                }
            } catch {
                throw error as? TransportError ?? TransportError(.storage, "\(error)")
            }
            if got == 0 { break }
            filled += got
        }
        bytes.removeLast(count - filled)
        return bytes
    }
}
