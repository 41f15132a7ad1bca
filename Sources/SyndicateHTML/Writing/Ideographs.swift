/// Characters between which a line end is not a space: Chinese and Japanese, in which words are not divided, but not
/// Korean (CSS Text, section 4.1.3).
enum Ideographs {
    /// Whether the last scalar of `before` and the first of `after` both are such.
    static func meet(_ before: [UInt8], _ after: some Collection<UInt8>) -> Bool {
        var start = before.count - 1
        while start > 0, before[start] & 0xC0 == 0x80 { start -= 1 }
        guard start >= 0, let last = scalar(before[start...]), let first = scalar(after.prefix(4)) else { return false }
        return contains(last) && contains(first)
    }

    private static func scalar(_ bytes: some Sequence<UInt8>) -> UInt32? {
        String(decoding: Array(bytes), as: UTF8.self).unicodeScalars.first?.value
    }

    private static func contains(_ value: UInt32) -> Bool {
        switch value {
        case 0x2E80...0x312F, 0x3190...0x321D, 0x3250...0x325F, 0x3280...0xA4CF, 0xF900...0xFAFF: true
        case 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD: true
        default: false
        }
    }
}
