/// The byte order mark, and the zero bytes that betray UTF-16 and UTF-32 without one.
enum ByteOrderMark {
    /// The encoding whose mark `bytes` begin with, and the mark's length.
    static func find(in bytes: ArraySlice<UInt8>) -> (encoding: String?, length: Int) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return ("UTF-8", 3) }
        if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) { return ("UTF-32BE", 4) }
        if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) { return ("UTF-32LE", 4) }
        if bytes.starts(with: [0xFE, 0xFF]) { return ("UTF-16BE", 2) }
        if bytes.starts(with: [0xFF, 0xFE]) { return ("UTF-16LE", 2) }
        return (nil, 0)
    }

    /// XML 1.0, appendix F.1: the `<` that markup begins with, or white space before it, gives wide encodings away.
    static func guess(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.count >= 3 else { return nil }
        let head = Array(bytes.prefix(4))
        let starts = { (byte: UInt8) in byte == UInt8(ascii: "<") || EncodingLabels.isSpace(byte) }
        if head.count == 4, head[0] == 0, head[1] == 0, head[2] == 0, starts(head[3]) { return "UTF-32BE" }
        if head.count == 4, starts(head[0]), head[1] == 0, head[2] == 0, head[3] == 0 { return "UTF-32LE" }
        if head[0] == 0, starts(head[1]), head[2] == 0 { return "UTF-16BE" }
        if head.count == 4, starts(head[0]), head[1] == 0, head[2] != 0, head[3] == 0 { return "UTF-16LE" }
        return nil
    }

    /// Whether `bytes` begin with an XML declaration in EBCDIC.
    static func isEBCDIC(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) }
}
