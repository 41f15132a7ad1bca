internal import Syndicate

/// The addresses in a text that programs make links of.
enum AddressRuns {
    /// Where they stand, in bytes: `http://` or `https://` at the beginning of a word, up to white space, quotes, brackets
    /// of markup or anything beyond ASCII, without the signs of the sentence around.
    static func find(in text: String) -> [Range<Int>] {
        // Few texts have any.
        guard text.utf8.contains(UInt8(ascii: ":")) else { return [] }
        let bytes = text.utf8.span
        var runs: [Range<Int>] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] | 0x20 == UInt8(ascii: "h"), index == 0 || !isWord(bytes[index - 1]),
                let host = host(bytes, at: index)
            else {
                index += 1
                continue
            }
            var end = host
            while end < bytes.count, isAddress(bytes[end]) { end += 1 }
            let rest = end
            while end > host, isSentence(bytes[end - 1]) { end -= 1 }
            if end > host { runs.append(index..<end) }
            index = rest
        }
        return runs
    }

    private static func host(_ bytes: Span<UInt8>, at start: Int) -> Int? {
        for (index, byte) in "http".utf8.enumerated() {
            guard start + index < bytes.count, bytes[start + index] | 0x20 == byte else { return nil }
        }
        var end = start + 4
        if end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "s") { end += 1 }
        for byte in "://".utf8 {
            guard end < bytes.count, bytes[end] == byte else { return nil }
            end += 1
        }
        return end < bytes.count && isWord(bytes[end]) ? end : nil
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }

    private static func isAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x23...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E: true
        default: false
        }
    }

    private static func isSentence(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "*"),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
