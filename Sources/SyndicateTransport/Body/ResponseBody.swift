/// The body of an answer: in memory, or in a nameless file where it is large.
public enum ResponseBody: Sendable {
    /// All bytes.
    case bytes([UInt8])
    /// A file that is read as often as one likes.
    case file(BodyFile)

    /// How many bytes it has.
    public var count: Int {
        switch self {
        case .bytes(let bytes): bytes.count
        case .file(let file): file.count
        }
    }

    /// The first `count` bytes, or all where there are fewer.
    public func prefix(_ count: Int) throws(TransportError) -> [UInt8] {
        switch self {
        case .bytes(let bytes): bytes.count <= count ? bytes : Array(bytes[..<count])
        case .file(let file): try file.bytes(from: 0, count: min(count, file.count))
        }
    }
}

extension ResponseBody {
    /// Shows the whole body to `take`, in order.
    func forEachChunk(_ take: (UnsafeRawBufferPointer) throws -> Void) throws {
        switch self {
        case .bytes(let bytes): try bytes.withUnsafeBytes(take)
        case .file(let file):
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
            defer { buffer.deallocate() }
            var offset = 0
            while offset < file.count {
                let count = try file.read(into: buffer, at: offset)
                guard count > 0 else { throw TransportError(.storage, "what was fetched is no longer all there") }
                try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
                offset += count
            }
        }
    }
}
