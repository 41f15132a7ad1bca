/// Small encoders of what servers compress, and of what they should not.
public enum Packing {
    /// `gzip` of `bytes` as they are (RFC 1952; RFC 1951, section 3.2.4).
    public static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        gzipHeader + stored(bytes) + little(crc32(bytes)) + little(UInt32(bytes.count))
    }

    /// `deflate`, which is zlib's format (RFC 1950).
    public static func deflate(_ bytes: [UInt8]) -> [UInt8] {
        [0x78, 0x01] + stored(bytes) + little(adler32(bytes)).reversed()
    }

    /// `br` of at most 65,536 bytes as they are (RFC 7932, section 9.2).
    public static func brotli(_ bytes: [UInt8]) -> [UInt8] {
        let bits = UInt32(bytes.count - 1) << 4 | 1 << 20
        return [UInt8(truncatingIfNeeded: bits), UInt8(truncatingIfNeeded: bits >> 8), UInt8(bits >> 16)] + bytes + [
            0x03
        ]
    }

    /// What a `gzip` begins with.
    public static let gzipHeader: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]

    /// The beginning of a `gzip` of letters `a` without end, in fixed codes (RFC 1951, section 3.2.6): every 13 bytes of it
    /// become 2,064.
    public static func bomb(periods: Int) -> [UInt8] {
        // The last block, fixed codes; a letter; then 258 more of what stands one before, again and again.
        var bits = [1, 1, 0] + code(0x30 + 97, 8)
        for _ in 0..<16 { bits += code(0b1100_0101, 8) + code(0, 5) }
        let bytes = stride(from: 0, to: bits.count / 8 * 8, by: 8).map { start in
            (0..<8).reduce(UInt8(0)) { $0 | UInt8(bits[start + $1]) << UInt8($1) }
        }
        var bomb = gzipHeader + bytes[..<2]
        for _ in 0..<periods { bomb += bytes[2..<15] }
        return bomb
    }

    /// A code of `count` bits, the highest first.
    private static func code(_ value: Int, _ count: Int) -> [Int] { (0..<count).map { value >> (count - 1 - $0) & 1 } }

    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        let count = UInt16(bytes.count)
        return [0x01, UInt8(count & 0xFF), UInt8(count >> 8), UInt8(~count & 0xFF), UInt8(~count >> 8)] + bytes
    }

    private static func little(_ value: UInt32) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        var sum = ~UInt32(0)
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
        }
        return ~sum
    }

    private static func adler32(_ bytes: [UInt8]) -> UInt32 {
        let (low, high) = bytes.reduce((UInt32(1), UInt32(0))) { sums, byte in
            let low = (sums.0 + UInt32(byte)) % 65521
            return (low, (sums.1 + low) % 65521)
        }
        return high << 16 | low
    }
}
