/// Whether bytes of which nothing else is known are an article in plain text.
enum PlainTextDetection {
    /// Whether the first 4 KiB are UTF-8 without control characters, and do not begin as markup or data do.
    static func isProse(_ bytes: [UInt8]) -> Bool {
        var start = bytes.prefix(4096)
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 >= 0x09 && $0 <= 0x0D }
        guard let first = start.first(where: { !isSpace($0) }) else { return false }
        if "<{[%".utf8.contains(first) || start.contains(where: { $0 < 0x20 && !isSpace($0) || $0 == 0x7F }) {
            return false
        }
        // The last character may have been cut.
        for cut in 0...3 where cut <= start.count {
            if String(validating: start.dropLast(cut), as: UTF8.self) != nil { return true }
            if bytes.count <= 4096 { break }
        }
        return false
    }
}
