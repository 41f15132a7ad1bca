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
        var replaced = 0
        var index = 0
        while index < bytes.count {
            let end = min(index + chunk, bytes.count)
            reserve((end - index) * 6)
            var target = staging + used
            while index < end {
                // Sixteen bytes at a time while none of them is special.
                while end - index >= 16 {
                    let block = UnsafeRawPointer(source + index).loadUnaligned(as: SIMD16<UInt8>.self)
                    let special =
                        (block .< 0x20) .| (block .== 0x26) .| (block .== 0x3C) .| (block .== 0x3E)
                        .| (block .== 0x22) .| (block .== 0xEF)
                    if any(special) { break }
                    UnsafeMutableRawPointer(target).storeBytes(of: block, as: SIMD16<UInt8>.self)
                    target += 16
                    index += 16
                }
                // Then one by one, to the end of that block.
                let stop = min(index + 16, end)
                while index < stop {
                    let byte = source[index]
                    let kind = table[Int(byte)]
                    index += 1
                    if kind == XMLByteClass.plain {
                        target.pointee = byte
                        target += 1
                        continue
                    }
                    switch kind {
                    case XMLByteClass.ampersand: Self.put("&amp;", at: &target)
                    case XMLByteClass.less: Self.put("&lt;", at: &target)
                    case XMLByteClass.greater: Self.put("&gt;", at: &target)
                    case XMLByteClass.quote: Self.put("&quot;", at: &target)
                    case XMLByteClass.tab: Self.put("&#9;", at: &target)
                    case XMLByteClass.lineFeed: Self.put("&#10;", at: &target)
                    case XMLByteClass.carriageReturn: Self.put("&#13;", at: &target)
                    case XMLByteClass.lead
                    where index + 1 < bytes.count && source[index] == 0xBF && source[index + 1] >= 0xBE:
                        Self.putReplacement(at: &target)
                        replaced += 1
                        // The chunk may end inside the character: the index then stands past it, which ends the chunk.
                        index += 2
                    case XMLByteClass.lead:
                        target.pointee = byte
                        target += 1
                    default:
                        Self.putReplacement(at: &target)
                        replaced += 1
                    }
                }
            }
            used = target - staging
        }
        return replaced
    }

    @inline(__always)
    private static func put(_ reference: StaticString, at target: inout UnsafeMutablePointer<UInt8>) {
        target.update(from: reference.utf8Start, count: reference.utf8CodeUnitCount)
        target += reference.utf8CodeUnitCount
    }

    /// U+FFFD in UTF-8.
    @inline(__always)
    private static func putReplacement(at target: inout UnsafeMutablePointer<UInt8>) {
        target[0] = 0xEF
        target[1] = 0xBF
        target[2] = 0xBD
        target += 3
    }
}
