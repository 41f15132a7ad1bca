/// `odd`, `even`, `2n+1` and their like (Selectors, section 6.6.5.1).
enum NthExpression {
    static func read(_ bytes: [UInt8]) -> (step: Int, offset: Int)? {
        let spaced = String(decoding: bytes, as: UTF8.self).lowercased()
        let text = spaced.trimmingPrefix { $0 == " " }
        let words = text.split(separator: " ").joined(separator: " ")
        switch words {
        case "odd": return (2, 1)
        case "even": return (2, 0)
        default: break
        }
        guard let n = words.utf8.firstIndex(of: UInt8(ascii: "n")) else {
            guard let offset = number(words[...]) else { return nil }
            return (0, offset)
        }
        let before = words[..<n]
        let step: Int
        switch before {
        case "", "+": step = 1
        case "-": step = -1
        default:
            guard let value = number(before) else { return nil }
            step = value
        }
        let rest = words[words.utf8.index(after: n)...].split(separator: " ").joined()
        guard !rest.isEmpty else { return (step, 0) }
        guard let sign = rest.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            let offset = number(rest[...])
        else { return nil }
        return (step, offset)
    }

    private static func number(_ text: Substring) -> Int? {
        guard text.utf8.count < 10, !text.contains(" ") else { return nil }
        return Int(text)
    }
}
