/// Bytes that are read from their beginning in pieces, as often as they are wanted: a file, or what was spooled into one.
public struct ByteStream: Sendable {
    /// Fills the buffer from its start with what comes next; the number of bytes is 0 behind the last.
    public typealias Read = (UnsafeMutableRawBufferPointer) throws(ImportError) -> Int

    /// How many bytes there are, where that is known.
    public let size: Int?
    private let start: @Sendable () throws(ImportError) -> Read

    /// A stream of which `start` begins a reading; readings do not disturb each other.
    public init(size: Int? = nil, starting start: @escaping @Sendable () throws(ImportError) -> Read) {
        self.size = size
        self.start = start
    }

    /// Begins a reading.
    public func reading() throws(ImportError) -> Read { try start() }
}

extension ByteStream {
    /// A stream of bytes in memory.
    public init(_ bytes: [UInt8]) {
        self.init(size: bytes.count) { () throws(ImportError) -> Read in
            var position = 0
            return { (buffer) throws(ImportError) -> Int in
                let count = min(buffer.count, bytes.count - position)
                bytes.withUnsafeBytes {
                    buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[position..<position + count]))
                }
                position += count
                return count
            }
        }
    }
}
