internal import Syndicate

/// A place in UTF-8 text that is read from its beginning on.
struct TextPlace {
    private(set) var line = 1
    private(set) var column = 1

    var position: SourcePosition { SourcePosition(line: line, column: column) }

    /// Moves to the end of `bytes`, which follow the bytes passed before.
    mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) {
        var lines = 0
        // Two plain loops, which the compiler turns into vector code; one that did both would be ten times as slow.
        for byte in bytes where byte == 0x0A { lines &+= 1 }
        var start = 0
        if lines > 0 {
            line += lines
            column = 1
            start = bytes.count
            while bytes[start - 1] != 0x0A { start -= 1 }
        }
        var scalars = 0
        for byte in bytes[start...] where Int8(bitPattern: byte) >= -64 { scalars &+= 1 }
        column += scalars
    }
}
