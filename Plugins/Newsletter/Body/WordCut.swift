/// Words cut short, with a sign that they are.
enum WordCut {
    /// The text, or as many of its words as have room in `limit` bytes, with an ellipsis. Where there is no space
    /// near the end, as in Chinese, it is cut between letters; a letter and its marks stay together.
    static func cut(_ text: String, within limit: Int) -> String {
        guard text.utf8.count > limit else { return text }
        let room = limit - "…".utf8.count
        guard room > 0 else { return "" }
        var bytes = text.utf8.prefix(room)
        if let space = bytes.lastIndex(where: { $0 == 0x20 || (0x09...0x0D).contains($0) }),
            text.utf8.distance(from: space, to: bytes.endIndex) <= 40
        {
            bytes = bytes[..<space]
        } else {
            // The letter at the end may go on behind it.
            let near = bytes.suffix(64)
            let start = near.firstIndex { $0 & 0xC0 != 0x80 } ?? near.endIndex
            let tail =
                String(text.utf8[start...].prefix(256))
                ?? String(decoding: text.utf8[start...].prefix(256), as: UTF8.self)
            var kept = 0
            let most = text.utf8.distance(from: start, to: bytes.endIndex)
            for letter in tail {
                guard kept + letter.utf8.count <= most else { break }
                kept += letter.utf8.count
            }
            bytes = bytes[..<text.utf8.index(start, offsetBy: kept)]
        }
        while let last = bytes.last, last == 0x20 || (0x09...0x0D).contains(last) || last == 0x2C { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self) + "…"
    }
}
