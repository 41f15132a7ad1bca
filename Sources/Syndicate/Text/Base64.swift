/// Bytes in the letters of ASCII (RFC 4648, section 4), without line breaks.
public enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The text that stands for the bytes, padded with `=` to a multiple of four letters.
    public static func encode(_ bytes: some Sequence<UInt8>) -> String {
        String(decoding: letters(bytes), as: UTF8.self)
    }

    /// The same text as ASCII.
    public static func letters(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.underestimatedCount / 3 * 4 + 4)
        var group: UInt32 = 0
        var count = 0
        func put(_ digits: Int) {
            for digit in 0..<digits { result.append(alphabet[Int(group >> UInt32(18 - 6 * digit) & 0x3F)]) }
        }
        for byte in bytes {
            group |= UInt32(byte) << UInt32(16 - 8 * count)
            count += 1
            guard count == 3 else { continue }
            put(4)
            group = 0
            count = 0
        }
        if count > 0 {
            put(count + 1)
            result.append(contentsOf: repeatElement(UInt8(ascii: "="), count: 3 - count))
        }
        return result
    }
}
