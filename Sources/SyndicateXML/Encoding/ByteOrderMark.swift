/// The byte order mark, and the zero bytes that betray UTF-16 and UTF-32 without one.
enum ByteOrderMark {
    /// The encoding whose mark `bytes` begin with, and the mark's length.
    static func find(in bytes: [UInt8]) -> (encoding: String?, length: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
        if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
        if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return ("UTF-32LE", 4) }
        if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
        if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
        return (nil, 0)
    }

    /// XML 1.0, appendix F.1: the `<` that markup begins with gives wide encodings away.
    static func guess(_ bytes: ArraySlice<UInt8>) -> String? {
        if bytes.starts(with: [0x00, 0x00, 0x00, 0x3C]) { return "UTF-32BE" }
        if bytes.starts(with: [0x3C, 0x00, 0x00, 0x00]) { return "UTF-32LE" }
        if bytes.starts(with: [0x00, 0x3C, 0x00]) { return "UTF-16BE" }
        if bytes.count >= 4, bytes.starts(with: [0x3C, 0x00]), bytes[bytes.startIndex + 3] == 0 { return "UTF-16LE" }
        return nil
    }
}
