/// Where an exporter puts its bytes: a buffer of 64 KiB that drains in chunks to a file descriptor, to memory, or to a closure.
///
/// Writes never throw. The first failure of the sink is kept, what follows it is discarded, and `checkpoint()` and
/// `finish()` throw it; call `checkpoint()` once an entry, so that a long export stops soon after its reader has gone.
public struct ByteWriter: ~Copyable {
    /// The size of the buffer in bytes.
    public static var capacity: Int { 65_536 }

    @usableFromInline var staging: UnsafeMutablePointer<UInt8>
    /// Bytes in the buffer.
    @usableFromInline var used = 0
    /// Bytes that have left the buffer.
    private var drained = 0
    private var descriptor: Int32?
    private var sink: ((UnsafeRawBufferPointer) throws(OutputError) -> Void)?
    /// Whether nobody reads any more, which is known before anything is handed on.
    private var isAbandoned: (() -> Bool)?
    private var memory: [UInt8] = []
    /// The sink's first failure.
    public private(set) var failure: OutputError?

    /// A writer that keeps everything in memory; `finish()` gives it.
    public init() {
        staging = .allocate(capacity: Self.capacity)
    }

    /// A writer that drains to an open file descriptor, which stays the caller's to close.
    public init(fileDescriptor: Int32) {
        self.init()
        descriptor = fileDescriptor
    }

    /// A writer that drains to a closure: into the body of a response, a hash, whatever takes bytes. What the closure throws is the
    /// sink's failure.
    ///
    /// - Parameter sink: Is handed at most `capacity` bytes at a time, which it must copy.
    public init(draining sink: @escaping (UnsafeRawBufferPointer) throws(OutputError) -> Void) {
        self.init()
        self.sink = sink
    }

    /// A writer that drains to a closure, and ends at the next checkpoint when nobody reads any more.
    init(
        draining sink: @escaping (UnsafeRawBufferPointer) throws(OutputError) -> Void,
        isAbandoned: @escaping () -> Bool
    ) {
        self.init(draining: sink)
        self.isAbandoned = isAbandoned
    }

    deinit { staging.deallocate() }

    /// Bytes written so far.
    public var count: Int { drained + used }

    /// Appends one byte.
    @inlinable
    public mutating func write(_ byte: UInt8) {
        if used == Self.capacity { drain() }
        staging[used] = byte
        used += 1
    }

    /// Appends a literal's UTF-8 bytes.
    @inlinable
    public mutating func write(_ literal: StaticString) {
        if literal.hasPointerRepresentation {
            write(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
        } else {
            write(String(literal.unicodeScalar))
        }
    }

    /// Appends a string's UTF-8 bytes as they are.
    public mutating func write(_ string: String) {
        var string = string
        string.withUTF8 { write($0) }
    }

    /// Appends bytes as they are.
    public mutating func write(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { write($0) }
    }

    /// Appends bytes as they are.
    @inlinable
    public mutating func write(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        let count = bytes.count
        guard count <= 16, Self.capacity &- used >= count else { return writeLong(bytes) }
        // Most of what is written is a few bytes long: two overlapping copies are faster than a call.
        let source = UnsafeRawPointer(start)
        let target = UnsafeMutableRawPointer(staging + used)
        if count >= 8 {
            let first = source.loadUnaligned(as: UInt64.self)
            let last = (source + (count &- 8)).loadUnaligned(as: UInt64.self)
            target.storeBytes(of: first, as: UInt64.self)
            (target + (count &- 8)).storeBytes(of: last, as: UInt64.self)
        } else if count >= 4 {
            let first = source.loadUnaligned(as: UInt32.self)
            let last = (source + (count &- 4)).loadUnaligned(as: UInt32.self)
            target.storeBytes(of: first, as: UInt32.self)
            (target + (count &- 4)).storeBytes(of: last, as: UInt32.self)
        } else {
            for index in 0..<count { staging[used &+ index] = start[index] }
        }
        used &+= count
    }

    /// Appends bytes as they are, in as many pieces as the buffer needs.
    @usableFromInline
    mutating func writeLong(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard var start = bytes.baseAddress else { return }
        var rest = bytes.count
        while rest > 0 {
            if used == Self.capacity { drain() }
            let size = min(rest, Self.capacity - used)
            (staging + used).update(from: start, count: size)
            used += size
            start += size
            rest -= size
        }
    }

    /// Appends an integer in decimal digits.
    public mutating func write(_ number: some BinaryInteger) {
        write(String(number))
    }

    /// Makes room for `count` bytes, at most `capacity`, in one piece.
    @inline(__always)
    mutating func reserve(_ count: Int) {
        if Self.capacity - used < count { drain() }
    }

    /// Empties the buffer into the sink.
    @usableFromInline
    mutating func drain() {
        let bytes = UnsafeBufferPointer(start: staging, count: used)
        drained += used
        used = 0
        guard failure == nil else { return }
        if let sink {
            do throws(OutputError) { try sink(UnsafeRawBufferPointer(bytes)) } catch { failure = error }
            return
        }
        guard let descriptor else {
            memory.append(contentsOf: bytes)
            return
        }
        if let number = SystemError.writeAll(UnsafeRawBufferPointer(bytes), to: descriptor) {
            failure = OutputError(errorNumber: number)
        }
    }

    /// Throws the sink's failure, if it had one.
    public func checkpoint() throws(OutputError) {
        if let failure { throw failure }
        if let isAbandoned, isAbandoned() { throw OutputError(errorNumber: SystemError.brokenPipe) }
    }

    /// Hands everything to the sink now and throws its failure, if it had one.
    public mutating func flush() throws(OutputError) {
        drain()
        try checkpoint()
    }

    /// Flushes, and gives what a writer in memory holds (nothing for one that drains elsewhere).
    public consuming func finish() throws(OutputError) -> [UInt8] {
        try flush()
        return memory
    }
}

extension ByteWriter {
    /// Moves the contents and sink of this writer to the caller, leaving an empty writer in memory behind.
    mutating func take() -> ByteWriter {
        exchange(&self, with: ByteWriter())
    }
}
