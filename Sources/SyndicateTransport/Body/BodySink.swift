#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Takes a body as it arrives: in memory up to a limit, then in a nameless file.
struct BodySink: ~Copyable {
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
        if descriptor < 0, count <= memory {
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
    mutating func take() -> ResponseBody {
        defer {
            bytes = []
            descriptor = -1
            count = 0
        }
        return descriptor >= 0 ? .file(BodyFile(descriptor, count: count)) : .bytes(bytes)
    }

    /// Forgets everything.
    mutating func clear() { _ = take() }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(TransportError) {
        do {
            try bytes.withUnsafeBytes { try Files.write($0, to: descriptor) }
        } catch {
            throw error as? TransportError ?? TransportError(.storage, "\(error)")
        }
    }
}
