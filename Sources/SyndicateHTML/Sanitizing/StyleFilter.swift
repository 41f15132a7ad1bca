/// Reduces a `style` attribute to harmless declarations.
///
/// It need not understand all of CSS: whatever has an escape, a comment, a block, an at-rule or an unknown function is
/// taken out.
enum StyleFilter {
    /// The declarations in `style` that set one of `properties`; `removed` is given the name of each other one.
    static func filter(_ style: String, properties: Set<String>, removed: (String) -> Void) -> String {
        var kept: [String] = []
        for declaration in declarations(Array(style.utf8)) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else {
                if !trimmed(declaration).isEmpty { removed("") }
                continue
            }
            let name = trimmed(declaration[..<colon]).asciiLowercased
            let value = declaration[declaration.index(after: colon)...]
            if properties.contains(name), name.utf8.allSatisfy({ $0 < 0x80 }), isHarmless(value) {
                kept.append(name + ": " + trimmed(value))
            } else {
                removed(name)
            }
        }
        return kept.joined(separator: "; ")
    }

    /// Splits at semicolons that are neither in quotes nor in parentheses.
    private static func declarations(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var declarations: [ArraySlice<UInt8>] = []
        var start = 0
        var quote: UInt8 = 0
        var depth = 0
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case _ where quote != 0: if byte == quote { quote = 0 }
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: ";") where depth <= 0:
                declarations.append(bytes[start..<index])
                start = index + 1
                depth = 0
            default: break
            }
        }
        declarations.append(bytes[start...])
        return declarations
    }

    private static let functions: Set<String> = ["calc", "hsl", "hsla", "max", "min", "rgb", "rgba"]

    private static func isHarmless(_ value: ArraySlice<UInt8>) -> Bool {
        var quote: UInt8 = 0
        var depth = 0
        var word: [UInt8] = []
        var before: UInt8 = 0
        for byte in value {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"),
                UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "&"), UInt8(ascii: "`"), 0..<0x20, 0x7F:
                return false
            case _ where quote != 0:
                if byte == quote { quote = 0 }
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "*") where before == UInt8(ascii: "/"): return false
            case UInt8(ascii: "("):
                guard word.isEmpty ? depth > 0 : functions.contains(String(decoding: word, as: UTF8.self)) else {
                    return false
                }
                depth += 1
            case UInt8(ascii: ")"):
                depth -= 1
                if depth < 0 { return false }
            // Letters beyond ASCII have no place outside quotes; some fold to ASCII ones.
            case 0x80...: return false
            default: break
            }
            switch byte.asciiLowercased {
            case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "_"): word.append(byte.asciiLowercased)
            default: word.removeAll(keepingCapacity: true)
            }
            before = byte
        }
        return quote == 0 && depth == 0 && !trimmed(value).isEmpty
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).trimmedHTMLSpace
    }
}
