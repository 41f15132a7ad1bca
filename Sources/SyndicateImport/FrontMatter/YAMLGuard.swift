/// Bounds what YAML's anchors and aliases can do before a parser sees them.
///
/// Ten lines of aliases to lists of aliases stand for thousands of millions of values, and a chain of them for a tree so
/// deep that freeing it overflows the stack. Real front matter has a handful of aliases or none, so the bounds can be
/// rough: they are counted on bytes, without telling quoted text from structure, and only where there are both anchors
/// and aliases.
enum YAMLGuard {
    /// Aliases that a document may have.
    static let aliasLimit = 64
    /// Aliases that a document with collections as keys may have, whose keys are compared as a whole.
    static let keyAliasLimit = 8

    /// Why the text is refused; `nil` where it is not.
    static func refusal(_ bytes: ArraySlice<UInt8>) -> String? {
        var anchors = 0
        var aliases = 0
        var hasComplexKey = false
        var flowDepth = 0
        var deepest = 0
        var compact = 0
        var indent = 0
        var isIndent = true
        var previous: UInt8 = 0x0A
        for index in bytes.indices {
            let byte = bytes[index]
            let next = index + 1 < bytes.endIndex ? bytes[index + 1] : 0x0A
            let isFirst = isSpace(previous) || previous == 0x5B || previous == 0x7B || previous == 0x2C
            if byte == 0x0A {
                isIndent = true
                indent = 0
                compact = 0
            } else if isIndent, byte == 0x20 {
                indent += 1
            } else {
                isIndent = false
            }
            switch byte {
            case UInt8(ascii: "&") where isFirst && !isSpace(next): anchors += 1
            case UInt8(ascii: "*") where isFirst && !isSpace(next): aliases += 1
            case UInt8(ascii: "?") where isFirst && isSpace(next):
                hasComplexKey = true
                compact += 1
            case UInt8(ascii: "-") where isFirst && isSpace(next): compact += 1
            case UInt8(ascii: ":") where previous == 0x5D || previous == 0x7D || isSpace(previous): hasComplexKey = true
            case UInt8(ascii: "["), UInt8(ascii: "{"): flowDepth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): flowDepth -= 1
            default: break
            }
            deepest = max(deepest, flowDepth + compact + indent)
            previous = byte
        }
        guard anchors > 0, aliases > 0 else { return nil }
        if aliases > (hasComplexKey ? keyAliasLimit : aliasLimit) { return "too many aliases (*name)" }
        return deepest > 4 * FrontMatterLimits.depth ? "too deeply nested for a document with aliases" : nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }
}
