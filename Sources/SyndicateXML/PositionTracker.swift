internal import Syndicate

/// Turns rising byte offsets of a UTF-8 stream into lines and columns, keeping only the bytes not yet counted.
struct PositionTracker {
    private var pending: [UInt8] = []
    private var consumed = 0
    /// The offset of the first byte not yet counted.
    private var base = 0
    private var line = 1
    private var column = 1

    /// Adds what comes next in the stream.
    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        if consumed > 0 {
            pending.removeSubrange(..<consumed)
            consumed = 0
        }
        if base == 0, pending.isEmpty, bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            // A byte order mark takes no column.
            base = 3
            pending.append(contentsOf: bytes.dropFirst(3))
        } else {
            pending.append(contentsOf: bytes)
        }
    }

    /// The place of the byte at `offset`; one that lies before the last one advanced to gives that one's place.
    func position(at offset: Int) -> SourcePosition {
        let (line, column, _) = counted(to: offset)
        return SourcePosition(line: line, column: column)
    }

    /// Counts up to `offset`, so that the bytes before it need not be kept.
    mutating func advance(to offset: Int) {
        let end: Int
        (line, column, end) = counted(to: offset)
        consumed += end
        base += end
    }

    /// Line and column of the byte at `offset`, and how many bytes lie between it and those counted before.
    private func counted(to offset: Int) -> (line: Int, column: Int, count: Int) {
        let count = min(offset - base, pending.count - consumed)
        guard count > 0 else { return (line, column, 0) }
        return pending.withUnsafeBytes { bytes in
            let piece = UnsafeRawBufferPointer(rebasing: bytes[consumed..<(consumed + count)])
            var start = piece.count
            while start > 0, piece[start - 1] != 0x0A { start -= 1 }
            var column = start > 0 ? 1 : self.column
            for byte in piece[start...] where byte & 0xC0 != 0x80 { column += 1 }
            let lines = start > 0 ? piece.newlineCount : 0
            return (line + lines, column, count)
        }
    }
}

extension UnsafeRawBufferPointer {
    /// How many line feeds there are, asked eight bytes at a time.
    fileprivate var newlineCount: Int {
        let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
        let ones: UInt64 = 0x0101_0101_0101_0101
        var total = 0
        var index = 0
        while index &+ 8 <= count {
            // Each byte of `sums` counts those at its place in the words; 255 is the most that it can hold.
            let end = Swift.min(count &- 7, index &+ 8 * 255)
            var sums: UInt64 = 0
            while index < end {
                let word = loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ (ones &* 0x0A)
                sums &+= (~((word & low) &+ low | word | low)) &>> 7
                index &+= 8
            }
            let pairs = (sums & 0x00FF_00FF_00FF_00FF) &+ ((sums &>> 8) & 0x00FF_00FF_00FF_00FF)
            total &+= Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
        }
        while index < count {
            if self[index] == 0x0A { total &+= 1 }
            index &+= 1
        }
        return total
    }
}
