/// What to write for each byte: up to seven bytes, the first lowest, and in the highest byte how many they are.
///
/// A fixed address, made once: the writers look up a byte without the checks of an array.
struct EscapeTable: @unchecked Sendable {
    let words: UnsafePointer<UInt64>

    /// Set in the word of a byte that needs more than its own replacement.
    static let flag: UInt64 = 1 << 63

    /// A table in which each byte stands for itself but for the replacements.
    init(_ replacements: [UInt8: String], flagged: Set<UInt8> = []) {
        let words = UnsafeMutablePointer<UInt64>.allocate(capacity: 256)
        for byte in UInt8.min...UInt8.max {
            let word = Self.word(replacements[byte].map { Array($0.utf8) } ?? [byte])
            words[Int(byte)] = flagged.contains(byte) ? word | Self.flag : word
        }
        self.words = UnsafePointer(words)
    }

    /// The word of these bytes.
    static func word(_ bytes: [UInt8]) -> UInt64 {
        var word = UInt64(bytes.count) << 56
        for (index, byte) in bytes.enumerated() { word |= UInt64(byte) << UInt64(8 * index) }
        return word
    }
}

/// Marks bytes of a word: the highest bit of each that is wanted is set, exactly.
///
/// Eight bytes at a time without the processor's vectors, whose comparisons Swift does not reliably compile to single
/// instructions.
struct ByteMarks {
    private static let sevens: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

    private let word: UInt64
    /// The highest bit of each byte that is not wanted, and any of the others.
    private var others = ~UInt64(0)

    @inline(__always)
    init(_ word: UInt64) { self.word = word }

    @inline(__always)
    static func all(_ byte: UInt8) -> UInt64 { 0x0101_0101_0101_0101 &* UInt64(byte) }

    /// Marks the bytes that equal `byte` when the bits of `fold` are set, which `byte` has.
    @inline(__always)
    mutating func equal(_ byte: UInt8, fold: UInt8 = 0) { zero((word | Self.all(fold)) ^ Self.all(byte)) }

    /// Marks the bytes below 32.
    @inline(__always)
    mutating func control() { zero(word & Self.all(0xE0)) }

    @inline(__always)
    private mutating func zero(_ value: UInt64) { others &= ((value & Self.sevens) &+ Self.sevens) | value }

    /// The marks.
    @inline(__always)
    var marks: UInt64 { ~(others | Self.sevens) }
}

extension ByteWriter {
    /// Appends bytes as the table has them; `mark` marks those of a word that do not stand for themselves.
    ///
    /// `attend` is told of a byte that is flagged in the table, at an offset and with what the table says of it: it
    /// gives what to write, in the table's form, and how many bytes of the source that is for.
    @inline(__always)
    mutating func writeEscaped(
        _ bytes: UnsafeBufferPointer<UInt8>, _ table: EscapeTable, mark: (inout ByteMarks) -> Void,
        attend: (Int, UInt64) -> (word: UInt64, consumed: Int)
    ) {
        guard let source = bytes.baseAddress else { return }
        let words = table.words
        // No byte becomes more than seven, so a chunk of this size always fits the emptied buffer, and eight bytes
        // more.
        let chunk = ByteWriter.capacity / 8 - 8
        var index = 0
        while index < bytes.count {
            let end = min(index &+ chunk, bytes.count)
            reserve((end &- index) &* 7 &+ 8)
            var target = UnsafeMutableRawPointer(staging + used)
            /// Writes what stands for the byte at `index`, and gives how many bytes of the source that was for.
            @inline(__always)
            func put(_ index: Int) -> Int {
                var word = words[Int(source[index])]
                var consumed = 1
                if word & EscapeTable.flag != 0 { (word, consumed) = attend(index, word & ~EscapeTable.flag) }
                target.storeBytes(of: word.littleEndian, as: UInt64.self)
                target += Int(word >> 56)
                return consumed
            }
            // A character at the end of a chunk may reach beyond it: the index then stands behind that character.
            while end &- index >= 8 {
                let word = UInt64(littleEndian: UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self))
                var marked = ByteMarks(word)
                mark(&marked)
                var marks = marked.marks
                target.storeBytes(of: word.littleEndian, as: UInt64.self)
                var done = 0
                while marks != 0, done < 8 {
                    let place = marks.trailingZeroBitCount &>> 3
                    target += place &- done
                    done = place &+ put(index &+ place)
                    marks &= marks &- 1
                    // The bytes behind it; after the eighth there are none, and what is stored is written over.
                    target.storeBytes(of: (word &>> UInt64(done &* 8)).littleEndian, as: UInt64.self)
                }
                target += max(8 &- done, 0)
                index &+= max(done, 8)
            }
            while index < end { index &+= put(index) }
            used = target - UnsafeMutableRawPointer(staging)
        }
    }
}
