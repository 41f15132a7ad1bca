internal import Syndicate

/// Tells the lines and columns of bytes, also of those that were repaired or that have left the window.
struct JSONOrigin {
    private let repaired: JSONRepair?
    /// The place of the window's first byte.
    private var start = SourcePosition(line: 1)
    /// The last place that was asked for: most questions go forward.
    private var known: (offset: Int, position: SourcePosition)?

    init(_ repaired: JSONRepair?) {
        self.repaired = repaired
    }

    mutating func position(of offset: Int, in bytes: [UInt8]) -> SourcePosition {
        guard let repaired else { return position(offset, bytes.span) }
        return position(repaired.original(of: offset), repaired.text.span)
    }

    /// Forgets the first bytes of the window.
    mutating func leave(_ count: Int, of bytes: [UInt8]) {
        start = position(of: count, in: bytes)
        known = nil
    }

    private mutating func position(_ offset: Int, _ bytes: Span<UInt8>) -> SourcePosition {
        var base = (offset: 0, position: start)
        if let known, known.offset <= offset { base = known }
        let position = SourcePosition(offset: offset, in: bytes, from: base.offset, at: base.position)
        known = (offset, position)
        return position
    }
}
