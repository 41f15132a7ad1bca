/// A date being written: 40 bytes without an allocation. The longest date has 35, so nothing checks for room.
struct DateBytes {
    private var storage = InlineArray<40, UInt8>(repeating: 0)
    private(set) var count = 0

    @inline(__always)
    mutating func byte(_ value: UInt8) {
        storage[unchecked: count] = value
        count &+= 1
    }

    @inline(__always)
    mutating func two(_ value: Int) {
        // A tenth, exact below 100.
        let small = UInt32(truncatingIfNeeded: value)
        let tens = (small &* 205) >> 11
        storage[unchecked: count] = UInt8(truncatingIfNeeded: tens &+ 0x30)
        storage[unchecked: count &+ 1] = UInt8(truncatingIfNeeded: small &- tens &* 10 &+ 0x30)
        count &+= 2
    }

    @inline(__always)
    mutating func four(_ value: Int) {
        let hundreds = Int(UInt32(truncatingIfNeeded: value) / 100)
        two(hundreds)
        two(value &- hundreds &* 100)
    }

    /// Three letters of a table of names of three letters each.
    @inline(__always)
    mutating func name(_ table: StaticString, _ index: Int) {
        let start = table.utf8Start + index &* 3
        storage[unchecked: count] = start[0]
        storage[unchecked: count &+ 1] = start[1]
        storage[unchecked: count &+ 2] = start[2]
        count &+= 3
    }

    /// The first `digits` (at most 9) of nine digits.
    @inline(__always)
    mutating func fraction(_ nanoseconds: Int32, digits: Int) {
        var rest = Int(max(0, min(999_999_999, nanoseconds)))
        var divisor = 100_000_000
        for _ in 0..<max(0, min(9, digits)) {
            let digit = rest / divisor
            byte(UInt8(truncatingIfNeeded: digit &+ 0x30))
            rest &-= digit &* divisor
            divisor /= 10
        }
    }

    /// Hands the bytes written so far to `body`.
    @inline(__always)
    borrowing func withBytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try storage.span.extracting(first: count).withUnsafeBufferPointer(body)
    }

    /// The bytes as a string; they are always ASCII.
    @inline(__always)
    var string: String {
        String(copying: UTF8Span(unchecked: storage.span.extracting(first: count), isKnownASCII: true))
    }
}
