/// What a byte needs before it may stand in XML 1.0 (section 2.2 and 2.4).
enum XMLByteClass {
    static let plain: UInt8 = 0
    static let ampersand: UInt8 = 1
    static let less: UInt8 = 2
    static let greater: UInt8 = 3
    static let quote: UInt8 = 4
    static let tab: UInt8 = 5
    static let lineFeed: UInt8 = 6
    static let carriageReturn: UInt8 = 7
    /// A control character that no XML 1.0 document can hold, not even as a reference.
    static let forbidden: UInt8 = 8
    /// First byte of U+F000 to U+FFFF, of which U+FFFE and U+FFFF are forbidden.
    static let lead: UInt8 = 9

    /// The table for character data; with `attribute`, the one for values between double quotes, in which a parser would
    /// turn white space into spaces (section 3.3.3).
    static func table(attribute: Bool) -> [UInt8] {
        var table = [UInt8](repeating: plain, count: 256)
        for byte in 0..<0x20 { table[byte] = forbidden }
        table[0x09] = attribute ? tab : plain
        table[0x0A] = attribute ? lineFeed : plain
        table[0x0D] = carriageReturn
        table[0x26] = ampersand
        table[0x3C] = less
        table[0x3E] = greater
        if attribute { table[0x22] = quote }
        table[0xEF] = lead
        return table
    }
}

/// The two tables at fixed addresses, made once.
struct XMLEscapeTables: @unchecked Sendable {
    let text: UnsafePointer<UInt8>
    let attribute: UnsafePointer<UInt8>

    static let shared = XMLEscapeTables()

    private init() {
        func fixed(_ table: [UInt8]) -> UnsafePointer<UInt8> {
            let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
            copy.update(from: table, count: 256)
            return UnsafePointer(copy)
        }
        text = fixed(XMLByteClass.table(attribute: false))
        attribute = fixed(XMLByteClass.table(attribute: true))
    }
}

extension ByteWriter {
    /// Appends UTF-8 bytes escaped by one of the tables; gives how many characters XML forbids and U+FFFD replaced.
    mutating func writeEscaped(_ bytes: UnsafeBufferPointer<UInt8>, table: UnsafePointer<UInt8>) -> Int {
        guard let source = bytes.baseAddress else { return 0 }
        // No byte becomes more than six, so a chunk of this size always fits the emptied buffer.
        let chunk = ByteWriter.capacity / 8
        // U+FFFD in UTF-8, the first byte lowest.
        let replacement: UInt64 = 0xBDBF_EF
        var replaced = 0
        var index = 0
        while index < bytes.count {
            let end = min(index + chunk, bytes.count)
            // Stores are of eight bytes, of which the last may be of no account.
            reserve((end - index) * 6 + 8)
            var target = staging + used
            while index < end {
                if end - index >= 8 {
                    let word = UInt64(
                        littleEndian: UnsafeRawPointer(source + index).loadUnaligned(as: UInt64.self))
                    UnsafeMutableRawPointer(target).storeBytes(of: word.littleEndian, as: UInt64.self)
                    let special = Self.special(in: word)
                    let plain = special.trailingZeroBitCount >> 3
                    target += plain
                    index += plain
                    if special == 0 { continue }
                }
                let byte = source[index]
                index += 1
                switch table[Int(byte)] {
                case XMLByteClass.plain:
                    target.pointee = byte
                    target += 1
                case XMLByteClass.ampersand: Self.put(0x3B70_6D61_26, 5, at: &target)
                case XMLByteClass.less: Self.put(0x3B74_6C26, 4, at: &target)
                case XMLByteClass.greater: Self.put(0x3B74_6726, 4, at: &target)
                case XMLByteClass.quote: Self.put(0x3B74_6F75_7126, 6, at: &target)
                case XMLByteClass.tab: Self.put(0x3B39_2326, 4, at: &target)
                case XMLByteClass.lineFeed: Self.put(0x3B30_3123_26, 5, at: &target)
                case XMLByteClass.carriageReturn: Self.put(0x3B33_3123_26, 5, at: &target)
                case XMLByteClass.lead
                where index + 1 < bytes.count && source[index] == 0xBF && source[index + 1] >= 0xBE:
                    Self.put(replacement, 3, at: &target)
                    replaced += 1
                    // The chunk may end inside the character: the index then stands past it, which ends the chunk.
                    index += 2
                case XMLByteClass.lead:
                    target.pointee = byte
                    target += 1
                default:
                    Self.put(replacement, 3, at: &target)
                    replaced += 1
                }
            }
            used = target - staging
        }
        return replaced
    }

    /// The highest bits of the bytes that may need something, the first byte of the text being the lowest: those below
    /// 0x20, `"`, `&`, `<`, `>` and 0xEF. The lowest bit is right; those above may be of bytes that need nothing.
    @inline(__always)
    private static func special(in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        // Two characters that differ in one bit are found by one comparison.
        let quotes = (word | ones &* 0x04) ^ ones &* 0x26
        let angles = (word | ones &* 0x02) ^ ones &* 0x3E
        let leads = word ^ ones &* 0xEF
        let controls = (word &- ones &* 0x20) & ~word
        let zeros = (quotes &- ones) & ~quotes | (angles &- ones) & ~angles | (leads &- ones) & ~leads
        return (controls | zeros) & (ones &* 0x80)
    }

    /// Stores up to eight bytes, the lowest first, of which `count` stay.
    @inline(__always)
    private static func put(_ bytes: UInt64, _ count: Int, at target: inout UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(target).storeBytes(of: bytes.littleEndian, as: UInt64.self)
        target += count
    }
}
