/// What every program understands.
enum StyleValues {
    /// Whether a value is made of lengths, colours and words that CSS had from its beginning, so that nothing needs to stand behind it.
    static func isKnownEverywhere(_ value: String) -> Bool {
        value.utf8.count < 100
            && value.utf8.split(separator: 0x20).allSatisfy { isKnown(String(Substring($0)).lowercased()) }
    }

    private static func isKnown(_ word: String) -> Bool {
        if words.contains(word) { return true }
        let bytes = Array(word.utf8)
        if bytes.first == UInt8(ascii: "#") {
            return [4, 7].contains(bytes.count)
                && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
        }
        let digits = bytes.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
        guard Double(String(decoding: digits, as: UTF8.self)) != nil else { return false }
        return units.contains(String(decoding: bytes.dropFirst(digits.count), as: UTF8.self))
    }

    private static let units: Set<String> = ["", "px", "pt", "em", "%"]
    private static let words: Set<String> = [
        "none", "auto", "normal", "bold", "italic", "left", "right", "center", "justify", "top", "middle", "bottom",
        "baseline",
        "block", "inline", "underline", "uppercase", "lowercase", "solid", "dashed", "dotted", "double", "collapse",
        "separate",
        "hidden", "visible", "both", "disc", "circle", "square", "decimal", "transparent", "repeat", "no-repeat",
        "nowrap", "pre",
        "serif", "sans-serif", "monospace", "black", "silver", "gray", "white", "maroon", "red", "purple", "fuchsia",
        "green", "lime", "olive", "yellow",
        "navy",
        "blue", "teal", "aqua",
    ]
}
