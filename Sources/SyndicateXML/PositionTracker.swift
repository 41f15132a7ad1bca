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
            var lines = 0
            var start = 0
            while let newline = piece.offset(of: 0x0A, from: start) {
                lines += 1
                start = newline + 1
            }
            var column = lines > 0 ? 1 : self.column
            for byte in piece[start...] where byte & 0xC0 != 0x80 { column += 1 }
            return (line + lines, column, count)
        }
    }
}
