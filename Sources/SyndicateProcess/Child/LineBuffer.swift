#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Cuts bytes that come in pieces into lines.
struct LineBuffer {
    /// The longest line, in bytes: an entry with all that it says.
    static let longestLine = 64 << 20

    private var bytes: [UInt8] = []
    private var start = 0
    private var looked = 0

    /// How many bytes wait for their line end.
    var waiting: Int { bytes.count - start }

    mutating func add(_ more: [UInt8]) {
        if start == bytes.count {
            bytes = more
            looked = 0
        } else {
            bytes.removeFirst(start)
            looked -= start
            bytes += more
        }
        start = 0
    }

    /// The next line without its end, if all of it is there.
    mutating func next() -> ArraySlice<UInt8>? {
        let rest = bytes.count - looked
        let found: Int? = bytes.withUnsafeBytes { all in
            guard rest > 0, let base = all.baseAddress, let place = memchr(base + looked, 0x0A, rest) else {
                return nil
            }
            return UnsafeRawPointer(place) - base
        }
        guard let end = found else {
            looked = bytes.count
            return nil
        }
        defer {
            start = end + 1
            looked = start
        }
        return bytes[start..<end]
    }

    /// What stands behind the last line end.
    mutating func rest() -> ArraySlice<UInt8> {
        defer { start = bytes.count }
        return bytes[start...]
    }
}
