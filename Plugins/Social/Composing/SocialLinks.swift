internal import Syndicate

/// Addresses in texts, and texts in which nothing is markup.
enum SocialLinks {
    /// Whether a text holds the whole address, and not another one that begins with it.
    static func contains(_ text: String, _ address: String?) -> Bool {
        guard let address, !address.isEmpty, text.holds(address) else { return false }
        var rest = Substring(text)
        while let found = rest.firstRange(of: address) {
            guard found.upperBound < text.endIndex else { return true }
            let next = text[found.upperBound]
            if next.isWhitespace || next.isPunctuation && !["/", "-", "_", "#", "?", "&", "%", "@"].contains(next) {
                return true
            }
            rest = text[found.upperBound...]
        }
        return false
    }

    /// Where addresses with a scheme stand, whatever domain they name: from the scheme to the next white space, in bytes.
    static func addresses(_ text: String) -> [Range<Int>] {
        let bytes = Array(text.utf8)
        var ranges: [Range<Int>] = []
        var position = 0
        while position + 7 < bytes.count {
            let isStart =
                bytes[position] | 0x20 == UInt8(ascii: "h")
                && (bytes[position...].starts(with: "http://".utf8) || bytes[position...].starts(with: "https://".utf8))
            guard isStart else {
                position += 1
                continue
            }
            var end = position
            while end < bytes.count, bytes[end] > 0x20 { end += 1 }
            ranges.append(position..<end)
            position = end
        }
        return ranges
    }

    /// Words in Markdown that show as they are; addresses stay, as they become links by themselves.
    static func markdown(_ text: String) -> String {
        let addresses = addresses(text)
        var result: [UInt8] = []
        var next = 0
        var isLineStart = true
        for (index, byte) in text.utf8.enumerated() {
            while next < addresses.count, addresses[next].upperBound <= index { next += 1 }
            let isLink = next < addresses.count && addresses[next].contains(index)
            let isMarkup =
                switch byte {
                case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "^"),
                    UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "|"):
                    true
                case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "-"): isLineStart
                default: false
                }
            if isMarkup, !isLink { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
            isLineStart = byte == 0x0A
        }
        return String(decoding: result, as: UTF8.self)
    }
}
