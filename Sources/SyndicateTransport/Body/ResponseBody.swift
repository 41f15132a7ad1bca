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
