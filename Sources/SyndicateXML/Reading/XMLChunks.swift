internal import Syndicate

/// A document's bytes in pieces of at most 64 KiB that never split a UTF-8 sequence.
struct XMLChunks {
    static let size = 65_536
    private enum Origin {
        case memory([UInt8], position: Int)
        case stream(ByteStream.Read)
    }

    private var origin: Origin
    private var buffer: [UInt8] = []
    /// Bytes at the start of `buffer` that begin a sequence.
    private var held = 0

    init(_ input: XMLInput) throws(ImportError) {
        switch input.bytes {
        case .memory(let bytes): origin = .memory(bytes, position: 0)
        case .stream(let stream):
            origin = .stream(try stream.reading())
            buffer = [UInt8](repeating: 0, count: Self.size)
        }
    }

    /// Hands the next piece to `body`; an empty one behind the last.
    mutating func next<Result>(_ body: (UnsafeRawBufferPointer) -> Result) throws(ImportError) -> Result {
        switch origin {
        case .memory(let bytes, let position):
            var end = min(position + Self.size, bytes.count)
            if end < bytes.count {
                bytes.withUnsafeBytes {
                    end -= UTF8Tail.incomplete(UnsafeRawBufferPointer(rebasing: $0[position..<end]))
                }
            }
            origin = .memory(bytes, position: end)
            return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[position..<end])) }
        case .stream(let read):
            var filled = held
            var tail = 0
            var failure: ImportError?
            let result = buffer.withUnsafeMutableBytes { buffer in
                // A pipe gives little at a time.
                do throws(ImportError) {
                    while filled < buffer.count {
                        let count = try read(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
                        if count == 0 { break }
                        filled += count
                    }
                } catch {
                    failure = error
                    return nil as Result?
                }
                if filled == buffer.count {
                    tail = UTF8Tail.incomplete(UnsafeRawBufferPointer(rebasing: buffer[..<filled]))
                }
                return body(UnsafeRawBufferPointer(rebasing: buffer[..<(filled - tail)]))
            }
            if let failure { throw failure }
            buffer.withUnsafeMutableBytes { buffer in
                for index in 0..<tail { buffer[index] = buffer[filled - tail + index] }
            }
            held = tail
            guard let result else { throw ImportError(.unreadable, "nothing was read") }
            return result
        }
    }
}

/// The end of a piece of UTF-8 text.
enum UTF8Tail {
    /// How many bytes at the end begin a sequence that does not end there.
    static func incomplete(_ piece: UnsafeRawBufferPointer) -> Int {
        var back = 0
        for byte in piece.suffix(3).reversed() {
            back += 1
            if byte & 0xC0 == 0x80 { continue }
            return length(byte) > back ? back : 0
        }
        return 0
    }

    /// The length of the sequence that a byte begins.
    static func length(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }
}
