/// Finds web and mail addresses in running text, in time linear in its length.
enum Autolink {
    /// An address within text.
    struct Match: Equatable {
        /// The bytes of the address.
        var range: Range<Int>
        /// What a link to it needs before the address: nothing, `http://` or `mailto:`.
        var prefix: String
    }

    /// The addresses in UTF-8 text: `http://…`, `https://…`, `www.…` and `name@host.tld`, without the punctuation that
    /// belongs to the sentence around them.
    static func ranges(in bytes: [UInt8]) -> [Match] {
        var matches: [Match] = []
        var index = 0
        var end = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "h"), UInt8(ascii: "H"), UInt8(ascii: "w"), UInt8(ascii: "W"):
                guard isBoundary(bytes, index, after: end), let match = web(bytes, index) else { break }
                matches.append(match)
                end = match.range.upperBound
                index = end
                continue
            case UInt8(ascii: "@"):
                guard let match = mail(bytes, index, after: end) else { break }
                matches.append(match)
                end = match.range.upperBound
                index = end
                continue
            default: break
            }
            index += 1
        }
        return matches
    }

    private static func isBoundary(_ bytes: [UInt8], _ index: Int, after end: Int) -> Bool {
        index == end || index == 0 || !isWord(bytes[index - 1])
    }

    private static func web(_ bytes: [UInt8], _ start: Int) -> Match? {
        var prefix = ""
        var host = start
        if hasPrefix(bytes, start, "http://") {
            host += 7
        } else if hasPrefix(bytes, start, "https://") {
            host += 8
        } else if hasPrefix(bytes, start, "www.") {
            prefix = "http://"
            host += 4
        } else {
            return nil
        }
        guard host < bytes.count, isWord(bytes[host]) || bytes[host] >= 0x80 || bytes[host] == UInt8(ascii: "[") else {
            return nil
        }
        var end = host
        while end < bytes.count, !stops(bytes, end) { end += 1 }
        end = withoutPunctuation(bytes, host, end)
        guard end > host, prefix.isEmpty || bytes[host..<end].contains(UInt8(ascii: ".")) else { return nil }
        return Match(range: start..<end, prefix: prefix)
    }

    /// Whether no address goes on at `index`: white space, controls, `<`, `>`, quotation marks of all kinds, and
    /// punctuation of East Asian text.
    private static func stops(_ bytes: [UInt8], _ index: Int) -> Bool {
        switch bytes[index] {
        case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "`"),
            UInt8(ascii: "|"):
            return true
        case 0xC2:
            guard index + 1 < bytes.count else { return false }
            return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB
        case 0xE2: return index + 1 < bytes.count && bytes[index + 1] == 0x80
        case 0xE3: return index + 1 < bytes.count && bytes[index + 1] == 0x80
        case 0xEF: return index + 1 < bytes.count && (bytes[index + 1] == 0xBC || bytes[index + 1] == 0xBD)
        default: return false
        }
    }

    private static func withoutPunctuation(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
        var depth = 0
        for index in start..<limit {
            if bytes[index] == UInt8(ascii: "(") { depth += 1 }
            if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
        }
        var end = limit
        while end > start {
            switch bytes[end - 1] {
            case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
                UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                end -= 1
            case UInt8(ascii: ")") where depth < 0:
                depth += 1
                end -= 1
            default: return end
            }
        }
        return end
    }

    private static func mail(_ bytes: [UInt8], _ at: Int, after limit: Int) -> Match? {
        var start = at
        while start > limit, at - start < 64, isLocal(bytes[start - 1]) { start -= 1 }
        while start < at, bytes[start] == UInt8(ascii: ".") { start += 1 }
        let isWhole = start == 0 || !isLocal(bytes[start - 1]) || bytes[start - 1] == UInt8(ascii: ".")
        guard start < at, bytes[at - 1] != UInt8(ascii: "."), isWhole,
            start == 0 || bytes[start - 1] < 0x80 && bytes[start - 1] != UInt8(ascii: "@")
        else { return nil }
        var end = at + 1
        while end < bytes.count, end - at < 254, isWord(bytes[end]) || bytes[end] == 0x2D || bytes[end] == 0x2E {
            end += 1
        }
        while end > at + 1, bytes[end - 1] == 0x2D || bytes[end - 1] == 0x2E { end -= 1 }
        guard let dot = bytes[(at + 1)..<end].lastIndex(of: 0x2E), dot > at + 1, end - dot > 2,
            bytes[(dot + 1)..<end].allSatisfy({ $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }),
            end == bytes.count || bytes[end] != UInt8(ascii: "@")
        else { return nil }
        return Match(range: start..<end, prefix: "mailto:")
    }

    private static func isLocal(_ byte: UInt8) -> Bool {
        isWord(byte) || byte == 0x2E || byte == 0x2D || byte == 0x2B || byte == 0x5F
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }

    private static func hasPrefix(_ bytes: [UInt8], _ start: Int, _ prefix: StaticString) -> Bool {
        let length = prefix.utf8CodeUnitCount
        guard start + length <= bytes.count else { return false }
        return prefix.withUTF8Buffer { prefix in
            for offset in 0..<length {
                let byte = bytes[start + offset]
                let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                if lower != prefix[offset] { return false }
            }
            return true
        }
    }
}
