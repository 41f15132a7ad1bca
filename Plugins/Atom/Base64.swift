/// Base64 as MIME and Atom have it (RFC 4648, section 4), without line breaks.
enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: some Sequence<UInt8>) -> String {
        var result: [UInt8] = []
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
        return String(decoding: result, as: UTF8.self)
    }
}
