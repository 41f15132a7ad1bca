/// Looks at HTML without parsing it, for what tells that it need not be parsed.
enum MarkupGlance {
    /// Whether `word`, in lower case, stands anywhere in `html`, whatever the case of the letters of ASCII.
    static func has(_ word: String, in html: String) -> Bool {
        let word = Array(word.utf8)
        guard let first = word.first else { return true }
        var html = html
        return html.withUTF8 { html in
            guard html.count >= word.count else { return false }
            for index in 0...(html.count - word.count) where lowercased(html[index]) == first {
                var length = 1
                while length < word.count, lowercased(html[index + length]) == word[length] { length += 1 }
                if length == word.count { return true }
            }
            return false
        }
    }

    /// Whether a name that `isMeant` (in lower case) stands where one of a parameter may: behind `?`, `#`, `&` or the end of a
    /// character reference.
    static func hasName(in html: String, _ isMeant: (String) -> Bool) -> Bool {
        var html = html
        return html.withUTF8 { html in
            var index = 0
            while index < html.count {
                let byte = html[index]
                index += 1
                guard
                    byte == UInt8(ascii: "?") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "#")
                        || byte == UInt8(ascii: ";")
                else { continue }
                var end = index
                while end < html.count, end - index < longest, isPart(html[end]) { end += 1 }
                if end > index, isMeant(String(decoding: html[index..<end].map(lowercased), as: UTF8.self)) {
                    return true
                }
            }
            return false
        }
    }

    /// No name is longer.
    private static let longest = 64

    private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// Whether a byte can stand in the name of a parameter.
    private static func isPart(_ byte: UInt8) -> Bool {
        byte > 0x20 && !"=&#?;<>\"'".utf8.contains(byte)
    }
}
