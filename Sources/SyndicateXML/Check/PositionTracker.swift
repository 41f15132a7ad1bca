internal import Syndicate

/// Turns rising byte offsets of a UTF-8 stream into lines and columns, keeping only the bytes not yet counted.
struct PositionTracker {
    private var pending: [UInt8] = []
    private var consumed = 0
    /// The offset of the first byte not yet counted.
    private var base = 0
    private var place = TextPlace()

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

    /// The place of the byte at `offset`; one that lies before the last one asked for gives the last one's place.
    mutating func position(at offset: Int) -> SourcePosition {
        advance(to: offset)
        return place.position
    }

    /// Counts up to `offset`, so that the bytes before it need not be kept.
    mutating func advance(to offset: Int) {
        let end = min(offset - base, pending.count - consumed)
        guard end > 0 else { return }
        pending.withUnsafeBufferPointer { bytes in
            place.advance(over: UnsafeBufferPointer(rebasing: bytes[consumed..<(consumed + end)]))
        }
        consumed += end
        base += end
    }
}
