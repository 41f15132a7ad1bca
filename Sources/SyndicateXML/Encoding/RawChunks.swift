/// The bytes of a document before decoding: in memory, or read piece by piece.
enum RawChunks {
    /// All bytes.
    case bytes([UInt8])
    /// Fills a buffer from its start and gives the number of bytes, 0 at the end.
    case reader((UnsafeMutableRawBufferPointer) throws -> Int)

    /// How many bytes are looked at together.
    static let size = 65_536
}
