#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Takes a body as it arrives: in memory first, then in a nameless file, from which it comes back where it is small enough.
/// So that a large body takes little memory, and a smaller one no more than its size.
struct BodySink: ~Copyable {
    /// How much stays in memory on the way: what a growing array holds twice at times.
    private static let buffered = 4 << 20

    private(set) var count = 0
    private let memory: Int
    private var bytes: [UInt8] = []
    private var descriptor: Int32 = -1

    init(memory: Int) {
        self.memory = memory
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    mutating func append(_ chunk: UnsafeRawBufferPointer) throws(TransportError) {
        count += chunk.count
        if descriptor < 0, count <= min(memory, Self.buffered) {
            bytes.append(contentsOf: chunk)
            return
        }
        if descriptor < 0 {
            descriptor = try Files.createNameless()
            try Self.write(bytes, to: descriptor)
            bytes = []
        }
        try Files.write(chunk, to: descriptor)
    }

    /// Counts bytes that nobody wants.
    mutating func skip(_ number: Int) { count += number }

    /// The body; the sink is empty then.
    mutating func take() throws(TransportError) -> ResponseBody {
        defer {
            bytes = []
            descriptor = -1
            count = 0
        }
        guard descriptor >= 0 else { return .bytes(bytes) }
        let file = BodyFile(descriptor, count: count)
        return count <= memory ? .bytes(try file.bytes(from: 0, count: count)) : .file(file)
    }

    /// Forgets everything.
    mutating func clear() {
        if descriptor >= 0 { close(descriptor) }
        descriptor = -1
        bytes = []
        count = 0
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(TransportError) {
        do {
            try bytes.withUnsafeBytes { try Files.write($0, to: descriptor) }
        } catch {
            throw error as? TransportError ?? TransportError(.storage, "\(error)")
        }
    }
}
