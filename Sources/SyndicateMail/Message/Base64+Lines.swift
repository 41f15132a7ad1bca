internal import Syndicate

extension Base64 {
    /// In lines of 76 that end in CR LF, but for the last (RFC 2045, section 6.8).
    static func lines(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count / 57 * 78 + 80)
        for start in stride(from: 0, to: bytes.count, by: 57) {
            if start > 0 { output += [0x0D, 0x0A] }
            output += letters(bytes[start..<min(start + 57, bytes.count)])
        }
        return output
    }
}
