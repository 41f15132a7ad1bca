internal import Syndicate

/// Addresses in texts, and texts in which nothing is markup.
enum SocialLinks {
    /// Whether a text holds the whole address, and not another one that begins with it.
    static func contains(_ text: String, _ address: String?) -> Bool {
        guard let address, !address.isEmpty else { return false }
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

    /// Words in Markdown that show as they are; addresses stay, as they become links by themselves.
    static func markdown(_ text: String, _ network: SocialNetwork) -> String {
        let entities = SocialMeter(network).entities(text).filter { $0.kind == .url }
        var result: [UInt8] = []
        var next = 0
        var isLineStart = true
        for (index, byte) in text.utf8.enumerated() {
            while next < entities.count, entities[next].utf8.upperBound <= index { next += 1 }
            let isLink = next < entities.count && entities[next].utf8.contains(index)
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
