/// Bytes in ASCII (RFC 4648, section 4).
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> String { String(decoding: digits(bytes[...]), as: UTF8.self) }

    /// In lines of 76 (RFC 2045, section 6.8).
    static func lines(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count / 57 * 78 + 80)
        for start in stride(from: 0, to: bytes.count, by: 57) {
            if start > 0 { output += [0x0D, 0x0A] }
            output += digits(bytes[start..<min(start + 57, bytes.count)])
        }
        return output
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let count = min(3, bytes.endIndex - index)
            let group = (0..<3).reduce(UInt32(0)) { $0 << 8 | ($1 < count ? UInt32(bytes[index + $1]) : 0) }
            for digit in 0..<4 {
                output.append(digit <= count ? alphabet[Int(group >> UInt32(18 - 6 * digit) & 63)] : UInt8(ascii: "="))
            }
            index += count
        }
        return output
    }
}
